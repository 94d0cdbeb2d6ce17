"""A call sheet as CSV: with semicolons, as the spreadsheets of our countries expect them."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

from putokaz.language import Language
from putokaz.rounds.table import COLUMNS, Row, labels

DELIMITER: Final = ";"
MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Tells a spreadsheet that the letters are UTF-8."""

APOSTROPHE: Final = "'"
"""Put before what a spreadsheet would take for a formula, or what begins with one itself."""
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", APOSTROPHE)


def delimited(rows: Iterable[Row], language: Language) -> str:
    """The text of the file."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(labels(language).values())
    writer.writerows([plain(row[column]) for column in COLUMNS] for row in rows)
    return MARK + stream.getvalue()


def plain(text: str) -> str:
    """The text, which is no formula."""
    return f"{APOSTROPHE}{text}" if text.startswith(FORMULA) else text


def unmarked(text: str) -> str:
    """The text again."""
    kept = text.removeprefix(APOSTROPHE)
    return kept if kept.startswith(FORMULA) else text
