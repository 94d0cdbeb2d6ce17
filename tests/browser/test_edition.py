"""Whether a print still holds, as a phone tells it; the page lies on the phone's own disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from putokaz.history.edition import code_of
from tests.history.project import SOCIAL_WORK, State, example_project
from tests.pages.test_edition import history, page, past

ASSETS: Final = Path(__file__).parents[2] / "hooks/theme/assets"
DOCUMENT: Final = """<!doctype html><html lang="en"><meta charset="utf-8">
<link rel="stylesheet" href="{assets}/css/edition.css"><article class="md-typeset">{html}</article>
<script src="{assets}/js/edition.js"></script></html>"""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[State, State]:
    """Before and after a number changed."""
    project = example_project(tmp_path_factory.mktemp("project"))
    before = project.state()
    project.edit(SOCIAL_WORK, "034 000 000", "035 000 000")
    return before, project.state()


@pytest.fixture(scope="module")
def old(states: tuple[State, State]) -> str:
    return code_of(states[0].facts())


@pytest.fixture(scope="module")
def current(states: tuple[State, State]) -> str:
    return code_of(states[1].facts())


@pytest.fixture
def open_edition(browser: Browser, states: tuple[State, State], tmp_path: Path) -> Iterator[Open]:
    """Opens the page, with what a code leads to behind the #."""
    html = page(states[1], history(past(states[0])))
    file = tmp_path / "edition.html"
    file.write_text(DOCUMENT.format(assets=ASSETS.as_uri(), html=html), "utf-8")
    contexts = []

    def open_edition(fragment: str = "", *, javascript: bool = True) -> Page:
        contexts.append(browser.new_context(java_script_enabled=javascript))
        opened = contexts[-1].new_page()
        opened.goto(f"{file.as_uri()}#{fragment}")
        return opened

    yield open_edition
    for context in contexts:
        context.close()


def test_the_code_of_the_current_edition_is_said_to_be_it(open_edition: Open, current: str) -> None:
    opened = open_edition(current)

    expect(opened.get_by_role("status")).to_contain_text("you have the newest edition in print")
    expect(opened.locator(".pk-edition__yes")).to_be_visible()
    expect(opened.locator(".pk-older")).to_be_hidden()


def test_the_code_of_an_older_edition_shows_what_has_changed(open_edition: Open, old: str) -> None:
    opened = open_edition(old)

    expect(opened.get_by_role("status")).to_contain_text("is an older edition")
    expect(opened.get_by_text("new number.")).to_be_visible()
    expect(opened.locator(".pk-edition__yes")).to_be_hidden()


def test_a_code_that_is_not_known_is_said_to_be_none(open_edition: Open) -> None:
    opened = open_edition("DEADBEEF")

    expect(opened.get_by_role("status")).to_contain_text("DEAD-BEEF is not known here")
    expect(opened.get_by_role("heading", name="Compare the numbers")).to_be_visible()


@pytest.mark.parametrize(
    "written", [str.lower, "  ".join, lambda code: f"{code[:4]} – {code[4:]}", "{}\n".format]
)
def test_a_code_can_be_typed_as_it_is_read(
    open_edition: Open, old: str, written: Callable[[str], str]
) -> None:
    opened = open_edition()

    opened.get_by_label("Code on your print").fill(written(old).strip())
    opened.get_by_role("button", name="Check").click()

    expect(opened.get_by_text("new number.")).to_be_visible()
    assert opened.url.endswith(f"#{old}")


def test_what_is_no_code_is_said_to_be_none(open_edition: Open) -> None:
    opened = open_edition()

    opened.get_by_label("Code on your print").fill("34")
    opened.get_by_role("button", name="Check").click()

    expect(opened.get_by_role("status")).to_have_text(
        "This is not a code from a print. The code has eight characters."
    )


def test_the_way_back_leads_to_all_editions(open_edition: Open, current: str) -> None:
    opened = open_edition(current)

    opened.get_by_role("link", name="All older editions").click()

    expect(opened.get_by_role("status")).to_be_empty()
    expect(opened.locator(".pk-older")).to_be_visible()


def test_the_day_decides_whether_the_edition_is_still_valid(open_edition: Open) -> None:
    opened = open_edition()
    expired = opened.locator("[data-expired]")

    for day, visible in (("2026-11-30", False), ("2026-12-01", True)):
        opened.clock.set_fixed_time(f"{day}T10:00:00Z")
        opened.reload()
        expect(expired).to_be_visible(visible=visible)


def test_without_javascript_the_address_opens_the_edition(
    open_edition: Open, old: str, current: str
) -> None:
    opened = open_edition(old, javascript=False)
    expect(opened.get_by_text("new number.")).to_be_visible()
    expect(opened.locator("form")).to_be_hidden()

    opened = open_edition(current, javascript=False)
    expect(opened.locator(".pk-edition__yes")).to_be_visible()

    opened = open_edition(javascript=False)
    expect(opened.get_by_text("new number.")).to_be_hidden()
    opened.locator(".pk-older a").first.click()
    expect(opened.get_by_text("new number.")).to_be_visible()
