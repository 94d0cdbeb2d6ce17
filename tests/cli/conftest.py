"""A repository of examples, and the command line in it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from putokaz.cli import main

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
SETTINGS: Final = "site_url: https://example.org/\nextra:\n  invented_numbers: true\n"

Typed = Callable[..., tuple[int, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    return tmp_path


@pytest.fixture
def typed(root: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """The status and the output of a command, on the day of the examples."""

    def typed(*words: str) -> tuple[int, str]:
        status = 0
        try:
            main([*words, "--root", str(root)])
        except SystemExit as end:
            status = int(end.code or 0)
        written = capsys.readouterr()
        return status, written.out + written.err

    return typed
