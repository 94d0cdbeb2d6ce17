"""The week of a need as a bar: hour after hour from Monday, the level of the answer in each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, TypeVar

from putokaz.guide.coverage import LEVELS, Level
from putokaz.guide.guide import Guide
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import Need
from putokaz.views.needs_by_hour import needs_by_hour

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

HEIGHT: Final = 24
"""Of a bar, in the units in which an hour is 1 wide."""

_FILLED: Final[Mapping[Level, int]] = {
    "verified": HEIGHT,
    "published": 18,
    "hours-unknown": 12,
    "last-resort": 6,
}
"""How high the bar of one municipality stands: tone is not the only sign."""


_Value = TypeVar("_Value")


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A rectangle of a bar."""

    level: Level
    x: int
    y: float
    width: int
    height: float


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedWeek:
    """One need over the week, in one municipality."""

    id: str
    term: Need
    pieces: tuple[Piece, ...]
    hours: Mapping[Level, int]
    """How many hours of the week stand at which level."""


def week_of(guide: Guide, directory: Directory, *, today: date) -> tuple[NeedWeek, ...]:
    """Every need of the guide over the week, in the order of the vocabulary."""
    return tuple(
        NeedWeek(
            id=need,
            term=directory.vocabulary.needs[need],
            pieces=bar(levels),
            hours=Counter(levels),
        )
        for need, levels in needs_by_hour(guide, directory, today=today).items()
    )


def bar(levels: Sequence[Level]) -> tuple[Piece, ...]:
    """One municipality: the better the answer, the higher it stands."""
    return tuple(
        Piece(level=level, x=start, y=HEIGHT - _FILLED[level], width=width, height=_FILLED[level])
        for level, start, width in _runs(levels)
    )


def legend() -> tuple[Piece, ...]:
    """A piece for each level, the best first."""
    return tuple(piece for level in LEVELS for piece in bar([level]))


def stack(weeks: Iterable[Sequence[Level]]) -> tuple[Piece, ...]:
    """Many municipalities: how many of them stand at each level, the best at the bottom."""
    hours = [Counter(levels) for levels in zip(*weeks, strict=True)]
    counted = [tuple(hour[level] for level in LEVELS) for hour in hours]
    return tuple(
        piece for counts, start, width in _runs(counted) for piece in _pile(counts, start, width)
    )


def _pile(counts: tuple[int, ...], x: int, width: int) -> Iterator[Piece]:
    unit = HEIGHT / sum(counts)
    top = float(HEIGHT)
    for level, count in zip(LEVELS, counts, strict=True):
        if count:
            height = round(count * unit, 2)
            top = round(top - height, 2)
            yield Piece(level=level, x=x, y=top, width=width, height=height)


def _runs(hours: Sequence[_Value]) -> Iterator[tuple[_Value, int, int]]:
    """Each run of equal hours: what it is, its first hour, how many."""
    start = 0
    for value, run in groupby(hours):
        length = len(list(run))
        yield value, start, length
        start += length
