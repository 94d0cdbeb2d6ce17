"""Gaps as a steering board reads them: by kind, each contact once, no withheld value."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from putokaz.guide.answer import Gap, GapKind
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Channel, Contact, Medium, Withheld
from putokaz.model.directory import Directory
from putokaz.model.hours import WEEK
from putokaz.model.vocabulary import PROFESSIONS, Profession
from putokaz.views.due import due

ORDER: Final[tuple[GapKind, ...]] = (
    "role-missing",
    "number-missing",
    "last-resort-only",
    "board-missing",
    "protocol-missing",
    "protocol-lapsed",
    "protocol-review",
    "overdue",
    "withheld",
    "never-verified",
)
"""What a board can mend by naming or asking somebody first, the long list of checks last."""

_CHECKS: Final = ("overdue", "never-verified")


@dataclass(frozen=True, kw_only=True, slots=True)
class GapLine:
    """One line of the list."""

    role: str | None
    need: str | None
    contact: Contact | None
    channels: tuple[Channel, ...]
    hours: tuple[tuple[int, int], ...]
    """Minutes of the week from and to, for `last-resort-only`."""
    professions: tuple[Profession, ...]
    """Whom it concerns; empty where it is the same for all."""

    @property
    def all_week(self) -> bool:
        return self.hours == ((0, WEEK),)

    @property
    def media(self) -> tuple[tuple[Medium, int], ...]:
        """How many channels of each medium."""
        return tuple(Counter(channel.medium for channel in self.channels).items())

    @property
    def reasons(self) -> tuple[tuple[Medium, Withheld], ...]:
        return tuple((c.medium, c.reason) for c in self.channels if c.reason)


@dataclass(frozen=True, kw_only=True, slots=True)
class GapGroup:
    """All gaps of one kind."""

    kind: GapKind
    count: int
    lines: tuple[GapLine, ...]


def gap_groups(guide: Guide, directory: Directory, *, today: date) -> Iterator[GapGroup]:
    """The kinds that occur, in the order of what to mend first; checks the most urgent first."""
    urgency = _urgency(guide, directory, today)
    for kind in ORDER:
        if found := [gap for gap in guide.gaps if gap.kind == kind]:
            if kind in _CHECKS:
                found.sort(key=lambda gap: urgency[gap.contact.file] if gap.contact else 0)
            yield GapGroup(kind=kind, count=len(found), lines=tuple(_lines(found)))


@once
def _urgency(guide: Guide, directory: Directory, today: date) -> Mapping[str, int]:
    """The place of each contact's most urgent check, by file."""
    files = (one.file for one in due(directory, [guide.municipality], today=today))
    return {file: place for place, file in enumerate(dict.fromkeys(files))}


def _lines(found: list[Gap]) -> Iterator[GapLine]:
    for _, same in groupby(found, key=lambda gap: gap.contact.file if gap.contact else id(gap)):
        gaps = list(same)
        yield GapLine(
            role=gaps[0].role,
            need=gaps[0].need,
            contact=gaps[0].contact,
            channels=tuple(gap.channel for gap in gaps if gap.channel),
            hours=gaps[0].hours,
            professions=() if gaps[0].professions == PROFESSIONS else gaps[0].professions,
        )
