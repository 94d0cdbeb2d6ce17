"""`make bench-search`: which search has the right answer first, how large it is, how fast.

The site's own search stands beside Material's and MiniSearch, on the same contents and queries: the
given ones, and made ones for every municipality; with the real data, and with a whole country.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from putokaz.language import LANGUAGES
from putokaz.model.directory import Directory
from putokaz.read.directory import read_directory
from tests.benchmarks import minisearch, ours, stock
from tests.benchmarks.corpus import ROOT, contents_of, corpus_of
from tests.benchmarks.country import country
from tests.benchmarks.measure import TYPED, Answer, Engine, Run, run
from tests.benchmarks.pixels import pixels
from tests.benchmarks.queries import Query, made_for, read_queries, sample
from tests.benchmarks.table import classes_table, engines_table, quality

SHARED: Final = ROOT.parent / "shared"
LARGE: Final = 143

# Of 143 municipalities, Material takes a minute a language to read the pages.
MATERIAL: Final = Engine(
    name="material", index=stock.index, load=stock.Material, made=60, country=("bs",)
)
MINISEARCH: Final = Engine(name="minisearch", index=minisearch.index, load=minisearch.MiniSearch)
OURS: Final = Engine(name="ours", index=ours.index, load=ours.Ours)

NOTES: Final = f"""
material: {MATERIAL.made} of the made queries a language, by chance; of {LARGE} places only in \
{", ".join(MATERIAL.country)}
kB: gzip, of what is sent besides the programs; load: programs and index, median of languages
key: ms of a search after each letter of {TYPED} queries a language, with the way into V8
"""


def main() -> None:
    """Both sizes of country, then the line by which searches are compared."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("queries", type=Path, nargs="?", default=SHARED / "search/queries.yml")
    arguments.add_argument("--ours", action="store_true", help="measure nothing beside it")
    arguments.add_argument("--misses", action="store_true", help="show where it is wrong")
    asked = arguments.parse_args()
    queries = read_queries(asked.queries)
    engines = [OURS] if asked.ours else [*_others(), OURS]
    real = read_directory(ROOT).directory
    whole = country(real, SHARED / "domain/municipalities.yml", LARGE)
    runs = [*_runs(real, engines, queries), *_runs(whole, engines, queries)]
    print(engines_table(runs), NOTES, classes_table(runs), "", sep="\n")
    own = [one for one in runs if one.engine == OURS.name]
    if asked.misses:
        print(*_misses(own), "", sep="\n")
    print(pixels(ROOT / "site", OURS.index(corpus_of(contents_of(whole), "bs")), _bosnian(queries)))
    print(_line(answer for one in own if one.places < LARGE for answer in one.given))


def _bosnian(queries: Iterable[Query]) -> list[str]:
    return [one.text for one in sample([q for q in queries if q.language == "bs"], TYPED)]


def _others() -> Iterator[Engine]:
    """Also without a network, in which case one is missing."""
    yield MATERIAL
    try:
        minisearch.library()
    except OSError as error:
        _tell(f"no {MINISEARCH.name}: {error}")
    else:
        yield MINISEARCH


def _runs(
    directory: Directory, engines: Iterable[Engine], queries: Iterable[Query]
) -> Iterator[Run]:
    """Every engine in every language."""
    places = directory.municipalities.values()
    contents = contents_of(directory)
    for language in LANGUAGES:
        corpus = corpus_of(contents, language)
        given = [query for query in queries if query.language == language]
        made = [*made_for(places, language)]
        for engine in engines:
            if len(places) < LARGE or language in engine.country:
                _tell(f"{len(places)} municipalities, {language}, {engine.name}")
                yield run(engine, corpus, given, made)


def _misses(runs: Iterable[Run]) -> Iterator[str]:
    for one in runs:
        for answer in (*one.given, *one.made):
            if answer.rank != 1:
                query = answer.query
                asked = f"{one.places} {query.language} {query.kind} {query.text!r}"
                yield f"{asked}: {answer.first}, right: {answer.rank or 'none'}"


def _line(answers: Iterable[Answer]) -> str:
    of = quality(answers)
    return f"ours: success@1 {of.first:.1f}%, success@3 {of.three:.1f}%, n={of.count}"


def _tell(text: str) -> None:
    """How far it is, apart from the table."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
