import pytest

from putokaz.guide.guide import Guide
from putokaz.pages.municipality import pages_of
from putokaz.pages.remembered import Remembered
from tests.pages.guides import NO_HISTORY, SITE
from tests.pages.real import TODAY, directory, guides, prose


def test_what_is_remembered_is_what_would_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that leaves something out would show one contact or step for another."""
    remembered = [_pages(guide) for guide in guides()[::4]]
    monkeypatch.setattr(Remembered, "__call__", lambda _, *key, caller: caller())  # noqa: ARG005

    assert [_pages(guide) for guide in guides()[::4]] == remembered


def _pages(guide: Guide) -> list[str]:
    pages = pages_of(guide, directory(), prose(), NO_HISTORY, language="en", site=SITE, today=TODAY)
    return [page.html for page in pages]
