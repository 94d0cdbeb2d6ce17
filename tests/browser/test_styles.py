"""What was left out of the stylesheets changes nothing on any page."""

from pathlib import Path
from typing import Any, Final

import material
import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage

ROOT: Final = Path(__file__).parents[2]
MATERIAL: Final = Path(str(material.__file__)).parent / "templates/assets/stylesheets"

DRAWN: Final = """async () => {
  await document.fonts.ready;
  const styles = (element, part) => {
    const found = getComputedStyle(element, part);
    return [...found].filter((name) => !name.startsWith("--"))
      .map((name) => `${name}: ${found.getPropertyValue(name)}`);
  };
  return [...document.querySelectorAll("body, body *")].map((element) =>
    [`${element.tagName}.${element.className}`,
     ...[null, "::before", "::after"].flatMap((part) => styles(element, part))]);
}"""

PAGES: Final = (
    "bs/",
    "bs/livno/",
    "hr/livno/contacts/",
    "en/coverage/",
    "en/forms/report/",
    "en/reviews/",
    "en/concerns/physical/",
    "en/livno/edition/",
)


@pytest.fixture(scope="module")
def whole() -> str:
    """Everything that the stylesheets are made from."""
    (main,) = MATERIAL.glob("main.*.css")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    extra: dict[str, list[str]] = yaml.safe_load(text)["extra"]
    names = extra["styles"] + extra["later_styles"]
    own = [(ROOT / "hooks/theme" / name).read_text(encoding="utf-8") for name in names]
    return "\n".join([main.read_text(encoding="utf-8"), *own])


def drawn(page: Page, *, searching: bool) -> list[list[str]]:
    if searching:
        page.click("[data-pk-search-open]")
        page.keyboard.type("policija")
        expect(page.locator(".pk-found")).to_have_count(8)
    found: list[list[str]] = page.evaluate(DRAWN)
    return found


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_looks_as_with_the_whole_styles(
    open_page: OpenPage, whole: str, path: str, width: int
) -> None:
    searching = path == "bs/livno/"

    def as_whole(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css; charset=utf-8")

    page = open_page(path, width=width)
    ours = drawn(page, searching=searching)
    page.route("**/putokaz.*.css", as_whole)
    page.reload()
    theirs = drawn(page, searching=searching)

    assert len(ours) > 50
    differences: list[Any] = [
        (one[0], [(a, b) for a, b in zip(one, two, strict=True) if a != b])
        for one, two in zip(ours, theirs, strict=True)
        if one != two
    ]
    assert differences == []
