"""Every kind of page in every language, as a reader on a phone meets it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from putokaz.language import LANGUAGES, Language
from putokaz.pages.municipality import PAGES
from tests.browser.conftest import OpenPage
from tests.browser.search import SEARCHING

COUNTRY: Final = (
    "",
    "emergency",
    "all",
    "coverage",
    "steering-boards",
    "laws",
    "glossary",
    "safety",
    "reviews",
)
GUIDE: Final = tuple(f"livno/{page}".rstrip("/") for page in PAGES)
PROSE: Final = (
    "concerns",
    "concerns/physical",
    "contributing/change-a-contact",
    "contributing/words",
    "forms/report",
    "letters",
    "recognise",
    "training",
)

KINDS: Final = (*COUNTRY, *GUIDE, *PROSE)
"""One page of each kind; the path below the language."""

MUNICIPALITIES: Final = sorted(
    folder.name for folder in (Path(__file__).parents[2] / "data/municipalities").iterdir()
)

AXE: Final = Axe()

TOO_SMALL: Final = """() => [...document.querySelectorAll(".pk-call, .pk-root__numbers a")]
  .map((button) => [button.getBoundingClientRect(), button.textContent.trim()])
  .filter(([box]) => box.width && (box.height < 48 || box.width < 48))
  .map(([box, text]) => [text, box.width, box.height])"""


@dataclass(kw_only=True, slots=True)
class Visit:
    """What happened on one page."""

    path: str
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    wide: dict[int, int] = field(default_factory=dict)
    buttons: int = 0
    small_buttons: list[Any] = field(default_factory=list)


def paths(language: Language) -> Iterator[str]:
    """The pages of a language, and those of none."""
    yield from ("", "404.html")
    for kind in KINDS:
        yield f"{language}/{kind}/" if kind else f"{language}/"


def visited(page: Page, address: str, path: str) -> Visit:
    visit = Visit(path=path)
    page.on("request", lambda request: visit.asked.append(request.url))
    page.on("console", lambda message: visit.wrong.append(message.text))
    page.on("pageerror", lambda error: visit.wrong.append(str(error)))
    page.on(
        "response",
        lambda answer: None if answer.ok else visit.wrong.append(f"{answer.status} {answer.url}"),
    )
    page.goto(address + path)
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        visit.wide[width] = page.evaluate("document.documentElement.scrollWidth")
    visit.buttons = page.locator(".pk-call").count()
    visit.small_buttons = page.evaluate(TOO_SMALL)
    return visit


@pytest.fixture(scope="module", params=LANGUAGES)
def visits(request: pytest.FixtureRequest, browser: Browser, address: str) -> list[Visit]:
    """Every kind of page of a language, opened once."""
    language = cast(Language, request.param)
    found = []
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        for path in paths(language):
            page = context.new_page()
            found.append(visited(page, address, path))
            page.close()
    return found


def test_no_request_leaves_the_site(visits: list[Visit], address: str) -> None:
    asked = [url for visit in visits for url in visit.asked]

    assert len(asked) > len(visits)
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert [url for url in asked if SEARCHING.search(url) or "sitemap" in url] == []


def test_nothing_fails(visits: list[Visit]) -> None:
    assert {visit.path: visit.wrong for visit in visits if visit.wrong} == {}


def test_no_page_scrolls_sideways_on_a_phone(visits: list[Visit]) -> None:
    wide = [
        (visit.path, screen, width)
        for visit in visits
        for screen, width in visit.wide.items()
        if width > screen
    ]

    assert wide == []


def test_call_buttons_are_big_enough_for_a_thumb(visits: list[Visit]) -> None:
    assert sum(visit.buttons for visit in visits) > 10
    assert {visit.path: visit.small_buttons for visit in visits if visit.small_buttons} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_of_a_municipality_says_whom_to_call(
    open_page: OpenPage, address: str, language: Language
) -> None:
    page = open_page(height=844)
    page.goto(f"{address}{language}/{MUNICIPALITIES[0]}/")
    way_out = page.locator("[data-pk-exit]").bounding_box()
    assert way_out
    fold = way_out["y"]
    below = []

    for municipality in MUNICIPALITIES:
        page.goto(f"{address}{language}/{municipality}/")
        for wanted in ("tel:122", "tel:124"):
            box = page.locator(f".pk-danger a[href='{wanted}']").first.bounding_box()
            if not box or box["y"] + box["height"] > fold:
                below.append((municipality, wanted, box))
        box = page.locator(".pk-first a[href^='tel:']").first.bounding_box()
        if not box or box["y"] + box["height"] > fold:
            below.append((municipality, "first contact", box))

    assert below == []


def test_axe_finds_nothing_in_light_and_dark(open_page: OpenPage, address: str) -> None:
    page = open_page()
    found = []

    for path in paths("sr-Cyrl"):
        page.emulate_media(color_scheme="light")
        page.goto(address + path)
        light = AXE.run(page)
        page.emulate_media(color_scheme="dark")
        dark = AXE.run(page, options={"runOnly": ["color-contrast"]})
        found += [
            (path, violation["id"], [node["html"] for node in violation["nodes"]])
            for results in (light, dark)
            for violation in results.response["violations"]
        ]

    assert found == []


def test_a_guide_can_be_read_and_called_without_javascript(open_page: OpenPage) -> None:
    page = open_page("bs/livno/contacts/", javascript=False)

    assert page.locator(".pk-call:visible").count() > 0
    assert page.locator(".pk-open:visible").count() == 0
