"""What the shell around a page knows: the languages, and the numbers that always answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.phone import Phone
from putokaz.text.say import Say
from putokaz.views import emergency

VOICES: Final = {language: Say(language) for language in LANGUAGES}


@dataclass(frozen=True, kw_only=True, slots=True)
class EmergencyNumber:
    """A number to call at once, and whose it is."""

    phone: Phone
    role: str
    names: tuple[tuple[Language, str], ...]
    """In every language; what is the same in two of them stands once."""


def page_shell(language: Language, path: str) -> dict[str, Any]:
    """What surrounds a page in one language; the path is the one below the language."""
    say = VOICES[language]
    return {
        "say": say,
        "language": language,
        "path": path,
        "voices": VOICES,
        "neutral": say("site.neutral"),
        "spoken": partial(spoken, languages=(language,)),
    }


def shared_shell(directory: Directory, *, today: date) -> dict[str, Any]:
    """What stands on the pages that offer all languages."""
    return {
        "voices": VOICES,
        "emergency": tuple(emergency_numbers(directory, today=today)),
        "neutral": " · ".join(text for _, text in spoken("site.neutral")),
        "spoken": spoken,
    }


def spoken(
    key: str, *, languages: Iterable[Language] = LANGUAGES
) -> tuple[tuple[Language, str], ...]:
    """A string in each of the languages; what is the same in two of them stands once."""
    first: dict[str, Language] = {}
    for language in languages:
        first.setdefault(VOICES[language](key), language)
    return tuple((language, text) for text, language in first.items())


def emergency_numbers(directory: Directory, *, today: date) -> Iterator[EmergencyNumber]:
    """Police and ambulance, for the whole country."""
    for number in emergency.numbers(directory, emergency.FIRST, today=today):
        for way in number.phones:
            if way.channel.phone:
                phone, names = way.channel.phone, spoken(f"country.strip.{number.role}")
                yield EmergencyNumber(phone=phone, role=number.role, names=names)
