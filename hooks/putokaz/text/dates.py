"""Days, months, years and durations in the forms people write."""

import re
from datetime import date as Day
from typing import Final

from babel.dates import get_month_names

from putokaz.language import Language, to_latin
from putokaz.text.locales import locale_of
from putokaz.text.say import Say
from putokaz.text.typography import NO_BREAK

_DURATION: Final = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_UNITS: Final = ("days", "hours", "minutes")


def day(date: Day, language: Language) -> str:
    """A whole date: 23. 11. 2026., in English 23 November 2026; it does not break over lines.

    Babel's short and medium forms differ from one of our languages to another (3. 11. 2026.,
    03. 11. 2026., 3.11.26.); one form is easier to compare, so only the English month is Babel's.
    """
    if language == "en":
        return NO_BREAK.join((str(date.day), _month(date.month, language), str(date.year)))
    return NO_BREAK.join(f"{part}." for part in (date.day, date.month, date.year))


def partial(date: str, language: Language) -> str:
    """A date as exact as its source: 2024., mart 2020., 23. 11. 2026.

    The month is in the nominative, for use behind a colon.
    """
    year, *rest = date.split("-")
    if len(rest) == 2:
        return day(Day.fromisoformat(date), language)
    end = "" if language == "en" else "."
    if not rest:
        return f"{year}{end}"
    return f"{_month(int(rest[0]), language)}{NO_BREAK}{year}{end}"


def duration(iso: str, language: Language) -> str:
    """An ISO 8601 duration of days, hours and minutes: PT24H is 24 sata, 24 hours.

    The words are ours: Babel has no Bosnian days and no Serbian hours in Latin script.
    """
    found = _DURATION.fullmatch(iso)
    if not found or not any(found.groups()):
        raise ValueError(f"not a duration of days, hours and minutes: {iso!r}")
    say = Say(language)
    parts = [
        say(f"words.duration.{unit}", count=int(number)).replace(" ", NO_BREAK)
        for unit, number in zip(_UNITS, found.groups(), strict=True)
        if number
    ]
    return " ".join(parts)


def _month(month: int, language: Language) -> str:
    name = get_month_names("wide", "stand-alone", locale_of(language))[month]
    return to_latin(name) if language == "sr-Latn" else name
