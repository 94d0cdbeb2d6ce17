"""Leaving at once, what a browser keeps, and forgetting it."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page, Route, expect

from putokaz.language import LANGUAGES
from tests.browser.conftest import OpenPage

ELSEWHERE: Final = "https://www.wikipedia.org/"
LEAVE: Final = "[data-pk-exit]"
KEPT: Final = "Object.keys(localStorage).sort()"
SHELL: Final = Path(__file__).parents[2] / "hooks/theme/assets/js/shell.js"


def answered(route: Route) -> None:
    route.fulfill(body="<title>elsewhere</title>", content_type="text/html")


def nothing(route: Route) -> None:
    """The other site has nothing to show: the browser stays where it is."""
    route.fulfill(status=204)


@pytest.mark.parametrize("path", ["", "404.html", "en/", "bs/livno/", "hr/forms/report/"])
def test_a_touch_leads_away_and_back_does_not_lead_to_the_page(
    open_page: OpenPage, address: str, path: str
) -> None:
    page = open_page("robots.txt")
    page.route(ELSEWHERE, answered)
    page.goto(address + path)

    page.click(LEAVE)
    page.wait_for_url(ELSEWHERE)
    page.go_back()

    assert page.url == f"{address}robots.txt"


def test_shift_three_times_leads_away_and_its_second_time_is_told(open_page: OpenPage) -> None:
    page = open_page("en/livno/")
    page.route(ELSEWHERE, answered)
    told = page.locator("[data-pk-exit-told]")

    page.keyboard.press("Shift")
    expect(told).to_have_text("")
    page.keyboard.press("Shift")
    expect(told).to_have_text(re.compile("once more"))
    page.keyboard.press("Shift")

    page.wait_for_url(ELSEWHERE)


def test_who_types_capital_letters_stays(open_page: OpenPage) -> None:
    page = open_page("en/livno/")
    page.route(ELSEWHERE, answered)

    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")

    assert page.url.endswith("/en/livno/")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("way", ["touch", "keys"])
def test_the_page_is_empty_before_the_other_one_answers(open_page: OpenPage, way: str) -> None:
    page = open_page("bs/livno/")
    page.route(ELSEWHERE, nothing)

    if way == "touch":
        page.click(LEAVE)
    else:
        for _ in range(3):
            page.keyboard.press("Shift")

    assert page.evaluate("document.body.innerText.trim()") == ""
    assert page.title() == "Bilješke"


def test_the_way_out_is_a_link_without_javascript(open_page: OpenPage) -> None:
    page = open_page("sr-Cyrl/livno/", javascript=False)
    page.route(ELSEWHERE, answered)

    page.click(LEAVE)

    assert page.url == ELSEWHERE


@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 844), (1280, 800)])
def test_the_way_out_is_big_always_in_view_and_not_on_paper(
    open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page("en/livno/contacts/", width=width, height=height)

    for place in (0, 5000):
        page.evaluate(f"scrollTo(0, {place})")
        box = page.locator(LEAVE).bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height
    page.emulate_media(media="print")
    assert not page.locator(LEAVE).is_visible()


def test_every_page_has_the_way_out(site: Path) -> None:
    without = [
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if "data-pk-exit" not in page.read_text("utf-8")
    ]

    assert without == []


def test_the_neutral_title_holds_on_every_page(open_page: OpenPage, address: str) -> None:
    page = open_page("en/safety/")

    page.get_by_label("Show a neutral title and icon").check()
    page.wait_for_function("() => document.title === 'Notes'")
    assert page.get_by_label("Show a neutral title and icon").is_checked()
    page.goto(f"{address}hr/livno/")

    assert page.title() == "Bilješke"
    icon = page.get_attribute("link[rel=icon]", "href")
    assert icon
    assert icon.endswith("neutral.svg")
    page.goto(f"{address}en/safety/")
    page.get_by_label("Show a neutral title and icon").uncheck()
    page.wait_for_function("() => document.title !== 'Notes'")


def toured(page: Page, address: str) -> None:
    """What a reader does who uses everything that is remembered."""
    page.goto(address)
    page.click("[data-pk-language=en]")
    page.goto(f"{address}en/livno/health/")
    page.click("[data-pk-scheme]")
    page.goto(f"{address}en/concerns/physical/")
    page.goto(f"{address}en/safety/")
    page.get_by_label("Show a neutral title and icon").check()
    page.wait_for_function("() => document.title === 'Notes'")


def test_nothing_is_kept_but_what_the_page_on_safety_lists(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()

    toured(page, address)

    keys = re.findall(r'"(\w+)"', re.findall(r"const KEYS = \[(.*)\]", SHELL.read_text("utf-8"))[0])
    assert page.evaluate(KEPT) == sorted(f"putokaz.{key}" for key in keys)
    assert page.evaluate("sessionStorage.length") == 0
    assert page.context.cookies() == []
    listed = page.locator("[data-kept]").evaluate_all("all => all.map(one => one.dataset.kept)")
    assert {*keys} == {*listed} - {"pack"}


def test_everything_is_forgotten_at_one_touch_and_nothing_of_others(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    toured(page, address)
    page.evaluate("localStorage.setItem('another', 'site')")
    page.evaluate("Promise.all(['putokaz-pack', 'another'].map((name) => caches.open(name)))")

    page.get_by_role("button", name="Forget everything").click()

    expect(page.locator("[data-pk-kept] [role=status]")).to_have_text(re.compile("forgotten"))
    assert page.evaluate(KEPT) == ["another"]
    assert page.evaluate("caches.keys()") == ["another"]
    registrations: list[Any] = page.evaluate("navigator.serviceWorker.getRegistrations()")
    assert registrations == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_another_site_says_so_and_tells_it_nothing(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"{language}/livno/contacts/")
    links = page.locator("a[href^=http]:not([data-pk-exit])")
    said = {"en": "another site", "sr-Cyrl": "друга страница"}.get(language, "druga stranica")

    assert links.count() > 10
    wrong = links.evaluate_all(
        "(all, said) => all.filter((one) => one.rel !== 'noreferrer'"
        " || !one.textContent.includes(said)).map((one) => one.outerHTML)",
        said,
    )
    assert wrong == []
    assert page.get_attribute("meta[name=referrer]", "content") == "no-referrer"
