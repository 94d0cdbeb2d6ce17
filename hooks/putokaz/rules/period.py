"""Days, months and years that sources give, compared without claiming more than they say."""

from datetime import date, timedelta


def first_day(partial: str) -> date:
    """The earliest day it may mean: `2024` -> 2024-01-01."""
    return date.fromisoformat(partial + "-01" * (2 - partial.count("-")))


def last_day(partial: str) -> date:
    """The latest day it may mean: `2024-02` -> 2024-02-29."""
    if partial.count("-") == 2:
        return date.fromisoformat(partial)
    start = first_day(partial)
    if partial.count("-") == 1:
        return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return start.replace(month=12, day=31)
