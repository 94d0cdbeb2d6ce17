"""`putokaz check` as whoever keeps the data types it."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from putokaz.language import LANGUAGES, Language
from tests.cli.conftest import Typed

HERE: Final = Path(__file__).parent
EDITS: Final = yaml.safe_load((HERE / "wrong_edits.yml").read_text(encoding="utf-8"))
CENTRE: Final = "data/municipalities/primjerovo/contacts/centar-za-socijalni-rad.yml"

TODAY: Final = ("--today", "2026-11-24")


def edit(root: Path, old: str, new: str, file: str = CENTRE) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wrong", EDITS, ids=lambda wrong: wrong["edit"])
def test_a_wrong_edit_is_told_in_the_language_asked_for(
    wrong: dict[str, Any], language: Language, root: Path, typed: Typed
) -> None:
    edit(root, wrong["old"], wrong["new"])

    status, said = typed("check", "primjerovo", "-l", language, *TODAY)

    assert status == 1
    assert (
        said.splitlines()
        == [f"{CENTRE}:{line}" for line in wrong["told"][language][:-2]]
        + (wrong["told"][language][-2:])
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_due_is_told_in_the_language_asked_for(language: Language, typed: Typed) -> None:
    golden = (HERE / f"due.{language}.txt").read_text(encoding="utf-8")

    assert typed("check", "primjerovo", "-l", language, "--today", "2027-04-01") == (0, golden)


def test_the_most_urgent_are_shown_unless_all_are_asked_for(typed: Typed) -> None:
    _, few = typed("check", "-l", "en", *TODAY)
    _, every = typed("check", "-l", "en", "--all", *TODAY)

    assert re.search(r"\n(\d+) more; --all shows all\.\n", few)
    assert " more; " not in every
    assert len(every.splitlines()) > len(few.splitlines())


def test_due_things_alone_are_no_failure_unless_it_is_strict(typed: Typed) -> None:
    assert typed("check", "primjerovo", *TODAY)[0] == 0
    assert typed("check", "primjerovo", "--strict", *TODAY)[0] == 1


def test_the_day_decides(typed: Typed) -> None:
    days = ("2026-11-24", "2027-02-20", "2027-03-01")

    said = [typed("check", "primjerovo", "-l", "en", "--all", "--today", day)[1] for day in days]

    assert [re.findall(rf"{CENTRE}:4:12: .*: 034 000 000 (.*)", text) for text in said] == [
        [],
        ["is to be verified by 2027-02-28"],
        ["was to be verified by 2027-02-28"],
    ]


def test_mistakes_of_other_municipalities_are_counted_alone(root: Path, typed: Typed) -> None:
    edit(root, "  - phone: 034 000 000", "  - phone: 000 000")

    status, said = typed("check", "susjedovo", "-l", "en", *TODAY)

    assert status == 0
    assert said.splitlines() == [
        "What is due is listed once nothing is wrong.",
        "1 more problem in other municipalities or texts; putokaz check shows it.",
    ]


def test_an_unknown_municipality_is_a_wrong_command(typed: Typed) -> None:
    status, said = typed("check", "primjerova", "-l", "hr")

    assert status == 2
    assert said == (
        "putokaz: ne postoji općina 'primjerova' (jeste li mislili 'primjerovo'?);"
        " dopušteno: primjerovo, susjedovo\n"
    )


@pytest.mark.parametrize("words", [("--today", "24. 11. 2026."), ("--language", "de"), ("--fox",)])
def test_a_wrong_option_is_a_wrong_command(words: tuple[str, ...], typed: Typed) -> None:
    assert typed("check", *words)[0] == 2


def test_json_has_all_of_it(typed: Typed) -> None:
    _, said = typed("check", "primjerovo", "-l", "sr-Latn", "-f", "json", *TODAY)

    found = json.loads(said)
    assert found | {"due": []} == {
        "today": "2026-11-24",
        "language": "sr-Latn",
        "municipalities": ["primjerovo"],
        "fixed": [],
        "problems": [],
        "elsewhere": 0,
        "due": [],
    }
    assert found["due"][0] == {
        "kind": "never-verified",
        "file": "data/tiers/bih/contacts/hitna-pomoc.yml",
        "line": 7,
        "column": 12,
        "path": "channels[1].phone",
        "message": "124: još nije potvrđeno",
    }
    assert {one["kind"] for one in found["due"]} == {
        "never-verified",
        "overdue",
        "conflict",
        "protocol-review",
        "assumed",
        "withheld",
    }


def test_json_of_mistakes_leaves_open_what_is_due(root: Path, typed: Typed) -> None:
    edit(root, "kind: social-work-centre\n", "")

    status, said = typed("check", "-l", "en", "-f", "json", *TODAY)

    found = json.loads(said)
    assert status == 1
    assert found["municipalities"] is None
    assert found["due"] is None
    assert {"file": CENTRE, "line": 1, "column": 1, "path": "kind", "message": "missing"} in (
        found["problems"]
    )


def test_annotations_stand_beside_the_lines_of_a_pull_request(root: Path, typed: Typed) -> None:
    edit(root, "    duty: true\n", "    duty: 100%\n")

    _, said = typed("check", "primjerovo", "-l", "en", "-f", "github", *TODAY)

    assert said.splitlines()[0] == (
        f"::error file={CENTRE},line=24,col=11::channels[2].duty: must be yes or no"
    )


def test_annotations_of_what_is_due_are_warnings_once_it_is_late(typed: Typed) -> None:
    _, said = typed(
        "check", "primjerovo", "-l", "en", "-f", "github", "--all", "--today", "2027-03-01"
    )

    levels = {line.partition(" ")[0] for line in said.splitlines() if line.startswith("::")}
    assert levels == {"::warning", "::notice"}
    assert "::channels[1].phone: 034 000 000 was to be verified by 2027-02-28\n" in said


def test_signs_that_mean_something_in_an_annotation_are_escaped(root: Path, typed: Typed) -> None:
    strange = root / "data/municipalities/primjerovo/contacts/a,b:c%.yml"
    strange.write_text("name: x\n")

    _, said = typed("check", "primjerovo", "-l", "en", "-f", "github", *TODAY)

    assert "file=data/municipalities/primjerovo/contacts/a%2Cb%3Ac%25.yml,line=1,col=1::" in said
    assert "the name 'a,b:c%25' may only have" in said


def test_whoever_checks_what_is_not_utf_8_is_told(root: Path, typed: Typed) -> None:
    (root / CENTRE).write_bytes("name: Škola\n".encode("cp1250"))

    status, said = typed("check", "primjerovo", "--fix", "-l", "en", *TODAY)

    assert status == 1
    assert said.startswith(f"{CENTRE}:1:7: -: is not UTF-8 text; save the file as UTF-8\n")


def test_fix_mends_what_needs_no_thought(root: Path, typed: Typed) -> None:
    good = (root / CENTRE).read_text(encoding="utf-8")
    edit(root, "  - phone: 034 000 000\n    for:\n", "  - for:\n")
    edit(root, "    hours: Mo-Fr 07:30-15:30\n", "    hours: Mo-Fr 07:30-15:30   \n")
    edit(root, "    verified:\n", "    phone: 034 000 000\n    verified:\n")
    edit(root, "централа", "центрaлa")

    status, said = typed("check", "primjerovo", "--fix", "-l", "en", *TODAY)

    assert status == 0
    assert said.startswith(f"{CENTRE}: put in order\n")
    assert (root / CENTRE).read_text(encoding="utf-8") == good


def test_fix_leaves_what_is_in_order(root: Path, typed: Typed) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*.yml")}

    _, said = typed("check", "--fix", "-l", "en", *TODAY)

    assert "put in order" not in said
    assert {file: file.read_bytes() for file in root.rglob("*.yml")} == before


def test_fix_touches_the_municipalities_asked_for_alone(root: Path, typed: Typed) -> None:
    edit(root, "kind: social-work-centre\n", "kind: social-work-centre  \n")
    before = (root / CENTRE).read_bytes()

    typed("check", "susjedovo", "--fix", *TODAY)

    assert (root / CENTRE).read_bytes() == before
