"""The directory: everything the data says, whole and consistent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from putokaz.model.case import Case
from putokaz.model.contact import Contact
from putokaz.model.pathway import Pathway, Rung, Step
from putokaz.model.place import Municipality, Place, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.value import Placed
from putokaz.model.vocabulary import Kind, Vocabulary
from putokaz.problem import Where
from putokaz.source import Node

Reach = Literal["local", "neighbour", "tier", "assumed"]
"""How a contact comes to serve a municipality: it lies there, it lies in another one, it stands on
a tier above, or its service area is our assumption."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Directory:
    """Municipalities, tiers, contacts, protocols, boards, pathways, cases, the vocabulary.

    Equal only to itself.
    """

    vocabulary: Vocabulary
    municipalities: Mapping[str, Municipality]
    tiers: Mapping[str, Tier]
    contacts: tuple[Contact, ...]
    protocols: tuple[Protocol, ...]
    boards: tuple[SteeringBoard, ...]
    pathways: Mapping[str, Pathway]
    """By id: fbih, rs, brcko, and those they extend."""
    cases: tuple[Case, ...]
    """In the order of their files."""
    places: tuple[Place, ...]
    trees: Mapping[str, Node] = field(repr=False)
    """The text of each file, for positions."""
    settled: Set[str] = field(default=frozenset(), repr=False)
    """Files in which no rule found anything, and that are what they were then."""

    def where(self, value: Placed, *path: str | int) -> Where:
        """The place of a field in the value's file; of its nearest parent if it is not written."""
        return self.trees[value.file].find(path).where

    def kind(self, contact: Contact) -> Kind:
        return self.vocabulary.kinds[contact.kind]

    def roles(self, contact: Contact) -> tuple[str, ...]:
        return self.kind(contact).roles if contact.roles is None else contact.roles

    def reach(self, contact: Contact, municipality: Municipality) -> Reach | None:
        """How the contact serves the municipality; None if it does not."""
        if municipality.id in contact.serves_assumed:
            return "assumed"
        if contact.serves is not None and municipality.id not in contact.serves:
            return None
        if not contact.in_municipality:
            return "tier" if contact.home in municipality.tiers else None
        if contact.home == municipality.id:
            return "local"
        return "neighbour" if contact.serves is not None else None

    def serving(self, municipality: Municipality) -> Iterator[tuple[Contact, Reach]]:
        """All contacts a person in the municipality can turn to, in the order of the data."""
        near: dict[int, Contact] = {}
        for place in (municipality.id, *municipality.tiers):
            near.update(self._contacts_near.get(place, {}))
        for _, contact in sorted(near.items()):
            if reach := self.reach(contact, municipality):
                yield contact, reach

    @cached_property
    def _contacts_near(self) -> Mapping[str, Mapping[int, Contact]]:
        """By the place in which they lie or which they name, with their place in the data."""
        near: defaultdict[str, dict[int, Contact]] = defaultdict(dict)
        for position, contact in enumerate(self.contacts):
            for place in (contact.home, *(contact.serves or ()), *contact.serves_assumed):
                near[place][position] = contact
        return near

    @cached_property
    def contacts_of_tiers(self) -> tuple[Contact, ...]:
        """Those that lie in no municipality."""
        return tuple(contact for contact in self.contacts if not contact.in_municipality)

    def tiers_of(self, municipality: Municipality) -> tuple[Tier, ...]:
        """The tiers above it, the lowest first."""
        return tuple(self.tiers[tier] for tier in municipality.tiers)

    def protocols_of(self, municipality: Municipality) -> tuple[Protocol, ...]:
        """The protocols that cover it, its own first, newest first."""
        homes = (municipality.id, *municipality.tiers)
        found = [
            protocol
            for home in dict.fromkeys(homes)
            for protocol in self._protocols_at.get(home, ())
            if protocol.covers is None or municipality.id in protocol.covers
        ]
        found.sort(key=lambda protocol: protocol.signed_on or "", reverse=True)
        return tuple(sorted(found, key=lambda protocol: homes.index(protocol.home)))

    def board_of(self, municipality: Municipality) -> SteeringBoard | None:
        """Its own steering board, else that of the lowest tier that has one."""
        own = [b for b in self._boards_at.get(municipality.id, ()) if b.in_municipality]
        above = [b for tier in municipality.tiers for b in self._boards_at.get(tier, ())]
        return next(iter([*own, *above]), None)

    def protocol(self, key: str) -> Protocol:
        """By home and id: `k10/2017-nasilje-u-skolama`."""
        return self._protocols[key]

    @cached_property
    def _protocols(self) -> Mapping[str, Protocol]:
        return {f"{protocol.home}/{protocol.id}": protocol for protocol in self.protocols}

    @cached_property
    def _protocols_at(self) -> Mapping[str, tuple[Protocol, ...]]:
        return _by_home(self.protocols)

    @cached_property
    def _boards_at(self) -> Mapping[str, tuple[SteeringBoard, ...]]:
        return _by_home(self.boards)

    def pathway_of(self, municipality: Municipality) -> Pathway:
        """The pathway of its entity or district, with what it extends."""
        found = next(self.pathways[tier] for tier in municipality.tiers if tier in self.pathways)
        return self.whole(found)

    def whole(self, pathway: Pathway) -> Pathway:
        """The pathway with the steps and rungs of the one it extends; same id replaces."""
        if pathway.extends is None:
            return pathway
        base = self.whole(self.pathways[pathway.extends])
        return pathway.model_copy(
            update={
                "steps": _merged(base.steps, pathway.steps),
                "escalation": _merged(base.escalation, pathway.escalation),
                "extends": None,
            }
        )


_Value = TypeVar("_Value", bound=Placed)


def _by_home(values: Iterable[_Value]) -> Mapping[str, tuple[_Value, ...]]:
    found: defaultdict[str, tuple[_Value, ...]] = defaultdict(tuple)
    for value in values:
        found[value.home] += (value,)
    return found


_Item = TypeVar("_Item", Step, Rung)


def _merged(base: tuple[_Item, ...], own: tuple[_Item, ...]) -> tuple[_Item, ...]:
    """The base's order; one of the same id takes its place, a new one follows the one before."""
    merged = list(base)
    ids = [item.id for item in base]
    after = -1
    for item in own:
        if item.id in ids:
            after = ids.index(item.id)
            merged[after] = item
        else:
            after += 1
            merged.insert(after, item)
            ids.insert(after, item.id)
    return tuple(merged)
