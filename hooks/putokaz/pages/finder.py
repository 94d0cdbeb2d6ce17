"""Finding one's municipality by name, in any script and with or without diacritics."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality, Place, Tier
from putokaz.model.text import LocalText
from putokaz.text.alphabet import sort_key
from putokaz.text.fold import fold
from putokaz.views.emergency import FIRST, HELPLINES, Number, numbers

ENTITIES: Final = ("fbih", "rs", "brcko")
"""The tiers by which municipalities are grouped, in the order of their Constitution's text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A municipality with a guide, and what it is found by."""

    municipality: Municipality
    keys: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Missed:
    """A place without a guide, and what it is found by."""

    place: Place
    keys: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """An entity or the district: its guides, its other places, and whom to call there."""

    tier: Tier
    guides: tuple[Found, ...]
    others: tuple[Missed, ...]
    numbers: tuple[Number, ...]


def groups(
    guides: Iterable[Guide], directory: Directory, *, language: Language, today: date
) -> tuple[Group, ...]:
    """All places of the country by entity, sorted by name."""
    guides = tuple(guides)
    calls = numbers(directory, (*FIRST, *HELPLINES), today=today)
    covered = {guide.municipality.id for guide in guides}
    return tuple(
        Group(
            tier=(tier := directory.tiers[entity]),
            guides=_found(
                (g.municipality for g in guides if entity in g.municipality.tiers), language
            ),
            others=_missed(
                [p for p in directory.places if p.entity == entity and p.id not in covered],
                language,
            ),
            numbers=tuple(call for call in calls if call.tier.id in (entity, *tier.above)),
        )
        for entity in ENTITIES
        if entity in directory.tiers
    )


def by_name(municipalities: Iterable[Municipality], language: Language) -> list[Municipality]:
    """In the order of the language's alphabet."""
    return sorted(municipalities, key=lambda one: sort_key(one.name[language], language))


def keys(names: Iterable[LocalText]) -> str:
    """Every way to write the names, folded, `dj` also as `d`, separated by `|`."""
    folded = [fold(name[language]) for name in names for language in LANGUAGES]
    return "|".join(dict.fromkeys(key for one in folded for key in (one, one.replace("dj", "d"))))


def _found(municipalities: Iterable[Municipality], language: Language) -> tuple[Found, ...]:
    return tuple(
        Found(municipality=one, keys=keys((one.name, *one.also_known_as)))
        for one in by_name(municipalities, language)
    )


def _missed(places: Sequence[Place], language: Language) -> tuple[Missed, ...]:
    ordered = sorted(places, key=lambda place: sort_key(place.name[language], language))
    return tuple(Missed(place=place, keys=keys((place.name,))) for place in ordered)
