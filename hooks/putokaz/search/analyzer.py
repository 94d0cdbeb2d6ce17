"""Words as search compares them: one script, one spelling, without endings.

The rules are data, `tables.json`, and `analyzer.js` reads the same: what is indexed here is what
the reader's query becomes there.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, Final

from putokaz.language import Language

TABLES: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("tables.json").read_text(encoding="utf-8")
)
STOP: Final = frozenset(TABLES["stop"])
"""Words that find nothing."""

_LETTERS: Final = str.maketrans(TABLES["letters"])
_MARKS: Final = re.compile("[\u0300-\u036f]")
_WORD: Final = re.compile("[a-z0-9]+")
_SHORTEST: Final = 3
"""Letters that stay when an ending is taken off."""

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(pairs: list[list[str]]) -> _Rules:
    r"""JavaScript writes `$1` for what Python writes as `\1`."""
    return tuple((re.compile(found), put.replace("$", "\\")) for found, put in pairs)


_SPELLING: Final = _rules(TABLES["spelling"])
_ENGLISH: Final = _rules(TABLES["en"]["before"])
_BEFORE: Final = _rules(TABLES["sh"]["before"])
_AFTER: Final = _rules(TABLES["sh"]["after"])
_WHOLE: Final = re.compile(TABLES["sh"]["whole"])
_LONGER: Final = re.compile(TABLES["sh"]["longer"])
_ENDINGS: Final[tuple[str, ...]] = tuple(TABLES["sh"]["endings"])


def fold(text: str) -> str:
    """Small Latin letters without their marks."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower().translate(_LETTERS)))
    return plain.translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    return _WORD.findall(fold(text))


@cache
def canon(word: str) -> str:
    """One spelling: đ as d, ijekavian as ekavian."""
    return _replaced(word, _SPELLING)


@cache
def stem(word: str, language: Language) -> str:
    """The word in its one spelling without its ending; of English, first without that one."""
    word = canon(word)
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    if language == "en":
        word = _replaced(word, _ENGLISH)
    word = _replaced(word, _BEFORE)
    return _replaced(_without_ending(word), _AFTER)


def _without_ending(word: str) -> str:
    if _WHOLE.search(word):
        return word
    for ending in _ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and _may_end(rest, ending):
            return rest
    return word


def _may_end(rest: str, ending: str) -> bool:
    """Enough is left, with a vowel; a longer rest before endings that short words often have."""
    if len(rest) < _SHORTEST or not re.search("[aeiour]", rest):
        return False
    if ending[0] == "j" and not re.search("[bcdfghklmnprstvz]$", rest):
        return False
    return len(rest) > _SHORTEST or not _LONGER.search(ending)


def _replaced(word: str, rules: _Rules) -> str:
    for found, put in rules:
        word = found.sub(put, word)
    return word
