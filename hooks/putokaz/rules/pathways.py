"""Referral pathways and the municipalities that follow them."""

from collections.abc import Iterator

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.problem import Problem
from putokaz.rules.known import known
from putokaz.rules.located import each


def every_municipality_has_a_pathway(directory: Directory) -> Iterator[Problem]:
    """The entity or district of every municipality has a referral pathway."""
    there = known(directory).ids["pathways"]
    for municipality in each(directory, Municipality):
        if not directory.tiers.keys() >= set(municipality.value.tiers):
            continue
        tiers = directory.tiers_of(municipality.value)
        if not any(tier.id in there for tier in tiers if tier.kind in ("entity", "district")):
            message = Message(
                "the entity or district among them has no referral pathway in data/pathways"
            )
            yield municipality.problem(message, "tiers")
