"""What was measured, as text: a line for each engine and size of country, and one for each class.

Lines of one engine and size are put together from its runs in every language.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

from putokaz.language import LANGUAGES
from tests.benchmarks.measure import Answer, Run

_QUALITY: Final = ("success@1", "@3", "MRR")
_HEAD: Final = (
    *("places", "engine", "given", *_QUALITY, "made", *_QUALITY),
    *(f"{language} kB" for language in LANGUAGES),
    *("load ms", "key p50", "p95"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Quality:
    """How often the right answer is first, or among three, in percent; the mean reciprocal rank."""

    count: int
    first: float
    three: float
    mean: float


def quality(answers: Iterable[Answer]) -> Quality:
    """Of at least one answer."""
    ranks = [answer.rank for answer in answers]
    count = len(ranks)
    return Quality(
        count=count,
        first=100 * sum(rank == 1 for rank in ranks) / count,
        three=100 * sum(0 < rank <= 3 for rank in ranks) / count,
        mean=sum(1 / rank for rank in ranks if rank) / count,
    )


def engines_table(runs: Sequence[Run]) -> str:
    """Quality, size and speed."""
    return _aligned([_HEAD, *(_engine(*key, those) for key, those in _grouped(runs).items())])


def classes_table(runs: Sequence[Run]) -> str:
    """How often the right answer is first, in percent, by class of query."""
    columns = _grouped(runs)
    head = ("queries", "class", *(f"{places} {engine}" for places, engine in columns))
    given = [[answer for run in those for answer in run.given] for those in columns.values()]
    made = [[answer for run in those for answer in run.made] for those in columns.values()]
    return _aligned([head, *_classes("given", given), *_classes("made", made)])


def _grouped(runs: Iterable[Run]) -> dict[tuple[int, str], list[Run]]:
    """By size and engine."""
    grouped: dict[tuple[int, str], list[Run]] = {}
    for run in runs:
        grouped.setdefault((run.places, run.engine), []).append(run)
    return grouped


def _engine(places: int, engine: str, runs: Sequence[Run]) -> Sequence[str]:
    sizes = {run.language: f"{run.size / 1000:.0f}" for run in runs}
    keys = [time for run in runs for time in run.keystrokes]
    return (
        str(places),
        engine,
        *_quality([answer for run in runs for answer in run.given]),
        *_quality([answer for run in runs for answer in run.made]),
        *(sizes.get(language, "-") for language in LANGUAGES),
        f"{median(run.loading for run in runs):.0f}",
        f"{median(keys):.1f}",
        f"{quantiles(keys, n=20)[-1]:.1f}",
    )


def _quality(answers: Sequence[Answer]) -> Sequence[str]:
    if not answers:
        return ("0", *("-" for _ in _QUALITY))
    of = quality(answers)
    return str(of.count), f"{of.first:.1f}%", f"{of.three:.1f}%", f"{of.mean:.3f}"


def _classes(queries: str, columns: Sequence[Sequence[Answer]]) -> Iterator[Sequence[str]]:
    """With the number of queries, which is smaller for an engine that answers some of them."""
    for kind in dict.fromkeys(answer.query.kind for answer in max(columns, key=len)):
        cells = ([one for one in column if one.query.kind == kind] for column in columns)
        yield queries, kind, *(f"{_first(cell)} ({len(cell)})" for cell in cells)


def _first(answers: Sequence[Answer]) -> str:
    return f"{quality(answers).first:.0f}%" if answers else "-"


def _aligned(rows: Iterable[Sequence[str]]) -> str:
    """Words to the left, figures to the right."""
    rows = [*rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at < 2 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
