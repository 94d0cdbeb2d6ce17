from pathlib import Path

import pytest

from tests.history.project import Project, example_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The examples, in no repository yet."""
    folder = tmp_path / "project"
    folder.mkdir()
    return example_project(folder)


@pytest.fixture
def repository(project: Project) -> Project:
    """The examples, committed once."""
    project.git("init", "--quiet", "--initial-branch=main")
    project.commit("2026-01-10")
    return project
