import pytest

from putokaz.guide.guide import Guide
from putokaz.model.directory import Directory
from tests.pages import real


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The real data."""
    return real.directory()


@pytest.fixture(scope="session")
def guides() -> dict[str, Guide]:
    """The guides of the twenty municipalities."""
    return {guide.municipality.id: guide for guide in real.guides()}
