"""The groups of records, in all the words for them."""

from collections.abc import Iterator, Mapping, Set
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.text import LocalText
from putokaz.model.vocabulary import Term
from putokaz.problem import Problem
from putokaz.read.sentence import unknown
from putokaz.search.record import Group

_BROAD: Final = 8
_BROAD_ONES: Final = ("sector:", "role:")
"""What a contact is says more of it than what it does, or in which field."""
_FILE: Final = "data/vocabulary/synonyms.yml"


def groups(directory: Directory) -> Iterator[Group]:
    """Every sector, role, kind, need and concern, and every page that a synonym leads to."""
    texts: dict[str, list[str]] = {}
    vocabulary = directory.vocabulary
    named: Mapping[str, Mapping[str, Term]] = {
        "sector": vocabulary.sectors,
        "role": vocabulary.roles,
        "kind": vocabulary.kinds,
        "need": vocabulary.needs,
        "concern": vocabulary.concerns,
    }
    for prefix, terms in named.items():
        for id_, term in terms.items():
            texts[f"{prefix}:{id_}"] = [*_names(term.name)]
    for synonyms in vocabulary.synonyms.values():
        for kind, target in synonyms.targets:
            texts.setdefault(f"{kind}:{target}", []).extend(synonyms.words)
    return (
        Group(id=id_, weight=_BROAD if id_.startswith(_BROAD_ONES) else 10, texts=tuple(words))
        for id_, words in texts.items()
    )


def unknown_pages(directory: Directory, pages: Set[str]) -> Iterator[Problem]:
    """Synonyms of pages that the site does not have."""
    for id_, synonyms in directory.vocabulary.synonyms.items():
        page = synonyms.page
        if page is not None and page not in pages:
            where = directory.trees[_FILE].find((id_, "page")).where
            yield Problem(where, f"{id_}.page", unknown(Message("page"), page, pages))


def _names(name: LocalText) -> Iterator[str]:
    yield from dict.fromkeys((name.bs, name.hr or name.bs, name.sr_cyrl, name.en))
