"""Hand-written pages as a reader on a phone, and a printer, meet them."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from putokaz.language import LANGUAGES, Language
from tests.browser.conftest import OpenPage
from tests.pages import real

SCREEN: Final = 844
"""Pixels of a phone's screen from top to bottom."""
MOST_SCREENS: Final = 2
"""Before the first thing that the page asks to do."""

FIRST_ACTION: Final = """() => {
  const action = document.querySelector(".pk-here, .pk-text > ol, .form, .letter");
  return action ? action.getBoundingClientRect().top + scrollY : null;
}"""

VISIBLE: Final = """(selector) => [...document.querySelectorAll(selector)]
  .filter((part) => part.getClientRects().length).length"""


def visible(page: Page, selector: str) -> int:
    number: int = page.evaluate(VISIBLE, selector)
    return number


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_action_stands_on_the_first_two_screens(
    open_page: OpenPage, language: Language
) -> None:
    page = open_page()
    root = page.url
    late = {}

    for path, texts in real.prose().items():
        if texts[language].head.as_of:
            page.goto(f"{root}{language}/{path}/")
            top = page.evaluate(FIRST_ACTION)
            if top is None or top > MOST_SCREENS * SCREEN:
                late[path] = top

    assert late == {}


def test_every_municipality_can_be_chosen_without_javascript(open_page: OpenPage) -> None:
    page = open_page("hr/concerns/physical/", javascript=False)
    choice = page.locator(".pk-here__choice").first

    choice.locator("summary").click()
    choice.get_by_role("link", name="Gacko").click()

    assert page.url.endswith("/hr/gacko/who-to-call/#concern-physical")


def test_the_guide_that_was_opened_last_is_one_tap_away(open_page: OpenPage) -> None:
    page = open_page("sr-Latn/livno/")
    page.goto(page.url.replace("livno/", "concerns/physical/"))

    page.get_by_role("link", name="Koga zvati u mojoj opštini: Livno").click()

    assert page.url.endswith("/sr-Latn/livno/who-to-call/#concern-physical")
    expect(page.locator("#concern-physical")).to_be_visible()


def test_whoever_opened_another_guide_can_still_choose(open_page: OpenPage) -> None:
    page = open_page("en/livno/")
    page.goto(page.url.replace("livno/", "concerns/physical/"))

    choice = page.locator(".pk-here__choice").first
    choice.get_by_text("Another municipality").click()

    expect(choice.get_by_role("link", name="Brčko")).to_be_visible()


def test_a_form_prints_without_the_page_around_it(open_page: OpenPage) -> None:
    page = open_page("bs/forms/report/")

    page.emulate_media(media="print")

    assert visible(page, ".form li") > 10
    assert visible(page, ".pk-strip, .pk-here, .footnote, .pk-foot, .pk-header") == 0


def test_one_letter_prints_alone_where_it_was_chosen(open_page: OpenPage) -> None:
    page = open_page("bs/letters/#letter-ombudsman")

    page.emulate_media(media="print")

    assert visible(page, ".letter") == 1
    assert page.locator(".letter:visible h2").get_attribute("id") == "letter-ombudsman"
    page.goto(page.url.partition("#")[0])
    assert visible(page, ".letter") == page.locator(".letter").count() > 1
