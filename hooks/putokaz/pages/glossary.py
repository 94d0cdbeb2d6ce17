"""The terms of the field, sorted by the alphabet of the language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.text import Name
from putokaz.model.vocabulary import GlossaryTerm
from putokaz.text.alphabet import sort_key

_DIGRAPH: Final = re.compile(r"(?i)dž|lj|nj")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One term as the reader of one language sees it."""

    id: str
    name: str
    term: GlossaryTerm
    also: tuple[Name, ...]
    """Its other forms in this language."""
    others: Mapping[Language, str]
    """Its form in every other language."""


def letters(directory: Directory, language: Language) -> dict[str, tuple[Entry, ...]]:
    """All terms in alphabetical order, by the letter with which they begin."""
    grouped = groupby(
        _entries(directory, language), key=lambda entry: _initial(entry.name, language)
    )
    return {letter: tuple(entries) for letter, entries in grouped}


def _entries(directory: Directory, language: Language) -> list[Entry]:
    found = [
        Entry(
            id=id,
            name=term.name[language],
            term=term,
            also=_other_forms(term, language),
            others={other: term.name[other] for other in LANGUAGES if other != language},
        )
        for id, term in directory.vocabulary.glossary.items()
    ]
    return sorted(found, key=lambda entry: sort_key(entry.name, language))


def _other_forms(term: GlossaryTerm, language: Language) -> tuple[Name, ...]:
    forms = {form[language]: form for form in term.also}
    return tuple(form for text, form in forms.items() if text != term.name[language])


def _initial(name: str, language: Language) -> str:
    """Dž, Lj and Nj are one letter, but in English."""
    digraph = _DIGRAPH.match(name) if language != "en" else None
    return (digraph[0] if digraph else name[0]).capitalize()
