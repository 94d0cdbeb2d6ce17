"""Laws on which something rests."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.pathway import Basis
from putokaz.model.vocabulary import Law
from putokaz.problem import Problem
from putokaz.rules.located import each
from putokaz.rules.period import last_day

_PAST: Final = {"superseded": Message("is superseded"), "expired": Message("is expired")}


def nothing_rests_on_a_past_law(directory: Directory, *, today: date) -> Iterator[Problem]:
    """A basis is a law that is not superseded, not expired, and valid today."""
    for basis in each(directory, Basis):
        law = directory.vocabulary.laws.get(basis.value.law or "")
        if law and (past := _past(law, today)):
            heir = law.superseded_by
            message = Message(
                "law '{law}' {past}{heir}",
                law=basis.value.law,
                past=past,
                heir=Message("; its successor is '{law}'", law=heir) if heir else "",
            )
            yield basis.problem(message, "law")


def _past(law: Law, today: date) -> Message | None:
    if law.valid_to and last_day(law.valid_to) < today:
        return Message("was valid until {date}", date=law.valid_to)
    return _PAST.get(law.status)
