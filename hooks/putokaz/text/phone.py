"""How a phone number is shown: as published, in one piece."""

import re
from typing import Final

from putokaz.model.phone import Phone
from putokaz.text.typography import NO_BREAK

_GROUP: Final = re.compile(r"\+?\d+")


def shown(phone: Phone) -> str:
    """The number as published, with spaces that do not break."""
    return NO_BREAK.join(phone.split())


def spoken(phone: Phone) -> str:
    """The same digit by digit, for screen readers, which else read 202 as two hundred and two."""
    return ", ".join(" ".join(group) for group in _GROUP.findall(phone))
