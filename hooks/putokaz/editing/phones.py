"""Phone numbers as they are typed, where what was meant is beyond doubt."""

import re
from typing import Final

from pydantic import TypeAdapter, ValidationError

from putokaz.model.phone import Phone

_PREFIX: Final = re.compile(r"(?i)(?:tel(?:efon)?|mob(?:itel)?|тел(?:ефон)?|моб)\b\.?\s*:?\s*")
_EXTENSION: Final = re.compile(
    r"(?i)[\s,;/]*(?:lok(?:al)?|ext(?:ension)?|int(?:erni)?|лок(?:ал)?)\b\.?\s*:?\s*(\d{1,5})"
)
_DASHES: Final = re.compile(r"\s*[‐‑‒–—−]\s*")
_PHONE: Final = TypeAdapter(Phone)


def plain_phone(written: str) -> tuple[str, str | None]:
    """The number as published, in plain signs, and its extension; as written if that is none."""
    number = _PREFIX.sub("", written, count=1)
    extension = None
    if found := re.fullmatch(rf"(?P<number>.*?){_EXTENSION.pattern[4:]}", number, re.IGNORECASE):
        number, extension = found["number"], found[2]
    number = re.sub(r"\s+", " ", _DASHES.sub("-", number)).strip(" .,;:")
    return (number, extension) if _is_phone(number) else (written, None)


def _is_phone(number: str) -> bool:
    try:
        _PHONE.validate_python(number, context={"invented_numbers": True})
    except ValidationError:
        return False
    return True
