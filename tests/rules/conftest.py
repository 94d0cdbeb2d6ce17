from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from putokaz.read.directory import read_directory
from putokaz.rules import check

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
TODAY: Final = date(2026, 11, 24)


class Examples:
    """A copy of the examples in which a test changes one thing."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def replace(self, file: str, old: str, new: str) -> None:
        """Change a text that stands there once."""
        path = self.root / "data" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """Add lines at the end of a file."""
        path = self.root / "data" / file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + text, encoding="utf-8")

    def remove(self, file: str) -> None:
        (self.root / "data" / file).unlink()

    def told(self, *, today: date = TODAY) -> list[str]:
        """What the rules find in what was read cleanly, without `data/`."""
        reading = read_directory(self.root, invented_numbers=True)
        assert not reading.problems
        problems = check(reading.directory, today=today)
        return [str(problem).removeprefix("data/") for problem in problems]


@pytest.fixture
def examples(tmp_path: Path) -> Examples:
    copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    return Examples(tmp_path)


@pytest.fixture
def broken(examples: Examples) -> Callable[[str, str, str], list[str]]:
    """What the rules find after one replacement in one file."""

    def broken(file: str, old: str, new: str) -> list[str]:
        examples.replace(file, old, new)
        return examples.told()

    return broken
