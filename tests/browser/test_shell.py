"""Root page, language switch, light and dark: what stands around every page."""

import pytest
from playwright.sync_api import Page

from putokaz.language import LANGUAGES, Language
from tests.browser.conftest import OpenPage

LIGHT = "rgb(255, 255, 255)"
DARK = "rgb(17, 25, 29)"


def test_the_root_offers_every_language_and_goes_nowhere_by_itself(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()

    page.wait_for_load_state("networkidle")

    assert page.url == address
    assert page.locator("[data-pk-language]").count() == len(LANGUAGES)
    assert page.locator("[data-pk-continue]:visible").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_root_remembers_the_language(
    open_page: OpenPage, address: str, language: Language
) -> None:
    page = open_page()

    page.click(f"[data-pk-language={language}]")
    page.goto(address)

    offers = page.locator("[data-pk-continue]:visible")
    assert page.url == address
    assert offers.count() == 1
    assert offers.get_attribute("lang") == language
    offers.click()
    assert page.url == f"{address}{language}/"


def test_the_root_works_without_javascript(open_page: OpenPage, address: str) -> None:
    page = open_page(javascript=False)

    assert page.locator("[data-pk-continue]:visible").count() == 0
    assert page.locator("a[href='tel:122']").is_visible()
    page.click("[data-pk-language=sr-Latn]")
    assert page.url == f"{address}sr-Latn/"


def test_the_language_switch_keeps_the_page_and_the_place_on_it(
    open_page: OpenPage, address: str
) -> None:
    page = open_page("bs/livno/who-to-call/#need-medical-examination")

    page.click("[data-pk-languages] summary")
    page.click("[data-pk-languages] a[hreflang=sr-Cyrl]")

    assert page.url == f"{address}sr-Cyrl/livno/who-to-call/#need-medical-examination"
    assert page.locator("#need-medical-examination").count() == 1


def test_the_language_switch_works_without_javascript(open_page: OpenPage, address: str) -> None:
    page = open_page("en/livno/contacts/", javascript=False)

    page.click("[data-pk-languages] summary")
    page.click("[data-pk-languages] a[hreflang=hr]")

    assert page.url == f"{address}hr/livno/contacts/"


def test_the_open_language_menu_closes_by_key_and_by_a_click_elsewhere(
    open_page: OpenPage,
) -> None:
    page = open_page("en/livno/")
    menu = page.locator("[data-pk-languages]")

    page.click("[data-pk-languages] summary")
    assert menu.get_attribute("open") is not None
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None

    page.click("[data-pk-languages] summary")
    page.click("h1")
    assert menu.get_attribute("open") is None


def test_the_first_key_leads_past_the_head_of_the_page(open_page: OpenPage) -> None:
    page = open_page("en/livno/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("path", ["", "hr/livno/"])
def test_a_page_is_dark_where_the_reader_wants_it(open_page: OpenPage, path: str) -> None:
    assert background(open_page(path, scheme="light")) == LIGHT
    assert background(open_page(path, scheme="dark")) == DARK


@pytest.mark.parametrize("path", ["", "hr/livno/"])
def test_a_page_is_dark_without_javascript_too(open_page: OpenPage, path: str) -> None:
    assert background(open_page(path, scheme="light", javascript=False)) == LIGHT
    assert background(open_page(path, scheme="dark", javascript=False)) == DARK


def test_the_chosen_scheme_is_kept_on_the_next_page(open_page: OpenPage, address: str) -> None:
    page = open_page("en/livno/", scheme="light")

    page.click("[data-pk-scheme]")
    page.goto(f"{address}en/livno/contacts/")

    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


def test_titles_are_in_our_own_letters_in_both_scripts(open_page: OpenPage) -> None:
    page = open_page("sr-Cyrl/livno/")

    page.evaluate("document.fonts.ready")

    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert {"Putokaz Sans", "Putokaz Serif"} <= {family.strip('"') for family in loaded}


def test_on_paper_nothing_of_the_shell_is_left_and_dark_is_light(open_page: OpenPage) -> None:
    page = open_page("en/contributing/words/", scheme="dark")

    page.emulate_media(media="print")

    assert page.locator(".pk-header:visible, .pk-footer:visible").count() == 0
    assert page.evaluate("getComputedStyle(document.querySelector('p')).color") == "rgb(0, 0, 0)"
    assert background(page) == LIGHT
