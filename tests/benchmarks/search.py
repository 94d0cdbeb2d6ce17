"""`make bench-search`: how often the right answer comes first, how large the index is, how fast."""

import argparse
import gzip
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.pages.country import pages_of_country
from putokaz.pages.page import SiteSettings
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.site.contents import Contents
from tests.benchmarks.country import country
from tests.benchmarks.engine import Searching
from tests.benchmarks.gold import is_right
from tests.benchmarks.queries import Query, made_for, read_queries
from tests.pages.real import TODAY

ROOT: Final = Path(__file__).parents[2]
SHARED: Final = ROOT.parent / "shared"
SMALL, LARGE = 20, 143


def contents_of(directory: Directory) -> Contents:
    """The contents of the site made from a directory."""
    places = directory.municipalities.values()
    return Contents(
        directory=directory,
        guides=tuple(build_guide(directory, place, today=TODAY) for place in places),
        prose=read_prose(ROOT / "docs", root=ROOT)[0],
        settings=SiteSettings(url="https://signpost.example.org/"),
        today=TODAY,
    )


def scripts_of(contents: Contents, language: Language) -> tuple[str, str]:
    """The two scripts of a language; the pages of the whole are those of the real data."""
    few = contents.guides[:SMALL]
    pages = pages_of_country(
        few,
        replace(
            contents.directory, municipalities={g.municipality.id: g.municipality for g in few}
        ),
        contents.prose,
        language=language,
        site=contents.settings,
        today=TODAY,
    )
    core, text = (text for _, text in contents.search_files(language, pages))
    return core, text


def engines_of(contents: Contents) -> dict[Language, Searching]:
    """The search of every language, with a line on its size and load time."""
    engines = {}
    for language in LANGUAGES:
        core, text = scripts_of(contents, language)
        begin = perf_counter()
        engines[language] = Searching(core, text)
        loading = (perf_counter() - begin) * 1000
        first, rest = (len(gzip.compress(one.encode(), mtime=0)) / 1000 for one in (core, text))
        print(
            f"  {language:8} {first:5.1f} + {rest:4.1f} = {first + rest:5.1f} kB gzip, "
            f"loads in {loading:3.0f} ms"
        )
    return engines


def measure(engines: Mapping[Language, Searching], queries: Iterable[Query]) -> str:
    """Success at 1 and 3, and the mean reciprocal rank, as one line; misses are printed."""
    ranks = []
    for query in queries:
        results = engines[query.language].search(query.text)
        right = [is_right(result, query.expected) for result in results]
        ranks.append(right.index(True) + 1 if True in right else 0)
        if ranks[-1] != 1:
            first = results[0]["location"] if results else "nothing"
            print(f"    {query.language} {query.kind} {query.text!r}: {first}")
    at_one = 100 * sum(rank == 1 for rank in ranks) / len(ranks)
    at_three = 100 * sum(0 < rank <= 3 for rank in ranks) / len(ranks)
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    count = len(ranks)
    return f"success@1 {at_one:.1f}%, success@3 {at_three:.1f}%, MRR {mean:.3f}, n={count}"


def keystrokes(engines: Mapping[Language, Searching], queries: Iterable[Query]) -> str:
    """Time of a search after each letter of the queries, in V8 and with the way into it."""
    times = []
    for query in queries:
        for end in range(1, len(query.text) + 1):
            begin = perf_counter()
            engines[query.language].search(query.text[:end])
            times.append((perf_counter() - begin) * 1000)
    times.sort()
    half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    return f"keystroke p50 {half:.1f} ms, p95 {most:.1f} ms, max {times[-1]:.1f} ms"


def main() -> None:
    """Both sizes of country, then the line by which engines are compared."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("queries", type=Path, nargs="?", default=SHARED / "search/queries.yml")
    queries = read_queries(arguments.parse_args().queries)
    real = read_directory(ROOT).directory
    large = country(real, SHARED / "domain/municipalities.yml", LARGE)
    results = ""
    for directory in (large, real):
        places = directory.municipalities.values()
        print(f"{len(places)} municipalities")
        engines = engines_of(contents_of(directory))
        print(f"  {keystrokes(engines, queries[:60])}")
        if directory is large:
            made = [query for language in LANGUAGES for query in made_for(places, language)]
            print(f"  made queries: {measure(engines, made)}")
        results = measure(engines, queries)
        print(f"  given queries: {results}")
        for engine in engines.values():
            engine.close()
    at_one, at_three, _, count = results.split(", ")
    print(f"ours: {at_one}, {at_three}, {count}")


if __name__ == "__main__":
    main()
