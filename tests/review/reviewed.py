"""The examples in a repository, edited, and what the command line says of the edit."""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from putokaz.cli import main
from tests.history.project import Project

SETTINGS: Final = "site_url: https://signpost.example.org/\nextra:\n  invented_numbers: true\n"
TODAY: Final = "1795521600"
"""24 November 2026, noon."""


def edit(project: Project, edits: Path) -> None:
    """Make the edits that a file lists: `old` becomes `new`, or the file has another text."""
    for one in yaml.safe_load(edits.read_text(encoding="utf-8")):
        _edit(project, one)


def _edit(project: Project, one: dict[str, Any]) -> None:
    file = project.folder / one["file"]
    if "old" in one:
        project.edit(one["file"], one["old"], one["new"])
    elif one["text"] is None:
        file.unlink()
    else:
        file.write_text(one["text"], encoding="utf-8")


def said(project: Project, capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """What `putokaz diff` prints."""
    main(["diff", *typed, "--root", str(project.folder)])
    return capsys.readouterr().out


def refused(project: Project, capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """The line with which it ends."""
    with pytest.raises(SystemExit, match="1"):
        main(["diff", *typed, "--root", str(project.folder)])
    return capsys.readouterr().err
