"""The tiers above municipalities."""

from collections.abc import Iterator

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.problem import Problem
from putokaz.rules.located import each


def tiers_climb(directory: Directory) -> Iterator[Problem]:
    """Above a municipality stand its lowest tier and those above that one, in order."""
    known_ids = directory.tiers.keys()
    for municipality in each(directory, Municipality):
        lowest, *higher = municipality.value.tiers or ("",)
        tier = directory.tiers.get(lowest)
        if not lowest:
            yield municipality.problem(Message("must not be empty"), "tiers")
        elif tier and tuple(higher) != tier.above and known_ids >= {*higher, *tier.above}:
            message = Message("must be in this order: {tiers}", tiers=(lowest, *tier.above))
            yield municipality.problem(message, "tiers")
