"""A call sheet as a workbook: what is known is locked, what is found out is chosen from a list.

Every cell is text: a number keeps its zeros, and what begins like a formula is none.
"""

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from putokaz.language import Language
from putokaz.rounds.table import COLUMNS, FILLED_IN, Column, Row, labels, results
from putokaz.text.say import Say

HEAD: Final = 2
"""The row of the labels; above it stands what must never be written."""

_WIDTHS: Final[dict[Column, int]] = {
    "id": 12,
    "place": 16,
    "name": 36,
    "medium": 12,
    "purpose": 24,
    "value": 28,
    "hours": 24,
    "state": 28,
    "result": 18,
    "new": 28,
    "on": 14,
}
_TEXT: Final = "@"
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_TO_FILL: Final = PatternFill("solid", start_color="FFF8E1")
_LABEL: Final = PatternFill("solid", start_color="EEF3F4")


def workbook(rows: Iterable[Row], language: Language, *, title: str) -> bytes:
    """The file, protected without a password against slips of the hand."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "1"
    book.properties.title = title
    _write(sheet, 1, {"id": Say(language)("rounds.privacy")})
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(COLUMNS))
    sheet.row_dimensions[1].height = 32
    _write(sheet, HEAD, labels(language))
    last = HEAD
    for last, row in enumerate(rows, start=HEAD + 1):
        _write(sheet, last, row)
    _dress(sheet, last, language)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _write(sheet: Worksheet, line: int, row: Row) -> None:
    for number, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(row=line, column=number)
        assert isinstance(cell, Cell)
        if text := row.get(column):
            cell.value = text
            cell.data_type = "s"
        cell.number_format = _TEXT
        cell.alignment = _WRAPPED
        cell.quotePrefix = True
        if line <= HEAD:
            cell.font = Font(bold=True)
            cell.fill = _LABEL
        elif column in FILLED_IN:
            cell.protection = Protection(locked=False)
            cell.fill = _TO_FILL


def _dress(sheet: Worksheet, last: int, language: Language) -> None:
    for number, column in enumerate(COLUMNS):
        sheet.column_dimensions[_letter(number)].width = _WIDTHS[column]
    sheet.freeze_panes = f"{_letter(COLUMNS.index('medium'))}{HEAD + 1}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    if last > HEAD:
        choice = DataValidation(
            type="list", formula1=f'"{",".join(results(language).values())}"', allow_blank=True
        )
        choice.error = Say(language)("rounds.choose")
        letter = _letter(COLUMNS.index("result"))
        choice.add(f"{letter}{HEAD + 1}:{letter}{last}")
        sheet.add_data_validation(choice)


def _letter(number: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number]
