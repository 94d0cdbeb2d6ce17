"""The country that is written to disk, and the change in it."""

from pathlib import Path

import pytest

from putokaz.language import LANGUAGES
from putokaz.model.directory import Directory
from putokaz.read.directory import read_directory
from putokaz.rules import check
from tests.benchmarks.build_country import CHANGED, LINKS, change_contact, shows, write_project
from tests.pages.real import TODAY, directory

REAL = len(directory().municipalities)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("country") / "project"
    write_project(folder, REAL + 2, listed=folder / "no list")
    return folder


def read(project: Path) -> Directory:
    reading = read_directory(project, invented_numbers=True)
    assert [*reading.problems, *check(reading.directory, today=TODAY)] == []
    return reading.directory


def test_further_municipalities_are_read_without_a_problem(project: Path) -> None:
    found = read(project)

    further = found.municipalities.keys() - directory().municipalities.keys()
    assert further == {"primjer-0000", "primjer-0001"}
    own = [contact for contact in found.contacts if contact.home == "primjer-0000"]
    assert len(own) == 17
    assert all(way.phone.is_invented for one in own for way in one.channels if way.phone)


def test_a_change_is_one_number(project: Path) -> None:
    numbers = []
    for turn in (0, 1, 2):
        change_contact(project, turn)
        (station,) = (
            contact
            for contact in read(project).contacts
            if contact.home == CHANGED and contact.id == "policijska-stanica"
        )
        numbers += [way.phone.link for way in station.channels if way.phone]

    assert [f'"{number}"' for number in numbers] == [LINKS[0], LINKS[1], LINKS[0]]


def test_a_page_shows_the_number_of_its_turn_in_every_language(tmp_path: Path) -> None:
    address = {language: f"{language}.html" for language in LANGUAGES}
    for name in address.values():
        (tmp_path / name).write_text(f"<a href={LINKS[1]}>", encoding="utf-8")

    assert shows(tmp_path, address, 1)
    assert not shows(tmp_path, address, 0)
    (tmp_path / "en.html").unlink()
    assert not shows(tmp_path, address, 1)
