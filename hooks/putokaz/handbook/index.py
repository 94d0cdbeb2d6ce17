"""The index: everything a reader may look for by its name."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from putokaz.guide.resolve import lines_for, served_in_order
from putokaz.handbook.book import Book
from putokaz.handbook.shape import Chapter, IndexEntry, IndexLetter
from putokaz.language import Language, to_latin
from putokaz.text.alphabet import sort_key

_TWO_SIGNS: Final = ("dž", "lj", "nj")
"""Letters of the Latin alphabet of our languages."""

_NOT_LISTED: Final = ("sources", "index")
"""Chapters that nobody looks for by their name."""

_WORD: Final = re.compile(r"[^\W_]+")
_FIGURES: Final = "0–9"


def index(chapters: list[Chapter], book: Book) -> list[IndexLetter]:
    """In the order of the language's alphabet, each text once."""
    language = book.language
    entries = {text: IndexEntry(text=text, key=key) for text, key in _entries(chapters, book)}
    ordered = sorted(entries.values(), key=lambda entry: sort_key(entry["text"], language))
    return [
        IndexLetter(letter=letter, entries=[*those])
        for letter, those in groupby(ordered, key=lambda one: letter_of(one["text"], language))
    ]


def letter_of(text: str, language: Language) -> str:
    """The letter under which a text stands."""
    found = _WORD.search(text if language == "sr-Cyrl" else to_latin(text))
    word = found[0] if found else text
    if word[0].isdecimal():
        return _FIGURES
    if language == "en":
        return unicodedata.normalize("NFD", word.replace("Đ", "D"))[0].upper()
    two = word[:2].casefold() in _TWO_SIGNS
    return word[:2].capitalize() if two else word[0].upper()


def _entries(chapters: list[Chapter], book: Book) -> Iterator[tuple[str, str]]:
    """Text and anchor; of two with the same text, the later one stays."""
    vocabulary = book.vocabulary
    yield from _roles(book)
    for card in book.cards.values():
        yield book.text(card.contact.name), card.anchor
    for sector in book.guide.contacts:
        yield book.text(vocabulary.sectors[sector].name), f"sector-{sector}"
    for id_, concern in vocabulary.concerns.items():
        yield book.text(concern.name), f"concern-{id_}"
    for id_, need in vocabulary.needs.items():
        yield book.text(need.name), f"need-{id_}"
    for chapter in chapters:
        if chapter["name"] not in _NOT_LISTED:
            yield chapter["title"], f"page-{chapter['name']}"


def _roles(book: Book) -> Iterator[tuple[str, str]]:
    """Each role that somebody has here, and the nearest of those who have it."""
    served = served_in_order(book.directory, book.guide.municipality)
    for id_, role in book.vocabulary.roles.items():
        for line in [*lines_for(id_, book.directory, served)][:1]:
            yield book.text(role.name), book.cards[line.contact.file].anchor
