"""Which municipalities a tier's contacts serve and protocols cover."""

from collections.abc import Iterator
from typing import Any

from putokaz.message import Message
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.protocol import Protocol
from putokaz.problem import Problem
from putokaz.rules.located import Located, each


def whoever_is_served_lies_below(directory: Directory) -> Iterator[Problem]:
    """A tier's contact serves, and its protocol covers, only municipalities below that tier."""
    for contact in each(directory, Contact):
        yield from _outside(directory, contact, "serves")
    for protocol in each(directory, Protocol):
        yield from _outside(directory, protocol, "covers")


def _outside(directory: Directory, record: Located[Any], field: str) -> Iterator[Problem]:
    if record.value.in_municipality:
        return
    home = record.value.home
    for index, id_ in enumerate(getattr(record.value, field) or ()):
        municipality = directory.municipalities.get(id_)
        if municipality and home not in municipality.tiers:
            message = Message(
                "'{place}' is not below the tier '{tier}'; put this file on a tier above both",
                place=id_,
                tier=home,
            )
            yield record.problem(message, field, index)
