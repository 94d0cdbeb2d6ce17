"""The search box: Material's, with our worker behind it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.conftest import OpenPage, served
from tests.browser.search import (
    BUNDLE,
    INDEX,
    RECORDS,
    SEARCHING,
    Stubbed,
    count,
    open_search,
    query,
    results,
    state,
)

ONE_RESULT: Final = "Broj rezultata: 1"

TALK: Final = """async (messages) => {
  const worker = new Worker("../../assets/js/search/worker.js");
  const answers = [];
  for (const message of messages) {
    const answer = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
    worker.postMessage(message);
    answers.push(await answer);
  }
  return answers;
}"""
CHANGE: Final = "(input, text) => { input.value = text; input.dispatchEvent(new Event('input')); }"
SETUP: Final = {"type": 0, "data": {"language": "bs", "municipality": "livno"}}


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site with the invented index in the place of the real one."""
    with served(site, Stubbed) as address:
        yield address


@pytest.fixture
def unreachable() -> Iterator[set[str]]:
    """Beginnings of paths at which the server answers nothing."""
    Stubbed.unreachable.clear()
    yield Stubbed.unreachable
    Stubbed.unreachable.clear()


def asked(type_: int, data: str) -> dict[str, Any]:
    return {"type": type_, "data": data}


def test_the_worker_speaks_the_protocol_of_material(open_page: OpenPage) -> None:
    page = open_page("bs/livno/")

    ready, empty, answer = page.evaluate(TALK, [SETUP, asked(2, " "), asked(2, "sud")])

    assert ready == {"type": 1}
    assert (empty["type"], empty["data"]["items"]) == (3, [])
    ((item,),) = answer["data"]["items"]
    assert answer["type"] == 3
    assert item["location"] == "bs/livno/"
    assert (item["title"], item["text"], item["terms"]) == ("", "", {})
    assert item["found"]["title"] == "Policija & <i>sud</i>"
    assert item["score"] > 0


def test_a_reader_who_does_not_search_loads_nothing_of_it(open_page: OpenPage) -> None:
    seen: list[str] = []

    page = open_page("bs/livno/", seen=seen.append)
    page.wait_for_timeout(1000)

    assert [address for address in seen if SEARCHING.search(address)] == []


def test_an_open_box_asks_this_site_only_and_no_sitemap(open_page: OpenPage, address: str) -> None:
    seen: list[str] = []
    page = open_page("bs/livno/", seen=seen.append)

    page.locator("[data-pk-search-open]").click()
    query(page).press_sequentially("gacko")
    expect(results(page)).to_have_count(1)

    assert [one for one in seen if not one.startswith((address, "data:"))] == []
    assert [one for one in seen if "sitemap" in one or "search_index" in one] == []


def test_a_result_has_name_place_state_and_a_number_for_a_thumb(open_page: OpenPage) -> None:
    page = open_search(open_page)

    query(page).press_sequentially("primjerovo policija")

    first = results(page).first
    expect(first).to_contain_text("Policija")
    expect(first).to_contain_text("Primjerovo")
    expect(first.locator(".pk-open--open")).to_have_text("Sada otvoreno")
    expect(first.locator(".pk-badge--unverified")).to_have_text("još nije provjereno")
    call = first.locator("a[href='tel:034000000']")
    expect(call).to_have_accessible_name("Pozovite: Policija, 034000000")
    box = call.bounding_box()
    assert box
    assert min(box["height"], box["width"]) >= 48
    assert page.locator("a a").count() == 0


def test_a_title_is_text_and_never_markup(open_page: OpenPage) -> None:
    page = open_search(open_page)

    query(page).press_sequentially("sud")

    expect(results(page)).to_have_count(1)
    expect(results(page).locator(".pk-found__title")).to_have_text("Policija & <i>sud</i>")


def test_the_number_of_results_is_announced(open_page: OpenPage) -> None:
    page = open_search(open_page)

    query(page).press_sequentially("gacko")

    expect(count(page)).to_have_text(ONE_RESULT)
    expect(count(page)).to_have_role("status")
    query(page).press_sequentially("xyz")
    expect(count(page)).to_contain_text("Ništa nije pronađeno.")


def test_what_is_pasted_or_dictated_is_found(open_page: OpenPage) -> None:
    page = open_search(open_page)

    page.keyboard.insert_text("gacko")

    expect(results(page)).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
def test_return_opens_the_first_result(open_page: OpenPage, address: str, width: int) -> None:
    page = open_search(open_page, width=width)
    query(page).press_sequentially("gacko")
    expect(results(page)).to_have_count(1)

    query(page).press("Enter")

    page.wait_for_url(f"{address}bs/gacko/")


def test_return_waits_for_an_answer_that_is_on_its_way(open_page: OpenPage, address: str) -> None:
    page = open_search(open_page)

    query(page).fill("gacko")
    query(page).press("Enter")

    page.wait_for_url(f"{address}bs/gacko/")


def test_a_result_on_the_same_page_closes_the_box(open_page: OpenPage, address: str) -> None:
    page = open_search(open_page, "bs/livno/contacts/")
    query(page).press_sequentially("policija")

    results(page).first.locator(".md-search-result__link").click()

    expect(query(page)).to_be_hidden()
    assert page.url == f"{address}bs/livno/contacts/#main"


def test_the_own_municipality_is_told(open_page: OpenPage, address: str) -> None:
    page = open_search(open_page, "bs/livno/")
    query(page).press_sequentially("gacko")
    expect(results(page)).to_contain_text("for livno")

    page.goto(f"{address}bs/about/")
    page.locator("[data-pk-search-open]").click()
    query(page).press_sequentially("gacko")

    expect(results(page)).to_contain_text("for livno")


def test_running_text_completes_the_answer(open_page: OpenPage) -> None:
    page = open_search(open_page)

    query(page).press_sequentially("policija")

    expect(results(page)).to_have_count(3)
    expect(results(page).last).to_contain_text("Policija u tekstu")


@pytest.mark.parametrize("missing", [INDEX, BUNDLE])
def test_what_cannot_be_reached_is_said_and_comes_later(
    open_page: OpenPage, unreachable: set[str], missing: str
) -> None:
    page = open_page("bs/livno/")
    unreachable.add(missing)
    page.locator("[data-pk-search-open]").click()

    query(page).press_sequentially("gacko")
    expect(state(page)).to_contain_text("Pretraga nije dostupna")
    expect(count(page)).to_be_hidden()
    unreachable.clear()
    query(page).press("Space")

    expect(results(page)).to_have_count(1)
    expect(state(page)).to_be_hidden()


def test_an_index_that_comes_back_is_found_without_another_key(
    open_page: OpenPage, unreachable: set[str]
) -> None:
    page = open_page("bs/livno/")
    unreachable.add(INDEX)
    page.locator("[data-pk-search-open]").click()
    query(page).press_sequentially("gacko")
    expect(state(page)).to_contain_text("Pretraga nije dostupna")

    unreachable.clear()

    expect(results(page)).to_have_count(1)


def test_the_keyboard_goes_through_the_results_and_back(open_page: OpenPage) -> None:
    page = open_search(open_page)
    query(page).press_sequentially("policija")
    expect(results(page)).to_have_count(3)
    links = page.locator(".pk-found a")

    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")

    expect(query(page)).to_be_hidden()
    expect(page.locator("[data-pk-search-open]")).to_be_focused()


def test_a_later_answer_leaves_the_reader_where_she_was(open_page: OpenPage) -> None:
    page = open_search(open_page)
    query(page).press_sequentially("primjerovo")
    expect(results(page)).to_have_count(4)
    links = page.locator(".pk-found a")
    links.nth(0).focus()

    query(page).evaluate(CHANGE, "primjerovo policija")
    expect(results(page)).to_have_count(3)
    expect(links.nth(0)).to_be_focused()
    query(page).evaluate(CHANGE, "gacko")
    expect(results(page)).to_have_count(1)
    expect(query(page)).to_be_focused()


def test_the_box_closes_when_the_keyboard_leaves_it(open_page: OpenPage) -> None:
    page = open_search(open_page, width=1280)
    expect(page.locator(".pk-search__all")).to_be_visible()

    page.keyboard.press("Shift+Tab")

    expect(page.locator(".pk-search__all")).to_be_hidden()


def test_no_single_letter_is_a_shortcut(open_page: OpenPage) -> None:
    page = open_search(open_page)
    query(page).press_sequentially("gacko")
    expect(results(page)).to_have_count(1)
    query(page).press("Escape")

    page.keyboard.press("s")
    page.keyboard.press("/")

    expect(query(page)).to_be_hidden()


def test_the_arrow_in_the_box_closes_it(open_page: OpenPage) -> None:
    page = open_search(open_page)

    page.get_by_role("button", name="Zatvorite pretragu").click()

    expect(query(page)).to_be_hidden()
    expect(page.locator("[data-pk-search-open]")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_open_box_does_not_scroll_sideways(open_page: OpenPage, width: int) -> None:
    page = open_search(open_page, width=width)
    query(page).press_sequentially("policija")
    expect(results(page)).to_have_count(3)

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator(".md-search__scrollwrap").evaluate("e => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_the_open_box(
    open_page: OpenPage, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_search(open_page, width=width)
    page.emulate_media(color_scheme=scheme)
    query(page).press_sequentially("policija")
    expect(results(page)).to_have_count(3)

    found = Axe().run(page, context=".md-search")

    assert [one["id"] for one in found.response["violations"]] == []


def test_without_javascript_the_sign_leads_to_all_names(open_page: OpenPage, address: str) -> None:
    page = open_page("bs/livno/", javascript=False)

    page.get_by_role("banner").get_by_role("link", name="Sve općine i ustanove").click()

    assert page.url == f"{address}bs/all/"
    page.get_by_role("main").get_by_role("link", name="Dom zdravlja Livno").click()
    assert page.url.startswith(f"{address}bs/livno/contacts/#contact-")
    expect(query(page)).to_be_hidden()


def test_on_paper_there_is_no_search(open_page: OpenPage) -> None:
    page = open_search(open_page, width=1280)

    page.emulate_media(media="print")

    expect(query(page)).to_be_hidden()
    expect(page.locator(".pk-search__all")).to_be_hidden()


def test_it_works_from_a_disk(browser: Browser, site: Path) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto((site / "bs/livno/index.html").as_uri())
        page.locator("[data-pk-search-open]").click()
        query(page).press_sequentially("gacko")
        expect(results(page).first).to_be_visible()

        query(page).press("Enter")

        page.wait_for_url((site / "bs/gacko/index.html").as_uri())


def test_the_records_of_these_tests_lead_to_pages(site: Path) -> None:
    files = [site / "bs" / one["location"].partition("#")[0] / "index.html" for one in RECORDS]

    assert all(file.is_file() for file in files)
