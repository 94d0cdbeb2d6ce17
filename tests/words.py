"""Which words do not belong into a language; the lists stand in `text/words.yml`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from putokaz.language import Language

WORDS: Final = yaml.safe_load((Path(__file__).parent / "text/words.yml").read_text("utf-8"))
NOT_IN: Final[dict[Language, tuple[str, ...]]] = {
    "bs": ("ekavian", "croatian", "not_bosnian"),
    "hr": ("ekavian", "not_croatian"),
    "sr-Cyrl": ("ekavian", "croatian", "not_serbian"),
}


@cache
def foreign_words(language: Language) -> re.Pattern[str] | None:
    """What to look for in a text of the language, in Latin script; None: no list."""
    lists = [words for words, _ in _entries(language)]
    return _beginning("|".join(lists)) if lists else None


def told(word: re.Match[str], language: Language) -> str:
    """The foreign word, and why it must not stand there."""
    reasons = (why for words, why in _entries(language) if _beginning(words).match(word[0]))
    return f"{word[0]} – {next(reasons)}"


def _entries(language: Language) -> Iterator[tuple[str, str]]:
    return (
        (entry["words"], entry["why"]) for name in NOT_IN.get(language, ()) for entry in WORDS[name]
    )


def _beginning(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\w*", re.IGNORECASE)
