"""Personal numbers (JMBG)."""

import re
from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import texts

_THIRTEEN: Final = re.compile(r"(?<!\d)\d{13}(?!\d)")
_WEIGHTS: Final = (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def no_text_holds_a_personal_number(directory: Directory) -> Iterator[Problem]:
    """No text has 13 digits in a row; in a web address they must not be a valid number."""
    for record, path, text in texts(directory):
        numbers = _THIRTEEN.findall(text)
        if any(_is_valid(number) or "://" not in text for number in numbers):
            message = Message("has a personal number (13 digits); delete it")
            yield record.problem(message, *path)


def _is_valid(number: str) -> bool:
    """Day and month of birth, and the check digit."""
    day, month = int(number[:2]), int(number[2:4])
    weighed = sum(w * int(digit) for w, digit in zip(_WEIGHTS, number[:12], strict=True))
    check = (11 - weighed % 11) % 11
    return 1 <= day <= 31 and 1 <= month <= 12 and check == int(number[12])
