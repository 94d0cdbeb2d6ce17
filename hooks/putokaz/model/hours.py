"""Opening hours in the OpenStreetMap syntax, as minutes of a plain week."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from putokaz.model.value import mistake

WEEK: Final = 7 * 24 * 60
"""Minutes of a week; minute 0 is Monday 00:00."""

_PLAIN_MONDAY: Final = datetime(2001, 1, 1)
"""A week in the past: what depends on the season is not opening hours of an office."""


class Hours(str):
    """`Mo-Fr 07:30-15:30`, `24/7`."""

    __slots__ = ()

    @property
    def always(self) -> bool:
        return self.intervals == ((0, WEEK),)

    @property
    def intervals(self) -> tuple[tuple[int, int], ...]:
        """Open from minute to minute of the week, in order; holidays apart."""
        return _intervals(self)

    def open_at(self, minute: int) -> bool:
        """Whether it is open at that minute of the week."""
        return any(start <= minute < end for start, end in self.intervals)

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_hours, handler(str))


def _hours(text: str) -> Hours:
    try:
        OpeningHours(text)
    except ParserError:
        raise mistake("are not opening hours; write them like Mo-Fr 07:30-15:30 or 24/7") from None
    return Hours(text)


@cache
def _intervals(text: str) -> tuple[tuple[int, int], ...]:
    end = _PLAIN_MONDAY + timedelta(minutes=WEEK)
    found = []
    for start, stop, state, _ in OpeningHours(text).intervals(_PLAIN_MONDAY, end):
        if str(state) == "open":
            stop = min(stop or end, end)
            found.append((_minute(max(start, _PLAIN_MONDAY)), _minute(stop)))
    return tuple(found)


def _minute(moment: datetime) -> int:
    return int((moment - _PLAIN_MONDAY).total_seconds() // 60)
