"""Whether somebody answers now: by the clock of Sarajevo, in a browser that is elsewhere."""

import re
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import OpenPage

SCRIPTS: Final = Path(__file__).parents[2] / "hooks/theme/assets/js"
CLOCK: Final = SCRIPTS / "clock.js"
SCRIPT: Final = SCRIPTS / "guide.js"
SHELL: Final = SCRIPTS / "shell.js"
"""It says where a script keeps what."""
PAGE: Final = """
<div class="pk-page" data-municipality="primjerovo"
 data-holidays="2026-11-25" data-open="open"
 data-open-until="until {{time}}" data-closed="closed" data-opens-at="at {{time}}"
 data-opens-on="on {{day}} {{time}}" data-holiday="holiday" data-days="mo tu we th fr sa su">
<span class="pk-open" data-hours="{hours}" hidden></span></div>
"""
OFFICE: Final = "450-930 1890-2370 3330-3810 4770-5250 6210-6690"
"""Monday to Friday, 07:30-15:30."""
ALWAYS: Final = "0-10080"
NIGHTS: Final = "0-450 930-1890 2370-3330 3810-4770 5250-6210 6690-10080"
"""Every hour that is not an office hour."""


def badge(browser: Browser, hours: str, moment: str) -> str:
    """What the badge says at that moment, given in world time."""
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.install(time=moment)
    page.set_content(PAGE.format(hours=hours))
    for script in (SHELL, CLOCK, SCRIPT):
        page.add_script_tag(content=script.read_text("utf-8"))
    said = page.locator(".pk-open").inner_text()
    context.close()
    return said


@pytest.mark.parametrize(
    ("hours", "moment", "said"),
    [
        (OFFICE, "2026-11-24T06:29:00Z", "at 07:30"),
        (OFFICE, "2026-11-24T06:30:00Z", "until 15:30"),
        (OFFICE, "2026-11-24T14:29:00Z", "until 15:30"),
        (OFFICE, "2026-11-23T14:30:00Z", "on tu 07:30"),
        (OFFICE, "2026-11-24T14:30:00Z", "closed"),  # the next day is a holiday
        (OFFICE, "2026-11-25T10:00:00Z", "holiday"),
        (OFFICE, "2026-11-27T20:00:00Z", "on mo 07:30"),
        (OFFICE, "2026-07-06T05:30:00Z", "until 15:30"),  # summer time
        (ALWAYS, "2026-11-25T02:00:00Z", "open"),
        (NIGHTS, "2026-11-29T22:00:00Z", "until 07:30"),  # over the end of the week
    ],
)
def test_the_badge_says_whether_somebody_answers(
    browser: Browser, hours: str, moment: str, said: str
) -> None:
    assert badge(browser, hours, moment) == said


def test_the_badge_follows_the_clock(browser: Browser) -> None:
    page = browser.new_context(timezone_id="Asia/Tokyo").new_page()
    page.clock.install(time="2026-11-24T06:29:30Z")
    page.set_content(PAGE.format(hours=OFFICE))
    for script in (SHELL, CLOCK, SCRIPT):
        page.add_script_tag(content=script.read_text("utf-8"))

    page.clock.run_for(60_000)

    assert page.locator(".pk-open").inner_text() == "until 15:30"
    page.context.close()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("livno/who-to-call/#concern-sexual", "#concern-sexual .pk-call"),
        ("livno/pathway/#step-breach", "#step-breach .pk-call"),
        ("livno/education/#step-sexual-preserve", "#step-sexual-preserve .pk-call"),
    ],
)
def test_a_link_to_something_folded_shows_it(
    open_page: OpenPage, path: str, inside: str, *, javascript: bool
) -> None:
    page = open_page(f"bs/{path}", javascript=javascript)

    expect(page.locator(inside).first).to_be_in_viewport()


def test_the_keyboard_unfolds_and_follows_a_link_to_something_folded(open_page: OpenPage) -> None:
    page = open_page("bs/livno/pathway/")
    fold = page.locator("#steps-sexual")

    fold.locator("summary").first.press("Enter")
    outline = fold.locator("summary").first.evaluate("one => getComputedStyle(one).outlineStyle")
    fold.get_by_role("link", name=re.compile("^Ako se izrečena mjera krši, zovite")).press("Enter")

    assert outline == "solid"
    expect(page.locator("#step-breach")).to_be_in_viewport()


def test_on_paper_everything_is_unfolded_and_afterwards_folded_again(open_page: OpenPage) -> None:
    page = open_page("bs/livno/who-to-call/")
    open_ones = page.locator(".pk-page details.pk-unfold[open]")
    everything = page.locator(".pk-page details.pk-unfold").count()
    page.locator("#concern-sexual > summary").click()

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = open_ones.count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert everything > 15
    assert printed == everything
    assert open_ones.count() == 1


def test_on_paper_everything_is_unfolded_without_javascript(open_page: OpenPage) -> None:
    page = open_page("bs/livno/contacts/", javascript=False)

    page.emulate_media(media="print")

    for source in page.locator(".pk-sources").all():
        expect(source).to_be_visible()


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("who-to-call", 10_000),
        ("pathway", 13_100),
        ("education", 7_000),
        ("contacts", 9_600),
    ],
)
@pytest.mark.parametrize("language", ["bs", "sr-Cyrl", "en"])
def test_a_page_of_the_guide_is_not_endless_on_a_phone(
    open_page: OpenPage, language: str, path: str, most: int
) -> None:
    page = open_page(f"{language}/livno/{path}/", width=390)

    height = page.evaluate("document.documentElement.scrollHeight")

    assert height <= most


def test_the_scripts_stay_small() -> None:
    assert CLOCK.stat().st_size + SCRIPT.stat().st_size < 6 * 1024
