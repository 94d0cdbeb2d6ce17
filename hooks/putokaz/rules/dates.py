"""The order of dates."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from putokaz.message import Message
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.protocol import Protocol, Recommendation, SteeringBoard
from putokaz.model.source import Source, Verification
from putokaz.model.value import Value
from putokaz.model.vocabulary import Law
from putokaz.problem import Problem
from putokaz.rules.located import each
from putokaz.rules.period import first_day, last_day

_PAST: Final[tuple[tuple[type[Value], str], ...]] = (
    (Source, "read"),
    (Verification, "on"),
    (Law, "as_of"),
    (Protocol, "signed_on"),
    (SteeringBoard, "founded"),
    (Recommendation, "since"),
    (Municipality, "city_since"),
)
"""What cannot lie in the future."""

_ORDER: Final[tuple[tuple[type[Value], str, str], ...]] = (
    (Source, "date", "read"),
    (Protocol, "signed_on", "valid_until"),
    (Protocol, "signed_on", "review_on"),
    (Law, "valid_from", "valid_to"),
)
"""What cannot be before what."""


def dates_are_in_order(directory: Directory, *, today: date) -> Iterator[Problem]:
    """Nothing was done in the future, ends before it began or was read before it was written."""
    for kind, name in _PAST:
        for record in each(directory, kind):
            given = getattr(record.value, name)
            if given and _first(given) > today:
                yield record.problem(Message("{date} lies in the future", date=given), name)
    for kind, earlier, later in _ORDER:
        for record in each(directory, kind):
            begun, ended = getattr(record.value, earlier), getattr(record.value, later)
            if begun and ended and _first(begun) > _last(ended):
                message = Message(
                    "{date} is before {field} ({other})", date=ended, field=earlier, other=begun
                )
                yield record.problem(message, later)
    yield from _confirmed_too_early(directory)


def _confirmed_too_early(directory: Directory) -> Iterator[Problem]:
    for channel in each(directory, Channel):
        verified, dated = channel.value.verified, channel.value.source.date
        if verified and dated and _first(dated) > verified.on:
            message = Message(
                "{date} is before the date of its source ({other})", date=verified.on, other=dated
            )
            yield channel.problem(message, "verified", "on")


def _first(given: Any) -> date:
    return given if isinstance(given, date) else first_day(given)


def _last(given: Any) -> date:
    return given if isinstance(given, date) else last_day(given)
