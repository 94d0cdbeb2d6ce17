"""What was measured, as text: a line for each program and size of country."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from typing import Final

from tests.benchmarks.build_process import Cost
from tests.benchmarks.build_program import Result

KINDS: Final[Mapping[str, str]] = {
    "cold": "cold build",
    "changed": "one contact, new process",
    "resident": "one contact, resident",
}
"""What is measured of every program."""

_UNITS: Final = ("wall s", "CPU s", "MB")
_WIDTH: Final = 9
_HEAD: Final = f"{'places':>6}{'pages':>8}  {'program':14}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One program with one size of country."""

    places: int
    pages: int
    name: str
    results: Mapping[str, Result] = field(default_factory=dict)
    """By kind."""
    left_out: str = ""
    """Why nothing was measured."""


def table(rows: Iterable[Row]) -> str:
    """The rows below two lines of heads, then why some of it is missing."""
    rows = [*rows]
    kinds = "".join(f"{kind:>{_WIDTH * len(_UNITS)}}" for kind in KINDS.values())
    units = "".join(f"{unit:>{_WIDTH}}" for unit in _UNITS) * len(KINDS)
    lines = [" " * len(_HEAD) + kinds, _HEAD + units, *map(_line, rows)]
    return "\n".join([*lines, *(reason for row in rows for reason in _reasons(row))])


def growth(rows: Iterable[Row]) -> Iterator[str]:
    """How the work of a cold build grows from one size to the next: 1 is in proportion."""
    sizes = [(row.places, cost.work) for row in rows if (cost := _cost(row, "cold"))]
    for (few, less), (many, more) in pairwise(sorted(sizes)):
        slope = exponent(few, less, many, more)
        yield f"{few} to {many} municipalities: CPU of a cold build grows with exponent {slope:.2f}"


def exponent(few: int, less: float, many: int, more: float) -> float:
    """The slope between two points on paper with logarithms on both sides."""
    return log(more / less) / log(many / few)


def _line(row: Row) -> str:
    begin = f"{row.places:6}{row.pages:8,}  {row.name:14}"
    if row.left_out:
        return f"{begin}  {row.left_out}"
    return (begin + "".join(cell for kind in KINDS for cell in _cells(row, kind))).rstrip()


def _cells(row: Row, kind: str) -> Sequence[str]:
    cost = _cost(row, kind)
    if cost is None:
        return [f"{'-':>{_WIDTH}}" for _ in _UNITS]
    wall, work = f"{cost.wall:{_WIDTH}.2f}", f"{cost.work:{_WIDTH}.2f}"
    return wall, work, f"{cost.memory / 1e6:{_WIDTH},.0f}"


def _cost(row: Row, kind: str) -> Cost | None:
    result = row.results.get(kind)
    return result.cost if result else None


def _reasons(row: Row) -> Iterator[str]:
    for kind, result in row.results.items():
        if result.missing:
            yield f"{row.name}, {row.places} places, {KINDS[kind]}: {result.missing}"
