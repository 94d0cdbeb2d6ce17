from pathlib import Path

import pytest

from tests.history.project import Project, example_project
from tests.review.reviewed import SETTINGS, TODAY


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The examples with the settings of a site, committed once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    folder = tmp_path / "project"
    folder.mkdir()
    project = example_project(folder)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    project.git("init", "--quiet", "--initial-branch=main")
    project.commit("2026-01-10")
    return project
