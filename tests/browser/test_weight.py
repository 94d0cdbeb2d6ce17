"""What a first visit loads; `make bench-web` prints it for every page, and how long it takes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.web import MOST, Compressing, visit
from tests.browser.conftest import served

HEAVIEST: Final = ("", "sr-Cyrl/", "sr-Cyrl/livno/who-to-call/", "sr-Cyrl/livno/pathway/")
"""Exercises are longer still: nobody opens them first, nor in a hurry."""
USUAL: Final = ("bs/", "bs/livno/", "hr/livno/contacts/", "en/livno/police/", "en/emergency/")


@pytest.fixture(scope="module")
def compressed(site: Path) -> Iterator[str]:
    with served(site, Compressing) as address:
        yield address


@pytest.mark.parametrize("path", [*HEAVIEST, *USUAL])
def test_a_first_visit_is_small(browser: Browser, compressed: str, path: str) -> None:
    seen = visit(browser, compressed + path)

    assert seen.requests > 5
    assert seen.size <= MOST
