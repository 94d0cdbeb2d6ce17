"""The five languages of every output, and the Latin script derived from Serbian Cyrillic."""

import re
from typing import Final, Literal, get_args

Language = Literal["bs", "hr", "sr-Cyrl", "sr-Latn", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""In the order in which they are offered; none is first among readers."""

_CYRILLIC: Final = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
_LATIN: Final = (
    "A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š "
    "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
).split()
_LETTERS: Final = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TABLE: Final = str.maketrans(_LETTERS)

_CAPITAL: Final = "[ЂЈЉЊЋЏА-Ш]"
_SMALL: Final = "[ђјљњћџа-ш]"
_IN_CAPITALS: Final = re.compile(rf"[ЉЊЏ](?={_CAPITAL})|(?<={_CAPITAL})[ЉЊЏ](?!{_SMALL})")
"""A letter that becomes two, in a word of capitals: ЉУБАВ, КОЊ; not Љубав, nor Њ alone."""


def to_latin(text: str) -> str:
    """Serbian text in Latin script; anything that is not Serbian Cyrillic stays as it is."""
    text = _IN_CAPITALS.sub(lambda found: _LETTERS[found[0]].upper(), text)
    return text.translate(_TABLE)
