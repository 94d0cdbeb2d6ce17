"""What is otherwise in the words that all guides share: the vocabulary, the texts, the cases."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from putokaz.history.facts import PRINTED
from putokaz.language import LANGUAGES, Language
from putokaz.model.text import LocalText
from putokaz.model.value import Value
from putokaz.model.vocabulary import Vocabulary
from putokaz.prose.page import Prose, ProsePage
from putokaz.review.item import Item
from putokaz.review.snapshot import Snapshot
from putokaz.review.teller import Teller

_NAMES: Final = ("name", "title")
_WHO: Final = ("roles", "roles_for", "last_resort")
"""Fields of a need that decide who is called: what that does is told with the answers."""


def term_items(before: Vocabulary, after: Vocabulary, teller: Teller) -> Iterator[Item]:
    """Terms, laws and works that are new, gone or otherwise, list by list."""
    for field in fields(Vocabulary):
        old, new = getattr(before, field.name), getattr(after, field.name)
        for id_ in dict.fromkeys((*old, *new)):
            if old.get(id_) != new.get(id_):
                yield _term(field.name, id_, old.get(id_), new.get(id_), teller)


def shared_items(before: Snapshot, after: Snapshot, teller: Teller) -> Iterator[Item]:
    """The texts that every guide prints, and the cases."""
    for path, item in _texts(before.prose, after.prose, teller):
        if path in PRINTED:
            yield item
    if before.directory.cases != after.directory.cases:
        yield Item(kind="text", text=teller.say("review.exercises"))


def site_items(before: Snapshot, after: Snapshot, teller: Teller) -> Iterator[Item]:
    """The other texts, which stand on pages of the whole site."""
    for path, item in _texts(before.prose, after.prose, teller):
        if path not in PRINTED:
            yield item


def _texts(before: Prose, after: Prose, teller: Teller) -> Iterator[tuple[str, Item]]:
    """By path, those that read otherwise, with their languages."""
    for path in dict.fromkeys((*before, *after)):
        old, new = before.get(path, {}), after.get(path, {})
        languages = [one for one in LANGUAGES if _mark(old.get(one)) != _mark(new.get(one))]
        if languages:
            page = new.get(teller.language) or old[teller.language]
            key = "edited" if old and new else "added" if new else "withdrawn"
            yield (
                path,
                Item(
                    kind="text",
                    text=teller.say(f"review.text.{key}", title=page.title),
                    below=() if set(languages) == set(LANGUAGES) else (_named(languages, teller),),
                ),
            )


def _mark(page: ProsePage | None) -> tuple[str, ...]:
    return (page.mark, page.head.description, page.title) if page else ()


def _named(languages: list[Language], teller: Teller) -> str:
    return "; ".join(teller.say(f"country.glossary.language.{one}") for one in languages)


def _term(list_: str, id_: str, old: Value | None, new: Value | None, teller: Teller) -> Item:
    key = "edited" if old and new else "added" if new else "withdrawn"
    name = _name(new or old, teller.language) or id_
    text = teller.say(f"review.term.{key}", list=teller.say(f"review.list.{list_}"), name=name)
    below = tuple(_parts(old, new, teller)) if old and new else ()
    return Item(kind="term", text=text, below=below, grave=new is None)


def _name(term: Value | None, language: Language) -> str | None:
    for field in _NAMES:
        value = getattr(term, field, None)
        if value:
            return value[language] if isinstance(value, LocalText) else str(value)
    return None


def _parts(old: Value, new: Value, teller: Teller) -> Iterator[str]:
    changed = [f for f in type(new).model_fields if getattr(old, f) != getattr(new, f)]
    named = [field for field in changed if field in _NAMES]
    for language in LANGUAGES if named else ():
        before, after = _name(old, language), _name(new, language)
        if before != after and language != "sr-Latn":
            label = teller.say(f"country.glossary.language.{language}")
            yield teller.part(label, before, after)
    if any(field in _WHO for field in changed):
        yield teller.say("review.term.who")
    if any(field not in (*_NAMES, *_WHO) for field in changed):
        yield teller.say("review.term.rest")
