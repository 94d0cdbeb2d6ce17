"""Letters that look right and are of the other script."""

import re
from typing import Final, Literal

from putokaz.model.text import LATIN_ALLOWED

Script = Literal["latin", "cyrillic"]

_ALIKE: Final = ("АЕЈКМОТаеојкмт", "AEJKMOTaeojkmt")
"""Cyrillic and Latin letters that look alike and are the same.

Others only look the same: whether a C among Cyrillic letters is С or Ц, its writer knows.
"""

_WORD: Final = re.compile(r"[^\W\d_]+")
_OF: Final[dict[Script, re.Pattern[str]]] = {
    "cyrillic": re.compile(r"[Ѐ-ӿ]"),
    "latin": re.compile(r"[A-Za-zÀ-ɏ]"),
}
_INTO: Final[dict[Script, dict[int, int]]] = {
    "latin": str.maketrans(*_ALIKE),
    "cyrillic": str.maketrans(*reversed(_ALIKE)),
}
_OTHER: Final[dict[Script, Script]] = {"latin": "cyrillic", "cyrillic": "latin"}


def in_one_script(text: str, script: Script | None) -> str:
    """The text with look-alikes as letters of its script; without one, each word in its own.

    A word stays as it is where any letter of the other script looks like none of this one.
    """
    if text.isascii():
        return text if script != "cyrillic" else _outside_of_latin(text)
    if script == "cyrillic":
        return _outside_of_latin(text)
    if script == "latin":
        return _WORD.sub(lambda found: _turned(found[0], "latin") or found[0], text)
    return _WORD.sub(lambda found: _unmixed(found[0]), text)


def _outside_of_latin(text: str) -> str:
    """Addresses, acronyms and Roman numerals are Latin in Cyrillic text too."""
    parts = []
    end = 0
    for allowed in LATIN_ALLOWED.finditer(text):
        parts += [_cyrillic(text[end : allowed.start()]), allowed[0]]
        end = allowed.end()
    return "".join([*parts, _cyrillic(text[end:])])


def _cyrillic(text: str) -> str:
    return _WORD.sub(lambda found: _turned(found[0], "cyrillic") or found[0], text)


def _unmixed(word: str) -> str:
    if not all(letters.search(word) for letters in _OF.values()):
        return word
    ways = [turned for script in _OF if (turned := _turned(word, script))]
    return ways[0] if len(ways) == 1 else word


def _turned(word: str, script: Script) -> str | None:
    turned = word.translate(_INTO[script])
    return None if _OF[_OTHER[script]].search(turned) else turned
