import shutil
from pathlib import Path

import pytest

from tests.review.reviewed import SETTINGS, TODAY

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The examples with the settings of a site, on 24 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    folder = tmp_path / "project"
    shutil.copytree(EXAMPLES, folder)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return folder
