"""Days on which an office may be closed: the public holidays of each entity and the district."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from holidays.countries.bosnia_and_herzegovina import BosniaAndHerzegovina

Calendar = Literal["BIH", "SRP", "BRC"]
"""The Federation, Republika Srpska, Brčko District: subdivisions in the `holidays` library."""


def holiday_dates(calendar: Calendar, years: Iterable[int]) -> tuple[str, ...]:
    """The ISO dates of all public holidays in these years, in order.

    The library has one category here, public; it holds the days of all faiths, some of which only
    believers take off, and works out the Islamic ones, which may fall a day earlier or later. So
    they say that an office *may* be closed, never that it is.
    """
    return _dates(calendar, frozenset(years))


@cache
def _dates(calendar: Calendar, years: frozenset[int]) -> tuple[str, ...]:
    found = BosniaAndHerzegovina(subdiv=calendar, years=set(years), expand=False)
    return tuple(sorted(day.isoformat() for day in found))
