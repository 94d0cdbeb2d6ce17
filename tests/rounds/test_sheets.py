"""Call sheets as a workbook and as CSV."""

import csv
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putokaz.language import LANGUAGES, Language
from putokaz.rounds.delimited import FORMULA, delimited, plain, unmarked
from putokaz.rounds.spreadsheet import workbook
from putokaz.rounds.table import COLUMNS, Row, results
from tests.rounds.rounded import rows, sheet_of

GOLDEN: Final = Path(__file__).parent / "golden"
HOSTILE: Final = (
    "=1+1",
    "+387 34 000 000",
    "-1",
    "@SUM(A1)",
    "=HYPERLINK(0)",
    "'=1",
    "034 000 000",
)


def _hostile() -> list[Row]:
    return [dict.fromkeys(COLUMNS, text) for text in HOSTILE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_reads_in_every_language(language: Language) -> None:
    golden = (GOLDEN / f"calls.{language}.csv").read_bytes().decode()

    assert delimited(rows(language, everybody=True), language) == golden


def test_nothing_in_a_workbook_is_a_formula_or_a_number() -> None:
    sheet = sheet_of(workbook(_hostile(), "en", title="=1"))

    cells = [cell for row in sheet.iter_rows(min_row=3) for cell in row]
    assert [cell.value for cell in cells] == [text for text in HOSTILE for _ in COLUMNS]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert all(cell.quotePrefix for cell in cells)


def test_nothing_in_a_csv_file_is_a_formula() -> None:
    lines = [*csv.reader(StringIO(delimited(_hostile(), "en")), delimiter=";")]

    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))]
    assert [unmarked(line[0]) for line in lines[1:]] == [*HOSTILE]


@given(st.text())
def test_whatever_is_marked_comes_back(text: str) -> None:
    assert unmarked(plain(text)) == text
    assert not plain(text).startswith(FORMULA[:-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_found_out_can_be_written(language: Language) -> None:
    given = rows(language)

    sheet = sheet_of(workbook(given, language, title="Round"))

    assert sheet.protection.sheet
    assert sheet.freeze_panes == "D3"
    open_ = {cell.coordinate for cell in sheet[3] if not cell.protection.locked}
    assert open_ == {"I3", "J3", "K3"}
    (choice,) = sheet.data_validations.dataValidation
    assert str(choice.sqref) == f"I3:I{len(given) + 2}"
    assert choice.formula1 == f'"{",".join(results(language).values())}"'
    assert len(choice.formula1) <= 255


def test_a_sheet_says_first_what_must_never_be_written() -> None:
    sheet = sheet_of(workbook(rows(), "en", title="Round"))

    assert str(sheet["A1"].value).startswith("Never write or say anything here about a child")


def test_an_emergency_number_is_not_dialled_for_a_check() -> None:
    states = {row["value"]: row["state"] for row in rows(everybody=True)}

    assert states["124"] == "Do not dial. not yet verified"
    assert states["1265"] == "not yet verified"
