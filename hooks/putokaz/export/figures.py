"""What steering boards measure themselves by, for a spreadsheet."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.text.say import Say
from putokaz.views.figures import COLUMNS, NEXT, Figures, Measure, figures

_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it Excel does not take a file for UTF-8, and č becomes another letter."""

_SEPARATOR: Final = ";"
"""Of lists in the settings of Windows for our languages, whose decimals have a comma; all figures
are whole numbers, so none needs one."""


def figures_table(
    guides: tuple[Guide, ...], directory: Directory, *, language: Language, today: date
) -> str:
    """One line for each measure of each municipality, as CSV (RFC 4180, but with semicolons)."""
    say = Say(language)
    text = StringIO(newline="")
    text.write(_BOM)
    lines = csv.DictWriter(text, COLUMNS, delimiter=_SEPARATOR)
    lines.writerow({column: say(f"boards.column.{column}") for column in COLUMNS})
    for row in figures(guides, directory, today=today):
        for one in row.measures:
            lines.writerow(dict(_cells(row, one, directory, say), day=today.isoformat()))
    return text.getvalue()


def _cells(
    row: Figures, one: Measure, directory: Directory, say: Say
) -> Iterator[tuple[str, str | int]]:
    place = row.municipality
    need = directory.vocabulary.needs[one.need] if one.need else None
    yield "municipality", place.id if place else ""
    yield "name", place.name[say.language] if place else say("boards.whole.above")
    yield "measure", one.kind
    yield "about", say(f"boards.measure.{one.kind}")
    yield "need", one.need or ""
    yield "need_name", need.name[say.language] if need else ""
    yield "value", one.value
    yield "of", one.of
    yield "next", _next(one, say)


def _next(one: Measure, say: Say) -> str:
    """What to do about it, where there is something to be done."""
    return say(NEXT[one.kind]) if one.value and one.kind in NEXT else ""
