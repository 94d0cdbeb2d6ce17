"""Opening hours as people read them, and as the page's script reads them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from babel.dates import get_day_names

from putokaz.language import Language, to_latin
from putokaz.model.hours import Hours
from putokaz.text.locales import locale_of
from putokaz.text.say import Say
from putokaz.text.typography import DASH, NO_BREAK

_DAY: Final = 24 * 60
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHOLE_DAY: Final = ((0, _DAY),)

_Ranges = tuple[tuple[int, int], ...]
"""Minutes of a week, or of one day: then a night ends before it began, 22:00-06:00."""


def week(hours: Hours, language: Language) -> str:
    """The plain week: `pon–pet 07:30–15:30; sub 08:00–12:00`; equal days in a row go together."""
    return stretches(hours.intervals, language)


@lru_cache(maxsize=2**12)
def stretches(minutes: _Ranges, language: Language) -> str:
    """The same of any stretches of the week, in minutes from and to."""
    say = Say(language)
    days = _days(minutes)
    if not any(days):
        return say("words.hours.never")
    if set(days) == {_WHOLE_DAY}:
        return say("words.hours.always")
    if len(set(days)) == 1:
        return " ".join((say("words.hours.every_day"), _times(days[0])))
    return "; ".join(
        f"{_span(run, say)}{NO_BREAK}{_times(ranges)}" for run, ranges in _runs(days) if ranges
    )


def moment(minute: int, language: Language) -> str:
    """A minute of the week: `petak, 16:40`."""
    day, time = divmod(minute, _DAY)
    name = get_day_names("wide", "stand-alone", locale_of(language))[day]
    return f"{to_latin(name) if language == 'sr-Latn' else name}, {_time(time)}"


def data(hours: Hours) -> str:
    """Minutes of the week for the attribute `data-hours`: `450-930 1890-2370`."""
    return " ".join(f"{start}-{stop}" for start, stop in hours.intervals)


def _days(intervals: _Ranges) -> list[_Ranges]:
    """The hours of each day; a night belongs to the day on which it begins."""
    days = [[*_within(intervals, day)] for day in range(len(_DAYS))]
    for today, tomorrow in zip(days, days[1:] + days[:1], strict=True):
        if today and tomorrow and _is_one_night(today[-1], tomorrow[0]):
            today[-1] = (today[-1][0], tomorrow.pop(0)[1])
    return [tuple(ranges) for ranges in days]


def _within(intervals: _Ranges, day: int) -> Iterator[tuple[int, int]]:
    midnight = day * _DAY
    for start, stop in intervals:
        if start < midnight + _DAY and stop > midnight:
            yield max(start - midnight, 0), min(stop - midnight, _DAY)


def _is_one_night(evening: tuple[int, int], morning: tuple[int, int]) -> bool:
    """Less than 24 hours in a row; longer ones are told day by day."""
    return evening[1] == _DAY and morning[0] == 0 and morning[1] < evening[0]


def _runs(days: list[_Ranges]) -> Iterator[tuple[list[str], _Ranges]]:
    for ranges, run in groupby(zip(_DAYS, days, strict=True), key=lambda pair: pair[1]):
        yield [day for day, _ in run], ranges


def _span(run: list[str], say: Say) -> str:
    ends = run if len(run) == 1 else (run[0], run[-1])
    return DASH.join(say(f"words.weekday.short.{day}") for day in ends)


def _times(ranges: _Ranges) -> str:
    if ranges == _WHOLE_DAY:
        return f"0{DASH}24"
    return ", ".join(f"{_time(start)}{DASH}{_time(stop)}" for start, stop in ranges)


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
