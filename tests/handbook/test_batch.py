import os
import shutil
from pathlib import Path

import pytest

from putokaz.handbook.batch import Files, Order, print_all, sweep
from putokaz.handbook.press import PressError
from putokaz.handbook.store import Store
from tests.handbook.made import made

NAME = "hr/livno"


@pytest.fixture
def kept(printed: dict[str, Files], tmp_path: Path) -> Path:
    """A folder that has the files of one order."""
    for file in printed[NAME].values():
        shutil.copy(file, tmp_path)
    return tmp_path


class Told:
    """What a batch tells while it prints."""

    def __init__(self) -> None:
        self.last = (0, 0)

    def __call__(self, done: int, new: int) -> None:
        self.last = (done, new)


def print_one(folder: Path) -> tuple[dict[str, Files], Told]:
    told = Told()
    files = print_all([Order(name=NAME, content=made("livno", "hr"))], folder, tell=told)
    return files, told


def test_what_has_not_changed_is_not_set_again(kept: Path) -> None:
    files, told = print_one(kept)

    assert told.last == (1, 0)
    assert set(files[NAME].values()) == set(kept.glob("*.pdf"))


def test_a_file_that_is_not_whole_is_made_again(kept: Path) -> None:
    whole = {file.name: file.read_bytes() for file in kept.glob("*.pdf")}
    poster = next(kept.glob("*-poster.*"))
    poster.write_bytes(poster.read_bytes()[:-1])

    _, told = print_one(kept)

    assert told.last == (1, 1)
    assert {file.name: file.read_bytes() for file in kept.glob("*.pdf")} == whole
    assert Store(kept).layout(NAME).pages


def test_a_mistake_ends_the_batch_with_its_name(tmp_path: Path) -> None:
    wrong = {**made("livno", "hr"), "emergency": [{}]}

    with pytest.raises(PressError, match="Livno, hr"):
        print_all([Order(name=NAME, content=wrong)], tmp_path, tell=Told())

    assert not list(tmp_path.glob("*.pdf"))


def test_what_nobody_uses_any_more_is_swept_away(kept: Path) -> None:
    old, half, new = (kept / name for name in ("a-poster.0.pdf", "half.part", "b-poster.0.pdf"))
    for file in (old, half, new):
        file.write_bytes(b"%PDF-")
    for file in (old, half):
        os.utime(file, (0, 0))

    files, _ = print_one(kept)
    sweep(kept, files)

    assert {*kept.iterdir()} == {*files[NAME].values(), new}
