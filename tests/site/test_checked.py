"""Where only contacts have changed, reading them again finds what reading everything finds."""

import shutil
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.read.directory import Untold, read_directory
from putokaz.rules import check
from putokaz.site.checked import Checked
from putokaz.site.inputs import Inputs

EXAMPLES: Final = Path(__file__).parents[1] / "examples/data"
TODAY: Final = date(2026, 11, 24)

PLACE: Final = "municipalities/primjerovo/contacts"
STATION: Final = f"{PLACE}/policijska-stanica.yml"
SCHOOL: Final = f"{PLACE}/osnovna-skola.yml"
HOSPITAL: Final = "municipalities/susjedovo/contacts/bolnica.yml"
POLICE: Final = "tiers/bih/contacts/policija.yml"
CHILD_LINE: Final = "tiers/bih/contacts/linija-za-djecu.yml"
HOUSE: Final = "tiers/k10/contacts/sigurna-kuca.yml"

EDITS: Final = {
    "other hours": (STATION, "24/7", "Mo-Fr 08:00-16:00"),
    "another name": (SCHOOL, "name: ", "name: Nova "),
    "another number of a tier": (CHILD_LINE, "080 000 000", "080 000 001"),
    "the area code of elsewhere": (STATION, "+387 34 000 000", "+387 51 000 000"),
    "no number of a phone": (STATION, "+387 34 000 000", "34"),
    "an unknown kind": (STATION, "kind: police-station", "kind: police-staton"),
    "an unknown municipality": (HOSPITAL, "- susjedovo", "- nigdje"),
    "a confirmation in the future": (STATION, "on: 2026-10-01", "on: 2027-10-01"),
    "a source without an address": (STATION, "url: https://example.org/ps", "title: a list"),
    "a word in two scripts": (SCHOOL, "name: ", "name: Шkola "),
    "no police for anybody": (POLICE, "122", "123"),
    "police for some": (POLICE, "kind: ", "serves: [primjerovo]\nkind: "),
    "a street of a safe house": (HOUSE, "channels:", "note: ulica Primjer 1\nchannels:"),
    "112": (CHILD_LINE, "080 000 000", "112"),
    "no YAML": (SCHOOL, "name: ", "name: [ "),
}


def read(root: Path) -> tuple[Directory, list[Problem]]:
    reading = read_directory(root, invented_numbers=True)
    return reading.directory, [*reading.problems, *check(reading.directory, today=TODAY)]


def look(root: Path) -> Inputs:
    return Inputs.below(root, root / "data")


@pytest.fixture(scope="module")
def start() -> Checked:
    root = EXAMPLES.parent
    directory, problems = read(root)
    assert not problems
    return Checked.of(directory, look(root), today=TODAY)


@pytest.mark.parametrize("name", EDITS)
def test_a_contact_that_is_read_again_is_judged_as_if_everything_were(
    start: Checked, tmp_path: Path, name: str
) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "data")
    file, old, new = EDITS[name]
    path = tmp_path / "data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    directory, problems = read(tmp_path)

    again = start.again(tmp_path, look(tmp_path), today=TODAY, invented_numbers=True)

    assert (again is None) == bool(problems)
    assert bool(problems) == (name not in list(EDITS)[:3])
    if again:
        assert isinstance(again.trees, Untold)
        for field in fields(Directory):
            if field.name != "trees":
                assert getattr(again, field.name) == getattr(directory, field.name), field.name


@pytest.mark.parametrize("file", ["vocabulary/needs.yml", f"{PLACE}/new.yml"])
def test_where_more_than_contacts_has_changed_everything_is_read(
    start: Checked, tmp_path: Path, file: str
) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "data")
    with (tmp_path / "data" / file).open("a", encoding="utf-8") as into:
        into.write("\n")

    again = start.again(tmp_path, look(tmp_path), today=TODAY, invented_numbers=True)

    assert again is None


def test_on_another_day_everything_is_read(start: Checked, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "data")
    there = look(tmp_path)

    assert start.again(tmp_path, there, today=TODAY, invented_numbers=True)
    assert not start.again(tmp_path, there, today=date(2026, 11, 25), invented_numbers=True)
