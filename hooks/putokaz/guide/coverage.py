"""Who answers which need at which hour of the week, and where only the last resort does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Final, Literal, get_args

from putokaz.guide.answer import Answer
from putokaz.guide.freshness import is_confirmed
from putokaz.model.directory import Directory
from putokaz.model.hours import WEEK, Hours
from putokaz.model.vocabulary import Profession

HOUR = 60
HOURS = WEEK // HOUR
"""Hours of a week; hour 0 is Monday 00:00-01:00."""

Level = Literal["verified", "published", "hours-unknown", "last-resort"]
"""The best that a need gets at an hour: a number somebody has confirmed and not let lapse, a
number that is published but not confirmed, one of which no hours are known, or the last resort
alone."""

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""The best first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """One need for one profession over the week."""

    need: str
    profession: Profession
    levels: tuple[Level, ...]
    """168 hours, Monday 00:00 first; the middle of the hour decides."""

    def hours_at(self, level: Level) -> tuple[tuple[int, int], ...]:
        """The stretches of the week at that level, in minutes."""
        return tuple(stretches(self.levels, level)) if level in self.levels else ()


def coverage(
    answers_for: Mapping[Profession, Mapping[str, Answer]], directory: Directory, *, today: date
) -> Iterator[Coverage]:
    """Every need x profession of the municipality over the 168 hours of the week."""
    for profession, answers in answers_for.items():
        for need, answer in answers.items():
            levels = levels_of(answer, directory, today=today)
            yield Coverage(need=need, profession=profession, levels=levels)


def levels_of(answer: Answer, directory: Directory, *, today: date) -> tuple[Level, ...]:
    """The level of the answer at each hour of the week."""
    known: dict[Level, set[Hours]] = {"verified": set(), "published": set()}
    silent = False
    for line in answer.lines:
        if line.reason == "last-resort":
            continue
        kind = directory.kind(line.contact)
        for channel in line.channels:
            if channel.phone and channel.hours:
                level: Level = (
                    "verified" if is_confirmed(channel, kind, today=today) else "published"
                )
                known[level].add(channel.hours)
            elif channel.phone:
                silent = True
    best_else: Level = "hours-unknown" if silent else "last-resort"
    return _levels(frozenset(known["verified"]), frozenset(known["published"]), best_else)


@cache
def _levels(
    verified: frozenset[Hours], published: frozenset[Hours], best_else: Level
) -> tuple[Level, ...]:
    """Many needs are answered in the same hours."""
    known: dict[Level, frozenset[int]] = {
        "verified": frozenset().union(*map(_open, verified)),
        "published": frozenset().union(*map(_open, published)),
    }
    return tuple(
        next((level for level, hours in known.items() if hour in hours), best_else)
        for hour in range(HOURS)
    )


@cache
def _open(hours: Hours) -> frozenset[int]:
    """The hours of the week of which the middle is open."""
    return frozenset(hour for hour in range(HOURS) if hours.open_at(hour * HOUR + HOUR // 2))


def stretches(levels: tuple[Level, ...], level: Level) -> Iterator[tuple[int, int]]:
    """Runs of hours at that level, as minutes from and to."""
    for found, run in groupby(range(len(levels)), key=lambda hour: levels[hour] == level):
        if found:
            hours = list(run)
            yield hours[0] * HOUR, (hours[-1] + 1) * HOUR
