"""The whole of data/, and what lies in it that should not."""

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from putokaz.read.directory import MOST_BYTES, read_directory

EXAMPLES: Final = Path(__file__).parents[1] / "examples"

Tree = Callable[[Mapping[str, str]], Path]

BOARD: Final = """\
name: Upravni odbor
source:
  url: https://example.org/odbor
  read: 2026-11-01
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the examples."""
    copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    return tmp_path


def told(root: Path) -> list[str]:
    reading = read_directory(root, invented_numbers=True)
    return [str(problem).removeprefix("data/") for problem in reading.problems]


def test_the_examples_are_read_cleanly() -> None:
    reading = read_directory(EXAMPLES, invented_numbers=True)

    assert reading.problems == ()
    assert list(reading.directory.municipalities) == ["primjerovo", "susjedovo"]
    assert list(reading.directory.tiers) == ["bih", "fbih", "k10", "rs"]
    assert len(reading.directory.trees) == len(list(EXAMPLES.glob("data/**/*.yml")))


def test_a_value_knows_its_file_its_folder_and_its_own_name() -> None:
    directory = read_directory(EXAMPLES, invented_numbers=True).directory

    contact = next(one for one in directory.contacts if one.id == "bolnica")
    board = directory.boards[0]

    assert contact.home == "susjedovo"
    assert contact.file == "data/municipalities/susjedovo/contacts/bolnica.yml"
    assert (board.id, board.home) == ("steering-board", "primjerovo")
    assert directory.tiers["k10"].home == "k10"
    assert directory.pathways["rs"].home == "rs"
    assert [(case.id, case.home) for case in directory.cases] == [("modrice", "modrice")]
    assert directory.municipalities["primjerovo"].home == "primjerovo"


def test_a_value_is_found_in_its_text() -> None:
    directory = read_directory(EXAMPLES, invented_numbers=True).directory

    contact = next(one for one in directory.contacts if one.id == "bolnica")

    assert directory.where(contact, "channels", 0, "phone").line == 7
    assert directory.where(contact, "channels", 0, "verified", "on").line == 7


def test_invented_numbers_are_for_examples_alone() -> None:
    problems = read_directory(EXAMPLES).problems

    assert problems
    assert {problem.path.rsplit(".", 1)[-1] for problem in problems} == {"phone"}


def test_a_broken_file_is_left_out_and_the_rest_is_read(root: Path) -> None:
    file = root / "data/municipalities/primjerovo/contacts/opcina.yml"
    file.write_text(file.read_text("utf-8") + "nte: x\nkind: hospital\n", "utf-8")

    reading = read_directory(root, invented_numbers=True)

    assert len(reading.problems) == 2
    assert "opcina" not in {contact.id for contact in reading.directory.contacts}
    assert "data/municipalities/primjerovo/contacts/opcina.yml" in reading.directory.trees
    assert "dom-zdravlja" in {contact.id for contact in reading.directory.contacts}


def test_a_broken_record_of_the_vocabulary_is_left_out_and_the_rest_is_read(root: Path) -> None:
    file = root / "data/vocabulary/roles.yml"
    file.write_text(
        file.read_text("utf-8").replace("crisis-line:\n", "crisis-line:\n  x: y\n"), "utf-8"
    )

    reading = read_directory(root, invented_numbers=True)

    assert len(reading.problems) == 1
    assert "crisis-line" not in reading.directory.vocabulary.roles
    assert "duty-police" in reading.directory.vocabulary.roles


def test_where_there_is_no_data_that_is_told(tmp_path: Path) -> None:
    problems = read_directory(tmp_path).problems

    assert "data:1:1: -: missing" in [str(problem) for problem in problems]


def test_every_list_of_the_vocabulary_is_needed(root: Path) -> None:
    (root / "data/vocabulary/laws.yml").unlink()

    assert told(root) == ["vocabulary/laws.yml:1:1: -: missing"]


def test_lists_and_records_are_told_apart(root: Path) -> None:
    (root / "data/vocabulary/laws.yml").write_text("- name: x\n", "utf-8")
    (root / "data/vocabulary/places.yml").write_text("primjerovo: x\n", "utf-8")

    assert told(root) == [
        "vocabulary/laws.yml:1:1: -: must have one record below each id",
        "vocabulary/places.yml:1:1: -: must be a list; begin each record with '- '",
    ]


def test_a_mistake_in_a_list_of_records_is_found(root: Path) -> None:
    file = root / "data/vocabulary/places.yml"
    file.write_text(file.read_text("utf-8").replace("entity: rs", "entity: sr"), "utf-8")

    assert told(root) == [
        ("vocabulary/places.yml:15:11: [2].entity: unknown entity 'sr'; allowed: brcko, fbih, rs")
    ]


def test_municipalities_and_tiers_need_a_file_of_their_own(root: Path, tree: Tree) -> None:
    tree(
        {
            "data/municipalities/nigdje/steering-board.yml": BOARD,
            "data/tiers/tk/steering-board.yml": BOARD,
        }
    )

    assert told(root) == [
        "municipalities/nigdje/municipality.yml:1:1: -: missing",
        "tiers/tk/tier.yml:1:1: -: missing",
    ]


def test_what_belongs_nowhere_is_told(root: Path, tree: Tree) -> None:
    tree(
        {
            "data/README.md": "",
            "data/municipality/livno/municipality.yml": "",
            "data/municipalities/list.yml": "",
            "data/municipalities/primjerovo/contact/skola.yml": "",
            "data/municipalities/primjerovo/contacts/old/skola.yml": "",
            "data/municipalities/primjerovo/contacts/skola.yaml": "",
            "data/municipalities/primjerovo/contacts/skola.txt": "",
            "data/municipalities/primjerovo/tier.yml": "",
            "data/municipalities/susjedovo/contacts/folder.yml/x": "",
            "data/vocabulary/role.yml": "",
        }
    )
    nowhere = "1:1: -: does not belong here"
    home = "allowed: contacts, municipality.yml, protocols, steering-board.yml"
    top = "allowed: cases, municipalities, pathways, sources, tiers, vocabulary"
    files = "allowed: files whose names end in .yml"
    lists = (
        "concerns.yml, glossary.yml, kinds.yml, laws.yml, needs.yml, places.yml, "
        "references.yml, roles.yml, sectors.yml, synonyms.yml"
    )

    assert told(root) == [
        f"README.md:{nowhere}; {top}",
        f"municipalities/list.yml:{nowhere}; allowed: a folder for each",
        f"municipalities/primjerovo/contact:{nowhere} (did you mean 'contacts'?); {home}",
        f"municipalities/primjerovo/contacts/old:{nowhere}; {files}",
        f"municipalities/primjerovo/contacts/skola.txt:{nowhere}; {files}",
        "municipalities/primjerovo/contacts/skola.yaml:1:1: -: the file's name must end in .yml",
        f"municipalities/primjerovo/tier.yml:{nowhere}; {home}",
        f"municipalities/susjedovo/contacts/folder.yml:{nowhere}; {files}",
        f"municipality:{nowhere} (did you mean 'municipalities'?); {top}",
        f"vocabulary/role.yml:{nowhere} (did you mean 'roles.yml'?); allowed: {lists}",
    ]


def test_names_are_small_letters_digits_and_hyphens(root: Path) -> None:
    data = root / "data"
    (data / "municipalities/primjerovo").rename(data / "municipalities/Primjerovo")
    (data / "municipalities/susjedovo").rename(data / "municipalities/ss")
    (data / "tiers/k10/contacts/tuzilastvo.yml").rename(data / "tiers/k10/contacts/tužilaštvo.yml")

    assert told(root) == [
        (
            "municipalities/Primjerovo:1:1: -: "
            "the name 'Primjerovo' may only have small letters a-z, digits and hyphens"
        ),
        "municipalities/ss:1:1: -: the name 'ss' must have three letters or more",
        (
            "tiers/k10/contacts/tužilaštvo.yml:1:1: -: "
            "the name 'tužilaštvo' may only have small letters a-z, digits and hyphens"
        ),
    ]


def test_hidden_files_and_the_sources_are_not_read(root: Path, tree: Tree) -> None:
    tree(
        {
            "data/.DS_Store": "",
            "data/municipalities/.gitkeep": "",
            "data/sources/contacts.yml": "[",
            "data/sources/decisions/2026.yml": "[",
        }
    )

    assert told(root) == []


def test_a_file_that_is_not_utf_8_is_told(root: Path) -> None:
    file = root / "data/municipalities/primjerovo/contacts/skola.yml"
    file.write_bytes("name: Čista škola\nkind: primary-school\nnote: ž".encode("cp1250"))

    assert told(root) == [
        (
            "municipalities/primjerovo/contacts/skola.yml:1:7: -: "
            "is not UTF-8 text; save the file as UTF-8"
        )
    ]


def test_a_file_that_is_far_too_long_is_not_even_read(root: Path) -> None:
    file = root / "data/municipalities/primjerovo/contacts/skola.yml"
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)

    assert told(root) == [
        (
            "municipalities/primjerovo/contacts/skola.yml:1:1: -: "
            "is longer than 1,000,000 signs; split it"
        )
    ]


def test_problems_are_sorted_by_place(root: Path) -> None:
    for file in ("opcina", "dom-zdravlja"):
        path = root / f"data/municipalities/primjerovo/contacts/{file}.yml"
        path.write_text("b: x\na: y\n" + path.read_text("utf-8"), "utf-8")

    problems = read_directory(root, invented_numbers=True).problems

    assert list(problems) == sorted(problems)
    assert len(problems) == 4
