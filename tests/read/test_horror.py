"""Everything that can be wrong at once: told whole, each mistake on one line."""

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Final

from putokaz.read.directory import read_directory
from putokaz.rules import check

HERE: Final = Path(__file__).parent


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    copytree(HERE.parent / "examples", tmp_path, dirs_exist_ok=True)
    copytree(HERE / "horror", tmp_path, dirs_exist_ok=True)
    expected = (HERE / "horror.txt").read_text(encoding="utf-8").splitlines()

    reading = read_directory(tmp_path, invented_numbers=True)
    problems = sorted({*reading.problems, *check(reading.directory, today=date(2026, 11, 24))})

    assert [str(problem) for problem in problems] == expected
