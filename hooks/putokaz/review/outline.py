"""A review in the order in which it is read: a short line, then municipality by municipality."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.review.compare import Review
from putokaz.review.item import Item
from putokaz.text.say import Say

_NAMED: Final = 4
"""Guides that a heading names one by one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """What is otherwise in the same guides."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """Plain text throughout; whoever draws it makes it safe for where it stands."""

    first: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    more: str
    """What is said of a list that is folded, before its length."""


def outline(
    review: Review, directory: Directory, language: Language, *, pages: Mapping[str, int]
) -> Outline:
    """The review in the language; `pages` that read otherwise, by municipality."""
    say = Say(language)
    guides = frozenset().union(*(effect.guides for effect in review.effects)) - {""}
    return Outline(
        first=_first(review, guides, directory, say),
        lead=tuple(_lead(review, pages, say)),
        sections=(*_sections(review, directory, say), *_unseen(review, say)),
        more=say("review.more"),
    )


def _first(review: Review, guides: frozenset[str], directory: Directory, say: Say) -> str:
    if not review.effects:
        return say("review.nothing_seen" if review.unseen else "review.nothing_changed")
    if not guides:
        return say("review.no_guide")
    grave = sum(effect.item.grave for effect in review.effects)
    told = [say("review.guides", guides=_title(guides, directory, say))]
    if grave:
        told.append(say("review.grave", count=grave))
    return " ".join(told)


def _lead(review: Review, pages: Mapping[str, int], say: Say) -> Iterator[str]:
    if number := sum(pages.values()):
        yield say("review.pages", number=number)
    elif review.effects and not review.editions:
        yield say("review.no_page")
    if review.editions:
        languages = [
            one for one in LANGUAGES if any(one in own for own in review.editions.values())
        ]
        named = "; ".join(say(f"country.glossary.language.{one}") for one in languages)
        if len(languages) == len(LANGUAGES):
            named = say("review.all_languages")
        yield say("review.editions", number=len(review.editions), languages=named)


def _sections(review: Review, directory: Directory, say: Say) -> Iterator[Section]:
    found: dict[frozenset[str], list[Item]] = {}
    for effect in review.effects:
        found.setdefault(effect.guides, []).append(effect.item)
    places = [*directory.municipalities, ""]

    def order(guides: frozenset[str]) -> tuple[bool, int, int]:
        first = min(places.index(one) if one in places else len(places) for one in guides)
        return "" in guides, len(guides), first

    for guides in sorted(found, key=order):
        title = _title(guides, directory, say)
        yield Section(title=title[0].upper() + title[1:], items=tuple(found[guides]))


def _unseen(review: Review, say: Say) -> Iterator[Section]:
    if review.unseen:
        items = tuple(Item(kind="detail", text=file) for file in review.unseen)
        yield Section(title=say("review.unseen"), items=items)


def _title(guides: frozenset[str], directory: Directory, say: Say) -> str:
    """All of them, those of a tier, or their names."""
    places = directory.municipalities
    if "" in guides:
        return say("review.nowhere")
    if guides == places.keys():
        return say("review.all", number=len(guides))
    names = [one.name[say.language] for id_, one in places.items() if id_ in guides]
    names += sorted(guides - places.keys())
    if len(names) <= _NAMED:
        return ", ".join(names)
    for tier in directory.tiers.values():
        if guides == {id_ for id_, one in places.items() if tier.id in one.tiers}:
            return say("review.all_of", tier=tier.name[say.language], number=len(guides))
    return say("review.some", names=", ".join(names), number=len(guides))
