from datetime import date
from pathlib import Path

import pytest

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.model.directory import Directory
from putokaz.read.directory import read_directory

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The real data."""
    return read_directory(ROOT).directory


@pytest.fixture(scope="session")
def guides(directory: Directory) -> dict[str, Guide]:
    """The guides of the twenty municipalities."""
    return {
        municipality.id: build_guide(directory, municipality, today=TODAY)
        for municipality in directory.municipalities.values()
    }
