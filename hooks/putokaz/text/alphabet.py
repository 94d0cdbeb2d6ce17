"""The order of letters in each language.

The tables are our own: no kept library sorts our languages and installs everywhere without a
compiler (PyICU has no wheels; icu4py has, but no collation; pyuca knows no digraphs). The order of
the letters is that of the Croatian, Bosnian and Serbian tailorings of the Unicode CLDR: thirty
letters with dž, lj and nj as letters, or the azbuka; other Latin letters stand where English has
them. Like the CLDR, it takes the n and j of `injekcija` for the letter nj.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from putokaz.language import Language, to_latin

SortKey = tuple[tuple[tuple[int, ...], ...], str]
"""The weights of each word, then the text itself where they are equal."""

_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_NUMBER: Final = 0
_LETTERS: Final = 1


@dataclass(frozen=True, slots=True)
class _Alphabet:
    weights: dict[str, int]
    letter: re.Pattern[str]

    @classmethod
    def of(cls, letters: str) -> "_Alphabet":
        order = letters.split()
        longest_first = sorted(order, key=len, reverse=True)
        weights = {letter: weight for weight, letter in enumerate(order)}
        return cls(weights, re.compile("|".join([*longest_first, "."])))

    def word(self, word: str) -> tuple[int, ...]:
        if word.isdecimal():
            return _NUMBER, int(word)
        plain = "".join(self._without_foreign_accent(letter) for letter in word)
        return _LETTERS, *(self._weight(letter) for letter in self.letter.findall(plain))

    def _without_foreign_accent(self, letter: str) -> str:
        return letter if letter in self.weights else unicodedata.normalize("NFD", letter)[0]

    def _weight(self, letter: str) -> int:
        """Foreign scripts go last."""
        return self.weights.get(letter, len(self.weights) + ord(letter[0]))


_ENGLISH: Final = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_LATIN: Final = "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž"
_CYRILLIC: Final = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"

_ALPHABETS: Final[dict[Language, _Alphabet]] = {
    "bs": _Alphabet.of(_LATIN),
    "hr": _Alphabet.of(_LATIN),
    "sr-Cyrl": _Alphabet.of(f"{_CYRILLIC} {_LATIN}"),
    "sr-Latn": _Alphabet.of(_LATIN),
    "en": _Alphabet.of(_ENGLISH),
}


@lru_cache(maxsize=2**15)
def sort_key(text: str, language: Language) -> SortKey:
    """The key by which readers of the language expect names to be sorted.

    Case, punctuation and foreign accents do not count; numbers go by their value. Among Latin names
    a Cyrillic one stands where its Latin form would; among Cyrillic names, Latin ones go last.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    if language != "sr-Cyrl":
        folded = to_latin(folded)
    if language == "en":
        folded = folded.replace("đ", "d")
    alphabet = _ALPHABETS[language]
    return tuple(alphabet.word(word) for word in _WORD.findall(folded)), text
