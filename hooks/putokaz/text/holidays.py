"""Days on which an office may be closed: the public holidays of each entity and the district."""

from collections.abc import Iterable
from typing import Final, Literal

Calendar = Literal["BIH", "SRP", "BRC"]
"""The Federation, Republika Srpska, Brčko District: subdivisions in the `holidays` library."""


def holiday_dates(calendar: Calendar, years: Iterable[int]) -> tuple[str, ...]:
    """The ISO dates of all public holidays in these years, in order.

    The library has one category here, public; it holds the days of all faiths, some of which only
    believers take off, and works out the Islamic ones, which may fall a day earlier or later. So
    they say that an office *may* be closed, never that it is.
    """
    key = (calendar, tuple(sorted(years)))
    if key not in KNOWN:
        KNOWN[key] = _dates(*key)
    return KNOWN[key]


KNOWN: Final[dict[tuple[Calendar, tuple[int, ...]], tuple[str, ...]]] = {}
"""What was worked out before; whoever keeps it spares the next process the library."""


def _dates(calendar: Calendar, years: tuple[int, ...]) -> tuple[str, ...]:
    # It takes longer to load than all the rest of the text together.
    from holidays.countries.bosnia_and_herzegovina import BosniaAndHerzegovina

    found = BosniaAndHerzegovina(subdiv=calendar, years=set(years), expand=False)
    return tuple(sorted(day.isoformat() for day in found))
