"""What is kept of one reading for the next is never told instead of what is written."""

from pathlib import Path

from putokaz.cli.kept import FILE, read_kept
from putokaz.read.directory import Reading, read_directory
from tests.cli.conftest import Typed

CENTRE = "data/municipalities/primjerovo/contacts/centar-za-socijalni-rad.yml"


def _read(root: Path) -> Reading:
    return read_kept(root, invented_numbers=True)


def _same(one: Reading, other: Reading) -> bool:
    here, there = one.directory, other.directory
    return one.problems == other.problems and (here.contacts, here.trees, here.vocabulary) == (
        there.contacts,
        there.trees,
        there.vocabulary,
    )


def test_what_was_kept_says_what_was_read(root: Path) -> None:
    first, again = _read(root), _read(root)

    assert (root / FILE).is_file()
    assert _same(first, read_directory(root, invented_numbers=True))
    assert _same(again, first)


def test_an_edit_is_read_and_so_is_its_mending(root: Path, typed: Typed) -> None:
    good = (root / CENTRE).read_text(encoding="utf-8")
    typed("check", "primjerovo")

    (root / CENTRE).write_text(good.replace("034 000 000", "000 000"), encoding="utf-8")
    assert typed("check", "primjerovo")[0] == 1
    assert typed("check", "primjerovo", "-l", "hr")[1].startswith(f"{CENTRE}:4:12: ")

    (root / CENTRE).write_text(good, encoding="utf-8")
    assert typed("check", "primjerovo")[0] == 0


def test_what_is_written_no_more_is_kept_no_more(root: Path) -> None:
    _read(root)
    size = (root / FILE).stat().st_size
    text = (root / CENTRE).read_text(encoding="utf-8")
    for number in range(9):
        (root / CENTRE).write_text(f"{text}note: the {number}th\n", encoding="utf-8")
        _read(root)

    assert (root / FILE).stat().st_size < size * 1.1


def test_invented_numbers_are_not_allowed_because_they_once_were(root: Path) -> None:
    _read(root)

    assert read_kept(root, invented_numbers=False).problems


def test_a_damaged_file_is_read_as_none(root: Path) -> None:
    first = _read(root)
    (root / FILE).write_bytes((root / FILE).read_bytes()[:-9])

    assert _same(_read(root), first)


def test_what_cannot_be_kept_is_read_all_the_same(root: Path) -> None:
    (root / ".cache").write_text("a file where a folder should be")

    assert _same(_read(root), read_directory(root, invented_numbers=True))
