"""Finding one's municipality on the home page, as a reader types it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

every_spelling = pytest.mark.parametrize(
    "typed", ["Višegrad", "visegrad", "ВИШЕГРАД", "вишеград", "više"]
)


def listed(page: Page) -> list[str]:
    links = page.locator(".pk-find__group a:visible")
    return [link.get_attribute("data-municipality") or "" for link in links.all()]


@every_spelling
@pytest.mark.parametrize("language", ["bs", "sr-Cyrl", "en"])
def test_a_municipality_is_found_in_any_script(
    open_page: OpenPage, language: str, typed: str
) -> None:
    page = open_page(f"{language}/")

    page.get_by_role("searchbox").fill(typed)

    assert listed(page) == ["visegrad"]


def test_return_opens_the_only_one_that_is_found(open_page: OpenPage) -> None:
    page = open_page("bs/")

    page.get_by_role("searchbox").fill("kotor")
    page.get_by_role("searchbox").press("Enter")

    page.wait_for_url("**/bs/kotor-varos/")


def test_a_place_without_a_guide_is_told_whom_to_call(open_page: OpenPage) -> None:
    page = open_page("en/")

    page.get_by_role("searchbox").fill("Бања Лука")

    told = page.locator(".pk-missed")
    assert listed(page) == []
    expect(told).to_contain_text("Banja Luka, Republika Srpska: there is no guide yet.")
    calls = [link.get_attribute("href") for link in told.locator("a").all()]
    assert {"tel:122", "tel:124", "tel:1264"} <= set(calls)
    assert "tel:1265" not in calls


def test_two_places_of_one_name_are_told_apart(open_page: OpenPage) -> None:
    page = open_page("en/")

    page.get_by_role("searchbox").fill("Pale")

    told = page.locator(".pk-missed > p:first-child").all_inner_texts()
    assert [text.partition(":")[0] for text in told] == [
        "Pale, Federation of Bosnia and Herzegovina",
        "Pale, Republika Srpska",
    ]


def test_an_unknown_name_is_said_to_be_unknown(open_page: OpenPage) -> None:
    page = open_page("en/")

    page.get_by_role("searchbox").fill("Nowhere")

    said = page.get_by_role("status").filter(has_text="No municipality has that name.")
    expect(said).to_be_visible()


def test_the_municipality_used_last_is_offered(open_page: OpenPage, address: str) -> None:
    page = open_page("bs/livno/")

    page.goto(f"{address}sr-Cyrl/")

    last = page.locator("[data-pk-last] a")
    expect(last).to_have_text("Ливно")
    assert last.evaluate("link => link.href") == f"{address}sr-Cyrl/livno/"


def test_without_javascript_the_list_stands_there(open_page: OpenPage) -> None:
    page = open_page("bs/", javascript=False)

    assert len(listed(page)) == 20
    expect(page.locator("[data-pk-field]")).to_be_hidden()


def test_the_names_on_the_map_can_be_read_on_a_phone(open_page: OpenPage) -> None:
    page = open_page("bs/", width=390)

    size = page.locator(".pk-map > svg").evaluate(
        """svg => parseFloat(getComputedStyle(svg.querySelector("text")).fontSize)
            * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"""
    )

    assert size >= 13


@pytest.mark.parametrize("language", ["bs", "sr-Cyrl"])
def test_no_name_on_the_map_is_drawn_wider_than_its_room(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"{language}/")

    overhang = page.locator(".pk-map__place").evaluate_all(
        """places => places.map(place => {
            const width = (part) => place.querySelector(part).getBBox().width;
            return width("text") - width("rect");
        })"""
    )

    assert len(overhang) == 20
    assert max(overhang) <= 0
