"""Scripts and styles run in browsers of 2018: Chrome 70, Firefox 63, Safari 12.

Old browsers cannot be had here. So the grammar is checked by a parser, names that came later are
looked for, and the pages are used in a browser that has been robbed of them.
"""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect
from py_mini_racer import MiniRacer

from tests.benchmarks.npm import script
from tests.browser.conftest import OpenPage

HOOKS: Final = Path(__file__).parents[2] / "hooks"
THEME: Final = HOOKS / "theme/assets"
SCRIPTS: Final = sorted([*(THEME / "js").rglob("*.js"), *HOOKS.glob("putokaz/offline/worker/*.js")])
STYLES: Final = sorted((THEME / "css").glob("*.css"))

ACORN: Final = "acorn@8.14.0"
SHA512: Final = (
    "cl669nCJTZBsL97OF4kUQm5g5hC2uihk0NxY3WENAC0TYdILVkAyHymAntgxGkl7K+t0cXIrH5siy5S4XkFycA=="
)

LATER: Final = {
    *(".allSettled", ".any", ".at", ".findLast", ".findLastIndex", ".flat", ".flatMap"),
    *(".fromEntries", ".groupBy", ".hasOwn", ".matchAll", ".replaceAll", ".replaceChildren"),
    *(".toReversed", ".toSorted", ".toSpliced", ".trimEnd", ".trimStart", ".withResolvers"),
    *(".checkVisibility", ".inert", ".randomUUID", ".showModal", ".showPopover", ".timeout"),
    *("BigInt", "ResizeObserver", "WeakRef", "globalThis", "queueMicrotask"),
    *("requestIdleCallback", "structuredClone", "extends EventTarget"),
}
"""What MDN's tables give to a version of 2019 or later, of one of the three."""

ROBBED: Final = """
delete String.prototype.replaceAll;
delete String.prototype.matchAll;
delete String.prototype.at;
delete Array.prototype.at;
delete Array.prototype.flat;
delete Array.prototype.flatMap;
delete Object.fromEntries;
delete Object.hasOwn;
delete Element.prototype.replaceChildren;
delete DocumentFragment.prototype.replaceChildren;
delete Promise.allSettled;
delete MediaQueryList.prototype.addEventListener;
delete window.structuredClone;
delete window.queueMicrotask;
delete window.requestIdleCallback;
"""

NEW_STYLES: Final = re.compile(
    r"^\s*(?:inset|aspect-ratio|(?:margin|padding)-(?:inline|block)|rotate|translate|scale):"
    r"|:is\(|:where\(",
    re.MULTILINE,
)
"""What a page looks wrong without, and lists of selectors that are dropped as a whole."""


@pytest.fixture(scope="module")
def parser() -> MiniRacer:
    context = MiniRacer()
    try:
        context.eval(script(ACORN, SHA512, "dist/acorn.js"))
    except OSError as error:
        pytest.skip(f"no parser of old grammar here: {error}")
    context.eval(Path(__file__).with_name("baseline.js").read_text(encoding="utf-8"))
    return context


def names(parser: MiniRacer, text: str) -> set[str]:
    return set(json.loads(str(parser.eval(f"namesIn({json.dumps(text)})"))))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_a_script_has_only_what_browsers_of_2018_know(parser: MiniRacer, file: Path) -> None:
    # A worker finds the pages that are open by another `matchAll`, which is older.
    older = {".matchAll"} if file.parent.name == "worker" else set()

    found = names(parser, file.read_text(encoding="utf-8"))

    assert found & LATER <= older


@pytest.mark.parametrize("text", ["a?.b", "a ?? b", "try { a() } catch {}", "1_000", "a ||= b"])
def test_the_parser_knows_no_later_grammar(parser: MiniRacer, text: str) -> None:
    with pytest.raises(Exception, match="SyntaxError"):
        names(parser, text)


def test_later_names_are_found(parser: MiniRacer) -> None:
    text = "a.replaceAll(b, c.flat()); class D extends EventTarget {} globalThis.e"

    assert names(parser, text) & LATER == {
        ".replaceAll",
        ".flat",
        "extends EventTarget",
        "globalThis",
    }


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_a_stylesheet_needs_nothing_that_came_later(file: Path) -> None:
    assert NEW_STYLES.findall(file.read_text(encoding="utf-8")) == []


def test_a_page_works_in_a_browser_that_lacks_what_came_later(open_page: OpenPage) -> None:
    page = open_page()
    root = page.url
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(ROBBED)

    for path in ("sr-Cyrl/", "sr-Cyrl/livno/", "sr-Cyrl/livno/edition/", "sr-Cyrl/safety/"):
        page.goto(root + path)
    page.click("[data-pk-search-open]")
    page.keyboard.type("policija")

    expect(page.locator(".pk-found").first).to_be_visible()
    assert wrong == []
