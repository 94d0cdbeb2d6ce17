"""The day of a verification as people write it."""

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OURS: Final = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?")


def day_of(text: str) -> date | None:
    """`2026-11-20` or `20. 11. 2026.`; None if it is no day of the calendar."""
    text = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _OURS.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
