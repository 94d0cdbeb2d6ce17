"""What a reader types, and what the whole site answers: the real index, engine, box and pages."""

import re

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.search import open_search, query, results


@pytest.mark.parametrize(
    ("page", "typed", "name", "place", "link"),
    [
        ("bs/", "hitna gacko", "Hitna medicinska pomoć", "Gacko", "gacko/contacts/#"),
        ("bs/", "csr visegrad", "Centar za socijalni rad", "Višegrad", "visegrad/contacts/#"),
        ("bs/", "tesnaj", "Tešanj", "", "tesanj/"),
        ("bs/", "nasilju u porodici", "asilj", "", ""),
        ("hr/livno/", "policija posusje", "Polic", "", "posusje/contacts/#"),
        ("sr-Cyrl/", "полиција Посусје", "Полиц", "", "posusje/contacts/#"),
        ("sr-Latn/", "полиција Посусје", "Polic", "", "posusje/contacts/#"),
        ("en/", "police posusje", "Police", "", "posusje/contacts/#"),
    ],
)
def test_what_is_typed_finds_the_right_answer_first(
    open_page: OpenPage, page: str, typed: str, name: str, place: str, link: str
) -> None:
    box = open_search(open_page, page)

    query(box).press_sequentially(typed)

    first = results(box).first
    expect(first).to_contain_text(name)
    expect(first).to_contain_text(place)
    language = page.partition("/")[0]
    to = first.locator(".md-search-result__link")
    expect(to).to_have_attribute("href", re.compile(f"/{language}/{link}"))


def test_a_number_is_found_by_its_digits_and_can_be_called(open_page: OpenPage) -> None:
    box = open_search(open_page, "bs/")

    query(box).press_sequentially("1265")

    call = results(box).first.locator(".pk-call")
    expect(call).to_have_attribute("href", "tel:1265")


def test_the_first_result_leads_to_the_contact_on_its_page(open_page: OpenPage) -> None:
    page = open_search(open_page, "bs/")
    query(page).press_sequentially("csr visegrad")
    expect(results(page).first).to_contain_text("Višegrad")

    query(page).press("Enter")

    page.wait_for_url(re.compile("/bs/visegrad/contacts/#contact-"))
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_who_has_searched_once_searches_on_without_a_network(open_page: OpenPage) -> None:
    page = open_search(open_page, "bs/")
    query(page).press_sequentially("gacko")
    expect(results(page).first).to_contain_text("Gacko")
    context: BrowserContext = page.context
    context.set_offline(True)

    query(page).fill("")
    query(page).press_sequentially("centar tesanj")

    expect(results(page).first).to_contain_text("Tešanj")


def test_nothing_of_a_search_leaves_this_site(open_page: OpenPage, address: str) -> None:
    seen: list[str] = []
    page = open_page("sr-Cyrl/", seen=seen.append)

    def foreign(route: Route) -> None:
        seen.append(route.request.url)
        route.abort()

    page.route(lambda url: not url.startswith((address, "data:", "blob:")), foreign)
    page.locator("[data-pk-search-open]").click()
    query(page).press_sequentially("хитна Гацко")
    expect(results(page).first).to_contain_text("Гацко")

    assert [one for one in seen if not one.startswith((address, "data:"))] == []
    assert not [one for one in seen if "%D1" in one or "gacko" in one]
