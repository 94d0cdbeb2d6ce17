"""A call sheet that came back: the rows of a workbook or of a CSV file, in whichever language."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Final
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from putokaz.rounds.delimited import MARK, unmarked
from putokaz.rounds.table import Column, Result, known_labels, known_results
from putokaz.text.say import Say

NEEDED: Final[tuple[Column, ...]] = ("id", "value", "result")
MOST_BYTES: Final = 5_000_000
_ENCODINGS: Final = ("utf-8", "cp1250")
"""What a spreadsheet writes where nobody chose."""


class SheetError(Exception):
    """A file that is no call sheet; says why in a sentence with these values."""

    def __init__(self, key: str, **values: str) -> None:
        self._key: Final = key
        self._values: Final = values
        super().__init__(key)

    def told(self, say: Say) -> str:
        """In the language of whoever gave the file."""
        return say(self._key, count=None, **self._values)


@dataclass(frozen=True, kw_only=True, slots=True)
class FilledRow:
    """A row in which somebody has written what they found out."""

    line: int
    """Of the file, counted from 1."""
    id: str
    value: str
    result: Result
    new: str
    on: str


def read_sheet(name: str, data: bytes) -> tuple[FilledRow, ...]:
    """The rows with a result; `SheetError` for what is no call sheet."""
    if len(data) > MOST_BYTES:
        raise SheetError("rounds.sheet.too_large")
    lines = _workbook(data) if name.lower().endswith(".xlsx") else _delimited(data)
    return tuple(_rows(lines))


def _rows(lines: Iterable[tuple[int, Sequence[str]]]) -> Iterator[FilledRow]:
    columns: dict[Column, int] = {}
    known, words = known_labels(), known_results()
    for line, cells in lines:
        if not columns:
            found = {known[cell]: at for at, cell in enumerate(cells) if cell in known}
            columns = found if all(column in found for column in NEEDED) else {}
            continue
        row = {column: _line(cells[at]) for column, at in columns.items() if at < len(cells)}
        if not (told := row.get("result")):
            continue
        if told.casefold() not in words:
            raise SheetError("rounds.sheet.unknown_result", line=str(line), given=told)
        yield FilledRow(
            line=line,
            id=row["id"],
            value=row["value"],
            result=words[told.casefold()],
            new=row.get("new", ""),
            on=row.get("on", ""),
        )
    if not columns:
        raise SheetError("rounds.sheet.no_head")


def _line(text: str) -> str:
    """Without signs that a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()


def _workbook(data: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=False)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        raise SheetError("rounds.sheet.no_workbook") from None
    for line, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), start=1):
        yield line, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _delimited(data: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    text = _decoded(data).removeprefix(MARK)
    head = text.partition("\n")[0]
    delimiter = max((";", ",", "\t"), key=head.count)
    reader = csv.reader(StringIO(text), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, [unmarked(cell) for cell in cells]
    except csv.Error:
        raise SheetError("rounds.sheet.no_workbook") from None


def _decoded(data: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("rounds.sheet.no_workbook")
