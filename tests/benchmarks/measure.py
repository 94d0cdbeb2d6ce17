"""What an engine is measured by: whether the right answer comes first, its size, its speed."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final, Protocol

from putokaz.language import LANGUAGES, Language
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.gold import is_right, sectors_in
from tests.benchmarks.queries import Query, sample

TYPED: Final = 6
"""Queries of a language that are typed letter by letter."""


class Loaded(Protocol):
    """A search that answers."""

    def locations(self, query: str) -> list[str]:
        """The addresses of the first results, below the language."""

    def close(self) -> None:
        """End its JavaScript engine."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """A way to search."""

    name: str
    index: Callable[[Corpus], tuple[str, ...]]
    """What is sent to the reader, besides the program itself."""
    load: Callable[..., Loaded]
    """Takes what was sent."""
    made: int | None = None
    """Of the made queries in a language: how many it answers; None: all."""
    country: Sequence[Language] = LANGUAGES
    """The languages in which it searches a whole country."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came first, and where the right one stood."""

    query: Query
    rank: int
    """1 is first, 0 is nowhere."""
    first: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One engine in one language; times in milliseconds."""

    engine: str
    places: int
    language: Language
    size: int
    loading: float
    given: Sequence[Answer]
    made: Sequence[Answer]
    keystrokes: Sequence[float]


def run(engine: Engine, corpus: Corpus, given: Sequence[Query], made: Sequence[Query]) -> Run:
    """Everything that is measured of an engine in one language."""
    sectors = sectors_in(corpus.collection.records)
    sent = engine.index(corpus)
    begin = perf_counter()
    loaded = engine.load(*sent)
    loading = (perf_counter() - begin) * 1000
    done = Run(
        engine=engine.name,
        places=len(corpus.collection.places),
        language=corpus.language,
        size=sum(len(gzip.compress(text.encode(), mtime=0)) for text in sent),
        loading=loading,
        given=tuple(answers(loaded, given, sectors)),
        made=tuple(answers(loaded, sample(made, engine.made), sectors)),
        keystrokes=tuple(keystrokes(loaded, sample(given or made, TYPED))),
    )
    loaded.close()
    return done


def answers(
    engine: Loaded, queries: Iterable[Query], sectors: Mapping[str, str]
) -> Iterator[Answer]:
    """One for each query."""
    for query in queries:
        found = engine.locations(query.text)
        right = [is_right(location, query.expected, sectors) for location in found]
        rank = right.index(True) + 1 if True in right else 0
        yield Answer(query, rank, found[0] if found else "nothing")


def keystrokes(engine: Loaded, queries: Iterable[Query]) -> Iterator[float]:
    """Time of a search after each letter of the queries, in V8 and with the way into it."""
    for query in queries:
        for end in range(1, len(query.text) + 1):
            begin = perf_counter()
            engine.locations(query.text[:end])
            yield (perf_counter() - begin) * 1000
