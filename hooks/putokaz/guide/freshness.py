"""How old the confirmation of a channel is, at a given day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from putokaz.model.contact import Channel
from putokaz.model.vocabulary import Kind

EMERGENCY_DAYS: Final = 30
DUTY_DAYS: Final = 90
OTHER_DAYS: Final = 180
NOTICE_DAYS: Final = 14
"""A check is `due` in the last days before it is overdue."""

FreshnessState = Literal["never-verified", "fresh", "due", "overdue"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Freshness:
    """The state of one channel on one day."""

    state: FreshnessState
    check_by: date | None
    """The day by which it must be confirmed again; None if it never was."""


def interval(channel: Channel, kind: Kind) -> timedelta:
    """Every 30 days for emergency and 24-hour numbers, 90 for duty lines, 180 for others."""
    if kind.emergency or (channel.hours and channel.hours.always):
        return timedelta(days=EMERGENCY_DAYS)
    return timedelta(days=DUTY_DAYS if channel.duty else OTHER_DAYS)


def freshness(channel: Channel, kind: Kind, *, today: date) -> Freshness:
    """The state of the channel today."""
    if channel.verified is None:
        return Freshness(state="never-verified", check_by=None)
    check_by = channel.verified.on + interval(channel, kind)
    if today > check_by:
        return Freshness(state="overdue", check_by=check_by)
    near = today > check_by - timedelta(days=NOTICE_DAYS)
    return Freshness(state="due" if near else "fresh", check_by=check_by)


def is_confirmed(channel: Channel, kind: Kind, *, today: date) -> bool:
    """Whether somebody has confirmed it and that has not lapsed."""
    return freshness(channel, kind, today=today).state in ("fresh", "due")
