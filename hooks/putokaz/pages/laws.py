"""The laws by tier, and apart from them those that are not in force any more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from putokaz.model.directory import Directory
from putokaz.model.place import Tier
from putokaz.model.vocabulary import Law

OLD: Final = ("superseded", "expired")

_ORDER: Final = ("state", "entity", "district", "canton")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """A tier and its laws by id."""

    tier: Tier
    laws: Mapping[str, Law]


def scopes(directory: Directory) -> tuple[Scope, ...]:
    """What may be relied on, for every tier that has a law: the state first, then downwards."""
    return tuple(scope for scope in _scopes(directory, old=False) if scope.laws)


def old_scopes(directory: Directory) -> tuple[Scope, ...]:
    """What is superseded or expired, by tier."""
    return tuple(scope for scope in _scopes(directory, old=True) if scope.laws)


def _scopes(directory: Directory, *, old: bool) -> list[Scope]:
    tiers = sorted(directory.tiers.values(), key=lambda tier: _ORDER.index(tier.kind))
    return [
        Scope(
            tier=tier,
            laws={
                id: law
                for id, law in directory.vocabulary.laws.items()
                if law.scope == tier.id and (law.status in OLD) == old
            },
        )
        for tier in tiers
    ]
