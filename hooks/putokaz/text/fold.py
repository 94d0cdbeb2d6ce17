"""Text without what people type or leave out as they like."""

import re
import unicodedata
from typing import Final

from putokaz.language import to_latin

_SIGNS: Final = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case Latin letters without diacritics; `country.js` folds what is typed likewise."""
    latin = to_latin(text).lower().replace("đ", "dj")
    plain = unicodedata.normalize("NFD", latin)
    return _SIGNS.sub(
        " ", "".join(sign for sign in plain if not unicodedata.combining(sign))
    ).strip()
