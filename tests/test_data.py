"""The real data is read cleanly and passes every rule."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from putokaz.problem import Problem
from putokaz.read.directory import Reading, read_directory
from putokaz.rules import check

ROOT: Final = Path(__file__).parents[1]
FOLDERS: Final = sorted((ROOT / "data/municipalities").iterdir())


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_directory(ROOT)


@pytest.fixture(scope="module")
def problems(reading: Reading) -> list[Problem]:
    """As the build finds them: a source read tomorrow is wrong today, a law may have lapsed."""
    today = date.today()  # noqa: DTZ011
    return [*reading.problems, *check(reading.directory, today=today)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_municipality_has_no_problems(folder: Path, problems: list[Problem]) -> None:
    own = f"data/municipalities/{folder.name}/"

    told = [str(problem) for problem in problems if problem.where.file.startswith(own)]

    assert told == []


def test_what_municipalities_share_has_no_problems(problems: list[Problem]) -> None:
    shared = (p for p in problems if not p.where.file.startswith("data/municipalities/"))

    assert [str(problem) for problem in shared] == []


def test_the_twenty_municipalities_of_the_programme_are_there(reading: Reading) -> None:
    assert sorted(reading.directory.municipalities) == [
        "bileca",
        "brcko",
        "celinac",
        "derventa",
        "gacko",
        "gornji-vakuf-uskoplje",
        "kotor-varos",
        "kupres-fbih",
        "laktasi",
        "livno",
        "mrkonjic-grad",
        "novi-grad-rs",
        "novi-grad-sarajevo",
        "novi-travnik",
        "posusje",
        "sanski-most",
        "stolac",
        "tesanj",
        "velika-kladusa",
        "visegrad",
    ]


def test_every_contact_is_reached_from_a_municipality(reading: Reading) -> None:
    directory = reading.directory
    reached = {
        contact.file
        for municipality in directory.municipalities.values()
        for contact, _ in directory.serving(municipality)
    }

    assert {contact.file for contact in directory.contacts} - reached == set()
