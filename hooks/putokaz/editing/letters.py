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
    """The text with each mixed word in one script: the text's own if it has one.

    A word stays as it is where a letter of the other script looks like none of this one.
    """
    if script == "cyrillic":
        return _outside_of_latin(text)
    return text if text.isascii() else _words(text, script)


def _outside_of_latin(text: str) -> str:
    """Addresses, acronyms and Roman numerals are Latin in Cyrillic text too."""
    parts = []
    end = 0
    for allowed in LATIN_ALLOWED.finditer(text):
        parts += [_words(text[end : allowed.start()], "cyrillic"), allowed[0]]
        end = allowed.end()
    return "".join([*parts, _words(text[end:], "cyrillic")])


def _words(text: str, script: Script | None) -> str:
    return _WORD.sub(lambda found: _unmixed(found[0], script), text)


def _unmixed(word: str, script: Script | None) -> str:
    is_letter = script is not None and len(word) == 1
    if not is_letter and not all(letters.search(word) for letters in _OF.values()):
        return word
    scripts = [script] if script else [*_OF]
    ways = [turned for into in scripts if (turned := _turned(word, into))]
    return ways[0] if len(ways) == 1 else word


def _turned(word: str, script: Script) -> str | None:
    turned = word.translate(_INTO[script])
    return None if _OF[_OTHER[script]].search(turned) else turned
