"""What is told of a change: one thing that is otherwise, and the guides in which it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "contact",
    "number",
    "hours",
    "verification",
    "answer-lost",  # hours at which a need ends in the last resort now
    "gap-opened",
    "first",  # who is called first
    "answer-gained",
    "gap-closed",
    "step",
    "agreement",
    "term",
    "text",
    "detail",
]
"""In the order in which they are told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing that is otherwise, as plain text in the language asked for."""

    kind: Kind
    text: str
    below: tuple[str, ...] = ()
    """What belongs to it, a line each."""
    grave: bool = False
    """Whether somebody may find less help than before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """An item, and the municipalities whose guides it concerns."""

    item: Item
    guides: frozenset[str]
    """None: pages of the whole site, or what no reader sees."""


def gathered(found: Iterable[tuple[str, Item]]) -> tuple[Effect, ...]:
    """The same item of many guides is one effect."""
    guides: dict[Item, set[str]] = {}
    for municipality, item in found:
        guides.setdefault(item, set()).add(municipality)
    return tuple(Effect(item=item, guides=frozenset(those)) for item, those in guides.items())


def in_order(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    """The cause before what follows from it."""
    kinds = get_args(Kind)
    return tuple(sorted(effects, key=lambda effect: kinds.index(effect.item.kind)))
