"""For whoever sees, points or moves in another way."""

from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from tests.benchmarks.access import violations
from tests.browser.conftest import OpenPage

FOCUSED: Final = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect();
  const lines = [...element.getClientRects()].filter((line) => line.width && line.height);
  const seen = lines.some(({ left, top, width, height }) => {
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return above && (element.contains(above) || above.contains(element));
  });
  const styles = getComputedStyle(element);
  const rings = [styles, ...[...element.querySelectorAll("*")].map((one) => getComputedStyle(one))];
  return {
    name: element.outerHTML.slice(0, 90),
    seen,
    ring: rings.some(({ outlineStyle, outlineWidth, stroke, strokeWidth }) =>
      (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ||
      (stroke !== "none" && parseFloat(strokeWidth) >= 2)),
    above: box.top,
  };
}"""
STEPS: Final = 60


def settled(page: Page) -> Any:
    """What has the focus, once it is seen or has had a second to come into view."""
    for _ in range(20):
        focused = page.evaluate(FOCUSED)
        if focused is None or focused["seen"]:
            return focused
        page.wait_for_timeout(50)
    return focused


@pytest.mark.parametrize("path", ["en/", "hr/livno/", "sr-Cyrl/livno/who-to-call/", "en/safety/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_has_the_focus_is_seen_and_covered_by_nothing(
    open_page: OpenPage, path: str, width: int
) -> None:
    page = open_page(path, width=width, height=600)
    hidden, bare, reached = [], [], set()

    for _ in range(STEPS):
        page.keyboard.press("Tab")
        focused = settled(page)
        if focused is None:
            continue
        reached.add(focused["name"])
        if not focused["seen"]:
            hidden.append(focused["name"])
        if not focused["ring"]:
            bare.append(focused["name"])

    assert len(reached) > 12
    assert hidden == []
    assert bare == []


@pytest.mark.parametrize("path", ["en/", "bs/livno/", "hr/livno/contacts/", "en/livno/pathway/"])
def test_at_four_times_the_size_nothing_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=320, height=256)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    exit_box = page.locator("[data-pk-exit]").bounding_box()
    assert exit_box
    assert exit_box["height"] <= 256 / 4


def border(page: Page, selector: str) -> tuple[str, str]:
    styles: list[str] = page.locator(selector).first.evaluate(
        "(one) => { const s = getComputedStyle(one); return [s.borderTopStyle, s.borderTopWidth] }"
    )
    return styles[0], styles[1]


@pytest.mark.parametrize("selector", [".pk-call", "[data-pk-exit]", ".pk-danger"])
def test_a_button_has_an_edge_where_colours_are_forced(open_page: OpenPage, selector: str) -> None:
    page = open_page("en/livno/")

    page.emulate_media(forced_colors="active")

    style, width = border(page, selector)
    assert style == "solid"
    assert float(width.removesuffix("px")) >= 1


def test_nothing_moves_for_whoever_wants_it_still(open_page: OpenPage) -> None:
    page = open_page("en/livno/")

    page.emulate_media(reduced_motion="reduce")

    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return animationName !== "none" || /[1-9]/.test(transitionDuration);
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moving == []


@pytest.mark.parametrize(
    "path", ["", "404.html", "en/404.html", "en/safety/", "bs/livno/", "hr/livno/edition/"]
)
def test_axe_finds_nothing_on_narrow_and_wide_screens_light_and_dark(
    browser: Browser, address: str, path: str
) -> None:
    assert list(violations(browser, address, [path])) == []
