"""Everything that can be wrong at once: told whole, each mistake on one line."""

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.read.directory import read_directory
from putokaz.rules import check
from putokaz.text.told import told

HERE: Final = Path(__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_is_told_at_once(language: Language, tmp_path: Path) -> None:
    copytree(HERE.parent / "examples", tmp_path, dirs_exist_ok=True)
    copytree(HERE / "horror", tmp_path, dirs_exist_ok=True)
    golden = (HERE / f"horror.{language}.txt").read_text(encoding="utf-8").splitlines()

    reading = read_directory(tmp_path, invented_numbers=True)
    problems = sorted({*reading.problems, *check(reading.directory, today=date(2026, 11, 24))})

    assert [problem.told(told(problem.message, language)) for problem in problems] == golden
