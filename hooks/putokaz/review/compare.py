"""Two states of the project -> everything that the change between them does to the guides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from putokaz.guide.guide import Guide
from putokaz.history.facts import facts
from putokaz.language import LANGUAGES, Language
from putokaz.model.place import Municipality, Tier
from putokaz.review.agreements import agreement_items
from putokaz.review.answers import first_items, hour_items
from putokaz.review.contacts import NOWHERE, Pair, contact_items, pairs, standing
from putokaz.review.gaps import gap_items
from putokaz.review.item import Effect, Item, gathered, in_order
from putokaz.review.snapshot import Snapshot
from putokaz.review.steps import step_items
from putokaz.review.teller import Teller, in_some_language, teller_of
from putokaz.review.words import shared_items, site_items, term_items

_Told = Iterator[tuple[str, Item]]
"""What is told, each with the municipality whose guide it concerns."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """What a change does."""

    effects: tuple[Effect, ...]
    """In the order in which they are told."""
    editions: Mapping[str, tuple[Language, ...]]
    """By municipality, the languages in which its guide has a new edition."""
    unseen: tuple[str, ...]
    """Files in which only something is otherwise that no reader sees."""


def compare(before: Snapshot, after: Snapshot, language: Language) -> Review:
    """What the change from one state to the other does, told in the language."""
    teller = teller_of(language, before.directory, after.directory)
    then, now = standing(before.guides), standing(after.guides)
    found = pairs(before.directory, after.directory, teller)
    contacts = [(pair, [*contact_items(pair, then, now, teller)]) for pair in found]
    told = [
        *(item for _, items in contacts for item in items),
        *_guides(before, after, found, teller),
        *_shared(before, after, teller),
    ]
    silent = [pair.now.file for pair, items in contacts if pair.now and not items]
    return Review(
        effects=in_order(gathered(told)),
        editions=_editions(before, after),
        unseen=tuple(silent if told else _changed(before, after)),
    )


def _guides(before: Snapshot, after: Snapshot, found: tuple[Pair, ...], teller: Teller) -> _Told:
    moved = {one.then.file: one.now.file for one in found if one.then and one.now}
    for id_ in dict.fromkeys((*before.guides, *after.guides)):
        for item in _of_guide(id_, before, after, moved, teller):
            yield id_, item


def _of_guide(
    id_: str, before: Snapshot, after: Snapshot, moved: Mapping[str, str], teller: Teller
) -> Iterator[Item]:
    then, now = before.guides.get(id_), after.guides.get(id_)
    if then is None or now is None:
        text = teller.say("review.guide.added" if now else "review.guide.withdrawn")
        yield Item(kind="contact", text=text, grave=now is None)
        return
    yield from first_items(then, now, moved, teller)
    yield from hour_items(id_, before, after, teller)
    yield from gap_items(then, now, teller)
    yield from in_some_language(teller, lambda one: step_items(then, now, one))
    yield from in_some_language(teller, lambda one: agreement_items(id_, before, after, one))
    yield from _places(then, now, teller)


def _places(then: Guide, now: Guide, teller: Teller) -> Iterator[Item]:
    """The municipality and the tiers above it."""
    known: dict[str, Municipality | Tier] = {one.file: one for one in then.tiers}
    known[then.municipality.file] = then.municipality
    places: tuple[Municipality | Tier, ...] = (now.municipality, *now.tiers)
    for place in places:
        if known.get(place.file, place) != place:
            text = teller.say("review.place", name=place.name[teller.language])
            yield Item(kind="detail", text=text)


def _shared(before: Snapshot, after: Snapshot, teller: Teller) -> _Told:
    """What all guides have in common: terms, texts, exercises."""
    for item in shared_items(before, after, teller):
        yield from ((id_, item) for id_ in after.guides)
    yield from ((NOWHERE, item) for item in site_items(before, after, teller))
    terms = [*term_items(before.directory.vocabulary, after.directory.vocabulary, teller)]
    guides = _touched_by_terms(before, teller) if terms else ()
    for item in terms:
        yield from ((id_, item) for id_ in guides or (NOWHERE,))


def _touched_by_terms(before: Snapshot, teller: Teller) -> tuple[str, ...]:
    """The guides in which a term reads otherwise, or is another."""
    new = teller.then.directory
    return tuple(
        id_
        for id_, guide in before.guides.items()
        if any(
            facts(guide, before.directory, before.prose, language)
            != facts(guide, new, before.prose, language)
            for language in LANGUAGES
        )
    )


def _editions(before: Snapshot, after: Snapshot) -> dict[str, tuple[Language, ...]]:
    found = {
        id_: tuple(
            language
            for language in LANGUAGES
            if facts(before.guides[id_], before.directory, before.prose, language)
            != facts(guide, after.directory, after.prose, language)
        )
        for id_, guide in after.guides.items()
        if id_ in before.guides
    }
    return {id_: languages for id_, languages in found.items() if languages}


def _changed(before: Snapshot, after: Snapshot) -> Iterator[str]:
    """Every file that is read and is otherwise."""
    old, new = before.directory.trees, after.directory.trees
    yield from (file for file in {**old, **new} if old.get(file) is not new.get(file))
