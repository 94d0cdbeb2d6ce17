"""Sheets as they come back from spreadsheets."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from putokaz.language import LANGUAGES, Language
from putokaz.rounds.days import day_of
from putokaz.rounds.delimited import delimited
from putokaz.rounds.filled import FilledRow, SheetError, read_sheet
from putokaz.rounds.table import results
from putokaz.text.say import Say
from tests.rounds.rounded import filled, rows

POLICE = "municipalities/primjerovo/contacts/policijska-stanica#1"
TOLD = FilledRow(
    line=3, id=POLICE, value="+387 34 000 000", result="confirmed", new="", on="2026-11-20"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_is_read_in_whichever_language(language: Language, tmp_path: Path) -> None:
    word = results(language)["confirmed"]
    file = filled(tmp_path / "a.xlsx", language, {POLICE: {"result": word, "on": "2026-11-20"}})

    assert read_sheet(file.name, file.read_bytes()) == (TOLD,)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1250"])
def test_a_csv_file_is_read_however_a_spreadsheet_wrote_it(delimiter: str, encoding: str) -> None:
    given = [{**row, "result": "Tačno", "on": "2026-11-20"} for row in rows("bs")][:1]
    text = delimited(given, "bs").replace(";", delimiter).lstrip("\ufeff")

    (row,) = read_sheet("a.csv", text.encode(encoding))

    assert (row.id, row.value, row.result, row.line) == (POLICE, TOLD.value, "confirmed", 2)


def test_a_day_that_the_spreadsheet_understood_is_read(tmp_path: Path) -> None:
    file = filled(
        tmp_path / "a.xlsx",
        "en",
        {POLICE: {"result": "correct", "on": date(2026, 11, 20)}},  # type: ignore[dict-item]
    )

    assert read_sheet(file.name, file.read_bytes())[0].on == "2026-11-20"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("20. 11. 2026.", date(2026, 11, 20)),
        ("20.11.2026", date(2026, 11, 20)),
        ("31.2.2026", None),
        ("yesterday", None),
        ("11/20/2026", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert day_of(text) == day


def _other_workbook() -> bytes:
    data = BytesIO()
    Workbook().save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xlsx", b"PK", "is no workbook and no CSV file that can be read"),
        ("a.xlsx", _other_workbook(), "has no row with the labels of a call sheet"),
        ("a.csv", b"", "has no row with the labels of a call sheet"),
        ("a.csv", b"a;b\n1;2\n", "has no row with the labels of a call sheet"),
        ("a.csv", b"a" * 5_000_001, "is larger than a call sheet can be"),
        (
            "a.csv",
            b"id (do not change);Current value;Result\nx;034;fine\n",
            "row 2: 'fine' is no result of the list",
        ),
    ],
    ids=["no zip", "empty workbook", "nothing", "another table", "too large", "another word"],
)
def test_what_is_no_call_sheet_is_refused(name: str, data: bytes, told: str) -> None:
    with pytest.raises(SheetError) as error:
        read_sheet(name, data)

    assert error.value.told(Say("en")) == told
