"""Laws on which something rests."""

from collections.abc import Iterator
from datetime import date

from putokaz.model.directory import Directory
from putokaz.model.pathway import Basis
from putokaz.model.vocabulary import Law
from putokaz.problem import Problem
from putokaz.rules.located import each
from putokaz.rules.period import last_day


def nothing_rests_on_a_past_law(directory: Directory, *, today: date) -> Iterator[Problem]:
    """A basis is a law that is not superseded, not expired, and valid today."""
    for basis in each(directory, Basis):
        law = directory.vocabulary.laws.get(basis.value.law or "")
        if law and (past := _past(law, today)):
            heir = f"; its successor is '{law.superseded_by}'" if law.superseded_by else ""
            yield basis.problem(f"law '{basis.value.law}' {past}{heir}", "law")


def _past(law: Law, today: date) -> str | None:
    if law.valid_to and last_day(law.valid_to) < today:
        return f"was valid until {law.valid_to}"
    return f"is {law.status}" if law.status in ("superseded", "expired") else None
