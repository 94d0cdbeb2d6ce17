"""The words in which the core answers: lines, answers, rungs, gaps."""

from dataclasses import dataclass
from typing import Literal

from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Reach
from putokaz.model.pathway import Rung
from putokaz.model.vocabulary import Profession

Reason = Literal["local", "neighbour", "tier", "assumed", "own-service", "last-resort"]
"""Why a contact stands in an answer."""

State = Literal["open", "closed", "unknown"]
"""At an hour; unknown where no hours are known."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Served:
    """A contact as seen from the municipality; equal only to itself."""

    contact: Contact
    reach: Reach


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One contact in an answer, and why it stands there."""

    contact: Contact
    role: str
    """The role for which it is called."""
    reach: Reach
    reason: Reason
    channels: tuple[Channel, ...]
    """Its published channels, those to call first; none: it exists, number not known."""

    @property
    def phone(self) -> Channel | None:
        return next((channel for channel in self.channels if channel.phone), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Whom to turn to for one need, in order; ends in somebody who always answers."""

    need: str
    lines: tuple[Line, ...]
    """The last one is the last resort."""
    missing: tuple[str, ...]
    """Roles of this need for which no contact is known at all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RungAnswer:
    """One rung of the escalation ladder, with the contacts that stand on it."""

    rung: Rung
    lines: tuple[Line, ...]
    """Empty: nobody is known; the next rung is the way."""


GapKind = Literal[
    "role-missing",  # no contact at all for a role that is expected here
    "number-missing",  # the institution exists, no number is known
    "never-verified",  # a channel nobody has confirmed yet
    "overdue",  # a channel whose check is due
    "last-resort-only",  # a need, profession and hours that end in the last resort only
    "protocol-missing",
    "protocol-lapsed",
    "protocol-review",  # valid, and the day of its review has come
    "board-missing",
    "withheld",  # a channel that is not published, with its reason
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """Something a steering board can act on."""

    kind: GapKind
    role: str | None = None
    need: str | None = None
    contact: Contact | None = None
    channel: Channel | None = None
    hours: tuple[tuple[int, int], ...] = ()
    """Minutes of the week, for `last-resort-only`."""
    professions: tuple[Profession, ...] = ()
    """Whom `last-resort-only` concerns."""
