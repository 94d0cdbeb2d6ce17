import pytest

from putokaz.guide.guide import Guide
from putokaz.pages.municipality import pages_of
from putokaz.pages.remembered import Remembered, Shared, nothing_shared
from tests.pages.guides import NO_HISTORY, SITE
from tests.pages.real import TODAY, directory, guides, prose


def test_what_is_remembered_is_what_would_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that leaves something out would show one contact or step for another."""
    shared = nothing_shared()
    remembered = [_pages(guide, shared) for guide in guides()]
    monkeypatch.setattr(Remembered, "__call__", lambda _, *key, caller: caller())  # noqa: ARG005

    assert [_pages(guide, shared) for guide in guides()] == remembered


def test_not_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("putokaz.pages.remembered._MOST", 40)
    few = nothing_shared()
    drawn = [_pages(guide, few) for guide in guides()[:3]]
    monkeypatch.undo()

    assert drawn == [_pages(guide, nothing_shared()) for guide in guides()[:3]]


def _pages(guide: Guide, shared: Shared) -> list[str]:
    pages = pages_of(
        guide,
        directory(),
        prose(),
        NO_HISTORY,
        language="en",
        site=SITE,
        today=TODAY,
        shared=shared,
    )
    return [page.html for page in pages]
