"""Handbooks printed once for all tests, and kept for the next run."""

from pathlib import Path
from typing import Final

import pytest

from putokaz.handbook.batch import Files, print_all, sweep
from tests.handbook.ordered import orders

KEPT: Final = Path(__file__).parents[2] / ".cache/test-handbooks"


@pytest.fixture(scope="session")
def printed() -> dict[str, Files]:
    """The files of what is ordered, by language and municipality."""
    files = print_all(orders(), KEPT, tell=lambda _done, _new: None)
    sweep(KEPT, files)
    return files
