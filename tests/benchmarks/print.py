"""`make bench-print`: our press beside two others, and a whole country printed twice."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.handbook.batch import Order, print_all
from putokaz.handbook.layout import Layout
from putokaz.handbook.orders import orders
from putokaz.handbook.press import Work, press_knowing
from putokaz.handbook.progress import Progress
from putokaz.language import LANGUAGES
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from tests.benchmarks.country import country
from tests.benchmarks.printers import Measured, chromium, typst, weasyprint
from tests.pages.real import TODAY

ROOT: Final = Path(__file__).parents[2]
LISTED: Final = ROOT.parent / "shared/domain/municipalities.yml"
KEPT: Final = ROOT / ".cache/bench/handbooks"
ROUNDS: Final = 3


class Making:
    """Orders, and how long it took to make their contents."""

    def __init__(self, made: Iterable[Order]) -> None:
        self._made = iter(made)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Order]:
        return self

    def __next__(self) -> Order:
        start = perf_counter()
        try:
            return next(self._made)
        finally:
            self.seconds += perf_counter() - start


def main() -> None:
    """The table of the country, then that of the programs."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--municipalities", type=int, default=143)
    arguments.add_argument("--into", type=Path, default=KEPT, help="folder, emptied first")
    wish = arguments.parse_args()
    print(*_country(wish.municipalities, wish.into), "", *_programs(), sep="\n")


def _orders(most: int) -> Iterator[Order]:
    real = read_directory(ROOT).directory
    directory = country(real, LISTED, max(most, len(real.municipalities)))
    places = [*directory.municipalities.values()][:most]
    return orders(
        [build_guide(directory, place, today=TODAY) for place in places],
        directory,
        read_prose(ROOT / "docs", root=ROOT)[0],
        languages=LANGUAGES,
        site_url="https://signpost.example.org/",
        today=TODAY,
    )


def _programs() -> Iterator[str]:
    """Every program with the same handbooks, one of each language, in turns."""
    contents = [order.content for order in _orders(1)]
    works = [Work(kind="handbook", content=one) for one in contents]
    layouts = [press_knowing(work, Layout())[1] for work in works]
    rounds = [
        (typst(contents), typst(contents, layouts), chromium(contents), weasyprint(contents))
        for _ in range(ROUNDS)
    ]
    yield f"{len(contents)} handbooks, {ROUNDS} rounds in turns, one process"
    yield f"{'':18}{'s each':>8}{'min':>8}{'max':>8}{'ratio':>8}{'kB':>6}{'pages':>7}"
    best = median(seconds for one, *_ in rounds for seconds in one.seconds)
    for runs in zip(*rounds, strict=True):
        yield _row(runs, best)


def _row(runs: Sequence[Measured], best: float) -> str:
    first = runs[0]
    if first.missing:
        return f"{first.name:18}not measured: {first.missing}"
    seconds = [one for run in runs for one in run.seconds]
    return (
        f"{first.name:18}{median(seconds):8.2f}{min(seconds):8.2f}{max(seconds):8.2f}"
        f"{median(seconds) / best:8.2f}{median(first.sizes) / 1000:6.0f}{median(first.pages):7.0f}"
    )


def _country(municipalities: int, folder: Path) -> Iterator[str]:
    """A whole country: for the first time, after every content has changed, and unchanged."""
    shutil.rmtree(folder, ignore_errors=True)
    yield f"{municipalities} municipalities x {len(LANGUAGES)} languages, {os.cpu_count()} cores"
    yield f"{'':18}{'orders':>8}{'new':>6}{'s':>8}{'a second':>10}{'content s':>11}"
    yield _run("for the first time", municipalities, folder)
    for file in folder.glob("*.pdf"):
        file.unlink()
    yield _run("all changed", municipalities, folder)
    yield _run("unchanged", municipalities, folder)
    size = sum(file.stat().st_size for file in folder.glob("*.pdf"))
    yield f"{size / 1e6:.0f} MB; the largest worker took {_memory()} MB"


def _run(name: str, municipalities: int, folder: Path) -> str:
    made = Making(_orders(municipalities))
    progress = Progress(municipalities * len(LANGUAGES), sys.stderr)
    told = (0, 0)

    def tell(done: int, new: int) -> None:
        nonlocal told
        told = (done, new)
        progress(done, new)

    start = perf_counter()
    print_all(made, folder, tell=tell)
    seconds = perf_counter() - start
    done, new = told
    # While something is set, contents are made beside it; otherwise only the rest is ours.
    own = seconds if new else seconds - made.seconds
    return f"{name:18}{done:8}{new:6}{own:8.1f}{done / own:10.1f}{made.seconds:11.1f}"


def _memory() -> int:
    """In MB; Linux counts in kB."""
    return getrusage(RUSAGE_CHILDREN).ru_maxrss // 1000


if __name__ == "__main__":
    main()
