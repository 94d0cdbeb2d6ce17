"""Statements marked as confirmed."""

from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.pathway import Rung, Step
from putokaz.model.protocol import Protocol
from putokaz.model.source import Source
from putokaz.model.value import Value
from putokaz.model.vocabulary import Concern, Law
from putokaz.problem import Problem
from putokaz.rules.located import each

_NO_SOURCE: Final = Message("'confirmed' needs a source; name it, or write general")

_CONFIDENCES: Final[tuple[tuple[type[Value], str], ...]] = (
    (Step, "confidence"),
    (Rung, "confidence"),
    (Law, "confidence"),
    (Concern, "special_confidence"),
)


def whatever_is_confirmed_has_a_source(directory: Directory) -> Iterator[Problem]:
    """What is confirmed names the source in which it was read; a protocol is its own."""
    for kind, field in _CONFIDENCES:
        for record in each(directory, kind):
            sourced = _source(record.value) or isinstance(record.root, Protocol)
            if getattr(record.value, field) == "confirmed" and not sourced:
                yield record.problem(_NO_SOURCE, field)


def _source(value: Value) -> Source | None:
    return getattr(value, "source", None)
