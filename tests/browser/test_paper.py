"""Any page, printed from the browser."""

import re
from time import localtime
from typing import Final

import pypdfium2
import pytest

from tests.browser.conftest import OpenPage

PAGES: Final = (
    "bs/",
    "bs/livno/",
    "hr/livno/who-to-call/",
    "sr-Cyrl/livno/contacts/",
    "sr-Latn/livno/pathway/",
    "en/livno/health/",
    "en/coverage/",
    "en/recognise/",
    "hr/forms/report/",
)
HIDDEN: Final = (
    ".pk-header, .pk-footer, .pk-exit, .pk-nav, .pk-search-open, .md-search, .pk-scheme, button"
)
VISIBLE: Final = """(selector) => [...document.querySelectorAll(selector)]
  .filter((part) => part.getClientRects().length).map((part) => part.outerHTML)"""
LIGHT: Final = """() => [...document.querySelectorAll(".pk-call__number")]
  .filter((number) => number.getClientRects().length)
  .map((number) => getComputedStyle(number).fontWeight)"""
ON_SHEETS: Final = """() => [...document.querySelectorAll(".pk-card, .pk-line, .pk-step")]
  .filter((part) => part.getClientRects().length)
  .map((part) => getComputedStyle(part).breakInside)"""


def sheets(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [sheet.get_textpage().get_text_range() for sheet in document]


@pytest.mark.parametrize("path", PAGES)
def test_every_sheet_says_which_page_and_day_it_is_and_none_is_empty(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path, width=1280, height=900)

    printed = sheets(page.pdf(format="A4"))

    today = localtime()
    day, month, year = today.tm_mday, today.tm_mon, today.tm_year
    printed_on = f"{day}/{month}/{year}" if path.startswith("en") else f"{day}. {month}. {year}."
    for number, text in enumerate(printed, start=1):
        words = " ".join(text.split())
        assert f"{number} / {len(printed)}" in words
        assert printed_on in words
        assert len(words) > 150
    if "/livno/" in path:
        assert all(re.search(r"[0-9A-F]{4}-[0-9A-F]{4}", text) for text in printed)


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_no_buttons_and_bold_numbers_and_cards_in_one_piece(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path, width=1280, height=900)

    page.emulate_media(media="print")

    assert page.evaluate(VISIBLE, HIDDEN) == []
    assert {*page.evaluate(LIGHT)} <= {"700"}
    assert {*page.evaluate(ON_SHEETS)} <= {"avoid"}


def test_a_page_printed_without_javascript_has_its_edition(open_page: OpenPage) -> None:
    page = open_page("bs/livno/contacts/", javascript=False)

    printed = " ".join(sheets(page.pdf(format="A4")))

    assert re.search(r"Livno · .*[0-9A-F]{4}-[0-9A-F]{4}", printed)
    assert "1 / " in printed
