"""A round of the examples: planned, written, filled in."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from putokaz.language import Language
from putokaz.rounds.plan import Visit, plan
from putokaz.rounds.spreadsheet import workbook
from putokaz.rounds.table import COLUMNS, Column, Row, rows_of
from putokaz.rounds.told import Told
from tests.pages.guides import example

TODAY: Final = date(2026, 11, 24)


def visits(*, everybody: bool = False) -> tuple[Visit, ...]:
    """Whom a round of Primjerovo asks."""
    whole = example()
    here = whole.municipalities["primjerovo"]
    return plan(whole, [here], everybody=everybody, today=TODAY)


def rows(language: Language = "en", *, everybody: bool = False) -> list[Row]:
    return [*rows_of(visits(everybody=everybody), Told(example(), language))]


def sheet_of(data: bytes) -> Worksheet:
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def filled(file: Path, language: Language, told: dict[str, dict[Column, str]]) -> Path:
    """The workbook of the round with these columns filled in, by id."""
    book = load_workbook(BytesIO(workbook(rows(language), language, title="Round")))
    for cells in book.worksheets[0].iter_rows(min_row=3):
        for column, text in told.get(str(cells[0].value), {}).items():
            cells[COLUMNS.index(column)].value = text
    book.save(file)
    return file
