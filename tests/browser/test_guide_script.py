"""Whether somebody answers now: by the clock of Sarajevo, in a browser that is elsewhere."""

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

SCRIPT: Final = Path(__file__).parents[2] / "hooks/theme/assets/js/guide.js"
PAGE: Final = """
<div class="pk-page" data-municipality="primjerovo" data-profession="health"
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
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))
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
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))

    page.clock.run_for(60_000)

    assert page.locator(".pk-open").inner_text() == "until 15:30"
    page.context.close()


def test_the_script_stays_small() -> None:
    assert SCRIPT.stat().st_size < 6 * 1024
