"""Phone numbers of Bosnia and Herzegovina: as published, and as digits."""

import re
from functools import cache
from typing import Any, Final

import phonenumbers
from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from putokaz.model.value import mistake

REGION: Final = "BA"

SHORT_NUMBERS: Final = ("121", "122", "123", "124", "1264", "1265")
"""Those in use, each read in a source (data/sources); `phonenumbers` would let 1266 pass as well,
a slip away from the SOS line. A new one is added here, with the source that gives it."""

NOT_IN_SERVICE: Final = "112"
"""Not introduced in Bosnia and Herzegovina (rtvslon.ba, October 2025): never a number to call."""


class Phone(str):
    """A number as published; `digits` and `link` are derived."""

    __slots__ = ()

    @property
    def is_short(self) -> bool:
        return len(self) <= 4

    @property
    def digits(self) -> str:
        """`+38734202084`, or the short number itself."""
        return str(self) if self.is_short else _international(str(self))

    @property
    def link(self) -> str:
        """The address that dials it: 0800 and short numbers have no international form."""
        free = self.digits.startswith("+38780")
        return f"tel:0{self.digits[4:]}" if free else f"tel:{self.digits}"

    @property
    def area_code(self) -> str | None:
        """`034`; none for short, free and mobile numbers."""
        if self.is_short or self.digits[4] in "68":
            return None
        return "0" + self.digits[4:6]

    @property
    def is_invented(self) -> bool:
        """Zeros only behind the area code: cannot be dialled, allowed in examples alone."""
        return re.fullmatch(r"\+387[3-8]\d0{6,7}", self.digits) is not None

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(_phone, handler(str))


@cache
def _international(text: str) -> str:
    number = phonenumbers.parse(text, REGION)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _phone(text: str, info: ValidationInfo) -> Phone:
    phone = Phone(text)
    if phone == NOT_IN_SERVICE:
        raise mistake("112 is not in service in Bosnia and Herzegovina; police 122, ambulance 124")
    if re.fullmatch(r"[1-9]\d{1,3}", text):
        if text in SHORT_NUMBERS:
            return phone
        raise mistake("is not a short number in use; allowed: {allowed}", allowed=SHORT_NUMBERS)
    if strange := re.search(r"[^\d\s()+/.,-]|[^\x00-\x7f]", text):
        raise mistake(
            "has '{sign}'; a phone number has digits only, an extension its own field 'extension'",
            sign=strange[0],
        )
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        raise _no_phone() from None
    if phonenumbers.is_valid_number_for_region(number, REGION):
        return phone
    if (info.context or {}).get("invented_numbers") and phone.is_invented:
        return phone
    raise _no_phone()


def _no_phone() -> Exception:
    return mistake(
        "is not a phone number of Bosnia and Herzegovina; write one, with its area code: 034 ..."
    )
