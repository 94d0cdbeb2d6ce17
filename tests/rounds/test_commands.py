"""`putokaz round` and `putokaz verified`, as a secretary types them."""

from pathlib import Path
from typing import Final

import pytest

from putokaz.cli import main
from putokaz.language import LANGUAGES, Language
from putokaz.rounds.table import Column, results
from putokaz.text.typography import NO_BREAK
from tests.rounds.rounded import filled

HOME: Final = "data/municipalities/primjerovo/contacts"
OFFICE: Final = "municipalities/primjerovo/contacts/centar-za-socijalni-rad"
POLICE: Final = "municipalities/primjerovo/contacts/policijska-stanica"
CLINIC: Final = "municipalities/primjerovo/contacts/dom-zdravlja"
WITHHELD: Final = (
    "correct, but still not published; 'publish: false' stays until the source may be cited"
)
BY: Final = ("--by", "secretary of the steering board")


def _data(root: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in (root / "data").rglob("*") if file.is_file()}


def _refused(root: Path, capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """What is told where nothing is written; files that were begun are gone."""
    before = _data(root)
    with pytest.raises(SystemExit, match=r"[12]"):
        main(["verified", *typed, "--root", str(root)])
    assert _data(root) == before
    return capsys.readouterr().err


def _with_sheet(root: Path, told: dict[str, dict[Column, str]], language: Language = "en") -> str:
    return str(filled(root / "sheet.xlsx", language, told))


def test_a_round_lists_who_is_due_and_writes_its_sheets(
    root: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    into = tmp_path / "sheets"

    main(["round", "primjerovo", "-l", "en", "--letters", "--root", str(root), "--into", str(into)])

    out = capsys.readouterr().out.replace(NO_BREAK, " ").splitlines()
    assert out[:2] == [
        "1. Policijska stanica Primjerovo (Primjerovo)",
        "   1. Phone: +387 34 000 000 · Check overdue since 31 October 2026",
    ]
    name = into / "2026-11-24-primjerovo.en"
    assert out[-4:] == [
        f"{name}.pdf",
        f"{name}.xlsx",
        f"{name}.csv",
        f"{into}/letters/: 10 letters",
    ]
    assert len([*into.rglob("letters/*/*.en.pdf")]) == 10
    assert all(file.read_bytes() for file in into.rglob("*.*"))


def test_one_channel_is_confirmed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / HOME / "centar-za-socijalni-rad.yml"
    before = file.read_text("utf-8")

    when = ("--how", "visit", "--on", "2026-11-20")
    where = ("--channel", "2", "--root", str(root), "-l", "en")
    main(["verified", "primjerovo", "csr", *BY, *when, *where])

    new = "    verified:\n      on: 2026-11-20\n      by: secretary of the steering board\n"
    new += "      how: visit\n"
    assert file.read_text("utf-8") == before.replace("  - email:", f"{new}  - email:")
    assert capsys.readouterr().out == f"{HOME}/centar-za-socijalni-rad.yml: verified: 061 000 000\n"


def test_the_only_channel_need_not_be_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verified", "primjerovo", "ps", *BY, "--root", str(root), "-l", "en"])
    main(["verified", "primjerovo", "ps", *BY, "--root", str(root), "-l", "en"])

    file = f"{HOME}/policijska-stanica.yml"
    assert (
        (root / file)
        .read_text("utf-8")
        .endswith(
            "      on: 2026-11-24\n      by: secretary of the steering board\n      how: call\n"
        )
    )
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: verified: +387 34 000 000",
        f"{file}: says so already",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_sheet_is_written_back(
    root: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    words = results(language)
    sheet = _with_sheet(
        root,
        {
            f"{POLICE}#1": {"result": words["confirmed"], "on": "20. 11. 2026."},
            f"{OFFICE}#2": {"result": words["confirmed"]},
            f"{OFFICE}#3": {"result": words["closed"]},
            f"{CLINIC}#1": {"result": words["wrong"], "new": "034 000 001"},
            f"{CLINIC}#2": {"result": words["confirmed"]},
        },
        language,
    )
    before = _data(root)

    main(["verified", "--sheet", sheet, *BY, "--root", str(root), "-l", "en"])

    changed = {file for file, data in _data(root).items() if before[file] != data}
    assert {Path(file).stem for file in changed} == {
        "policijska-stanica",
        "centar-za-socijalni-rad",
        "dom-zdravlja",
    }
    assert "on: 2026-11-20" in (root / HOME / "policijska-stanica.yml").read_text("utf-8")
    assert capsys.readouterr().out.splitlines() == [
        f"{HOME}/policijska-stanica.yml: verified: +387 34 000 000",
        f"{HOME}/centar-za-socijalni-rad.yml: verified: 061 000 000",
        f"{HOME}/dom-zdravlja.yml: verified: 061 000 000",
        "To be changed by hand, with a source:",
        f"  {HOME}/centar-za-socijalni-rad.yml: csr@example.org: closed",
        f"  {HOME}/dom-zdravlja.yml: 034/000-000: wrong; new: 034 000 001",
        f"  {HOME}/dom-zdravlja.yml: 061 000 000: {WITHHELD}",
    ]


def test_one_wrong_row_stops_all_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = _with_sheet(
        root,
        {
            f"{POLICE}#1": {"result": "correct"},
            f"{OFFICE}#2": {"result": "correct", "value": "061 000 001"},
            f"{OFFICE}#3": {"result": "correct", "on": "2027-01-01"},
            f"{OFFICE}#4": {"result": "correct", "on": "soon"},
            f"{CLINIC}#1": {"result": "correct", "id": "municipalities/primjerovo/contacts/x#1"},
            f"{CLINIC}#2": {"result": "correct", "id": f"{POLICE}#1", "value": "034 000 000"},
        },
    )

    told = _refused(root, capsys, "--sheet", sheet, *BY, "-l", "en").splitlines()

    row = {line.partition(": ")[0]: line.partition(": ")[2] for line in told}
    assert row == {
        "putokaz": "nothing was written; mistakes: 5",
        f"row 6 ({OFFICE}#2)": "the value in the file is another one now; ask again",
        f"row 7 ({OFFICE}#3)": "2027-01-01 lies in the future",
        f"row 8 ({OFFICE}#4)": "'soon' is no day; write it like 2026-11-20",
        "row 9 (municipalities/primjerovo/contacts/x#1)": "there is no such contact or channel "
        "any more",
        f"row 10 ({POLICE}#1)": "the value in the file is another one now; ask again",
    }


def test_a_row_that_was_changed_meanwhile_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = _with_sheet(root, {f"{OFFICE}#2": {"result": "correct"}})
    file = root / HOME / "centar-za-socijalni-rad.yml"
    file.write_text(file.read_text("utf-8").replace("061 000 000", "062 000 000"), "utf-8")

    told = _refused(root, capsys, "--sheet", sheet, *BY, "-l", "hr")

    assert "u datoteci sada piše druga vrijednost; pitajte ponovno" in told


def test_a_day_before_that_of_the_source_is_refused_whole(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _refused(
        root, capsys, "primjerovo", "csr", *BY, "--on", "2024-02-01", "--channel", "2", "-l", "en"
    )

    assert told.startswith("putokaz: would not be right any more: data/municipalities/primjerovo/")
    assert told.endswith("2024-02-01 is before the date of its source (2024-03-01)\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("primjerovo", "csr"), "centar-za-socijalni-rad has several channels; say which one: 1. "),
        (("primjerovo", "csr", "--channel", "9"), "centar-za-socijalni-rad has no channel 9; "),
        (("primjerovo", "škola"), "osnovna-skola has several channels; say which one: none"),
        (("primjerovo", "polcija"), "no contact 'polcija' in primjerovo; did you mean: "),
        (("primjerovo", "primjerovo"), "'primjerovo' may be each of these: centar-za-socijalni"),
        (("primjerov", "csr"), "no municipality or tier 'primjerov'; did you mean: primjerovo?"),
        ((), "say which contact: putokaz verified livno dom-zdravlja --by … --how call, or give"),
        (("primjerovo", "ps", "--on", "2026-11-25"), "2026-11-25 lies in the future"),
        (("--sheet", "missing.xlsx"), "missing.xlsx: cannot be read"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_wish_that_is_not_clear_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], told: str
) -> None:
    assert _refused(root, capsys, *typed, *BY, "-l", "en").startswith(f"putokaz: {told}")


@pytest.mark.parametrize("by", ["name@example.org", "0101990150006", ""])
def test_who_has_confirmed_it_is_a_function(
    root: Path, capsys: pytest.CaptureFixture[str], by: str
) -> None:
    told = _refused(root, capsys, "primjerovo", "ps", "--by", by, "-l", "en")

    assert told.startswith(f"putokaz: '{by}' must be a function, such as secretary of the steering")


def test_the_help_says_that_no_name_belongs_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["verified", "--help"])

    assert "never the name of a private person" in " ".join(capsys.readouterr().out.split())
