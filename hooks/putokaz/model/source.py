"""Where a fact comes from, and who has confirmed it since."""

import re
from datetime import date as _Date
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator

from putokaz.model.text import PlainText
from putokaz.model.value import Value, mistake, spelled

_PARTIAL: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _partial(text: str) -> str:
    found = _PARTIAL.fullmatch(text)
    try:
        if found:
            _Date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return text
    except ValueError:
        pass
    raise mistake("must be a year, month or day: 2024, 2024-03, 2024-03-01")


PartialDate = Annotated[str, AfterValidator(_partial), spelled(_PARTIAL.pattern)]
"""`2024`, `2024-03` or `2024-03-01`: as exact as the source is."""


_DAY: Final = r"\d{4}-\d{2}-\d{2}"


def _day(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    try:
        if re.fullmatch(_DAY, given):
            return _Date.fromisoformat(given)
    except ValueError:
        pass
    raise mistake("must be a day of the calendar, such as 2024-03-01")


Day = Annotated[_Date, BeforeValidator(_day), spelled(_DAY)]
"""Written in full; a bare number would be read as seconds since 1970."""


_WEB: Final = r"(https?://|www\.)\S+\.\S+"


def _web(text: str) -> str:
    if not re.fullmatch(_WEB, text):
        raise mistake("must be a web address such as https://example.org/page")
    return text


Web = Annotated[str, AfterValidator(_web), spelled(_WEB)]

Confidence = Literal["confirmed", "general"]
"""`confirmed`: read in the source named. `general`: general practice, to be confirmed."""


class Source(Value):
    """Where a fact was read."""

    url: Web | None = None
    """Absent where no address can be cited; what rests on it is then not published."""
    title: PlainText | None = None
    date: PartialDate | None = None
    """Of the source itself; absent when it is undated."""
    inferred: bool = False
    """The date is not printed in the source, it was worked out from it."""
    read: Day
    """The day on which it was read."""
    also: tuple[Web, ...] = ()
    """Other sources that say the same."""


class Verification(Value):
    """Somebody confirmed the value."""

    on: Day
    by: PlainText
    """A function, never a person's name."""
    how: Literal["call", "visit", "letter", "e-mail"]
