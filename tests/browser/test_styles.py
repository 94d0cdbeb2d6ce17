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
  const digest = (text) => {
    let found = 0;
    for (let at = 0; at < text.length; at++) found = (31 * found + text.charCodeAt(at)) | 0;
    return found;
  };
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  const styles = (element, part) => {
    const found = getComputedStyle(element, part);
    return digest(names.map((name) => found.getPropertyValue(name)).join(";"));
  };
  const kinds = new Map();
  for (const element of document.querySelectorAll("body, body *")) {
    const classes = (one) => (one.getAttribute("class") || "").replace(/ ?focus-visible/, "");
    const name = (one) => `${one.tagName}.${classes(one)}`;
    kinds.set(`${name(element.parentElement)} > ${name(element)}`, element);
  }
  return [...kinds].map(([name, element]) =>
    [name, ...[null, "::before", "::after"].map((part) => styles(element, part))]);
}"""
"""The last element of each kind, with digests of all styles of it, before it and after it."""

PAGES: Final = (
    "bs/",
    "bs/livno/",
    "en/laws/",
    "en/forms/report/",
    "en/reviews/",
    "en/concerns/physical/",
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


def drawn(page: Page, *, searching: bool) -> list[list[Any]]:
    if searching:
        page.locator("[data-pk-search-open], .md-search__input").locator("visible=true").click()
        page.keyboard.type("policija")
        expect(page.locator(".pk-found")).to_have_count(8)
        page.wait_for_load_state("networkidle")
    found: list[list[Any]] = page.evaluate(DRAWN)
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
    page.emulate_media(reduced_motion="reduce")
    ours = drawn(page, searching=searching)
    page.route("**/putokaz.*.css", as_whole)
    page.reload()
    theirs = drawn(page, searching=searching)

    assert len(ours) > 50
    assert [one for one, two in zip(ours, theirs, strict=True) if one != two] == []
