"""MiniSearch with our analyzer, our records and our words for them.

It knows no record that stands in many guides: each is a document in every guide, with the names of
the municipality. It gets synonyms when it is asked: a word of a group asks for the group too, and a
document has the marks of its groups. Fields count as in our index, and documents have our weights.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from py_mini_racer import MiniRacer

from putokaz.search.analyzer import STOP, TABLES, stem, words
from putokaz.search.record import Collection, Field, Record
from tests.benchmarks.corpus import ROOT, Corpus
from tests.benchmarks.engine import javascript
from tests.benchmarks.npm import script

PACKAGE: Final = "minisearch@7.2.0"
SHA512: Final = (
    "dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg=="
)

_HOME: Final = 20
"""Twice the weight of others: of those tried, with this one it is right most often."""


@cache
def library() -> str:
    """The script of the package."""
    return script(PACKAGE, SHA512, "dist/umd/index.js")


def index(corpus: Corpus) -> tuple[str, ...]:
    """The words of the groups, and the index as MiniSearch writes it."""
    setting = json.dumps({"tables": TABLES, "language": corpus.language, "groups": _groups(corpus)})
    context = _context(setting)
    documents = [{"id": id_, **one} for id_, one in enumerate(_documents(corpus.collection))]
    built = str(context.eval(f"mini.built({json.dumps(documents)})"))
    context.close()
    return setting, built


class MiniSearch:
    """MiniSearch with a finished index."""

    def __init__(self, setting: str, built: str) -> None:
        self._context = _context(setting)
        self._context.eval(f"mini.load({built})")

    def locations(self, query: str) -> list[str]:
        found = self._context.eval(f"JSON.stringify(mini.locations({json.dumps(query)}))")
        return list(json.loads(str(found)))

    def close(self) -> None:
        self._context.close()


def _context(setting: str) -> MiniRacer:
    context = javascript()
    context.eval(library())
    context.eval((ROOT / "tests/benchmarks/minisearch.js").read_text(encoding="utf-8"))
    context.eval(f"const mini = new Mini({setting})")
    return context


def _groups(corpus: Corpus) -> dict[str, list[str]]:
    """By the stem of each of their words: the marks of groups."""
    marks: dict[str, list[str]] = {}
    for group in corpus.collection.groups:
        for word in {word for text in group.texts for word in words(text)} - STOP:
            marks.setdefault(stem(word, corpus.language), []).append(_mark(group.id))
    return {word: sorted({*those}) for word, those in marks.items()}


def _mark(group: str) -> str:
    return f"@{group}"


def _documents(collection: Collection) -> Iterator[dict[str, Any]]:
    names = {place.id: " ".join(place.names) for place in collection.places}
    for place in collection.places:
        home = {"location": f"{place.id}/", "weight": _HOME, "title": place.title}
        yield {**home, "place": names[place.id]}
    for record in collection.records:
        own = _document(record)
        for place_id in record.area:
            yield {**own, "location": f"{place_id}/{record.path}", "place": names[place_id]}
        elsewhere = record.elsewhere if record.area else record.path
        if elsewhere is not None:
            yield {**own, "location": elsewhere}


def _document(record: Record) -> dict[str, Any]:
    def texts(field: Field) -> str:
        return " ".join(text for where, text in record.texts if where == field)

    return {
        "weight": record.weight,
        "title": f"{record.title} {texts('title')}",
        "words": texts("word"),
        "groups": " ".join(map(_mark, record.groups)),
        "heading": texts("heading"),
        "text": texts("text"),
    }
