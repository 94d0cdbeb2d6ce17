"""The search box with an index of a few invented records, of which the tests know the answers."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar, Final

from playwright.sync_api import Locator, Page

from tests.browser.conftest import OpenPage, Silent

ENGINE: Final = (Path(__file__).with_name("stub-engine.js")).read_text("utf-8")
INDEX: Final = "/search/bs.js"
BUNDLE: Final = "/assets/javascripts/bundle."
SEARCHING: Final = re.compile(r"/search/(?!box\.js)|/bundle\.|search_index")
"""Everything that the search loads, but for what opens the box."""


def record(location: str, title: str, *, phone: str = "", hours: str = "") -> dict[str, Any]:
    return {
        "location": location,
        "title": title,
        "place": "Primjerovo",
        "sector": "",
        "phone": {"shown": phone, "link": f"tel:{phone}"} if phone else None,
        "hours": hours,
    }


RECORDS: Final = (
    record("livno/contacts/#main", "Policija", phone="034000000", hours="0-10080"),
    record("gacko/", "Gacko"),
    record("livno/", "Policija & <i>sud</i>"),
)
RUNNING_TEXT: Final = (record("about/", "Policija u tekstu"),)


def script(records: Iterable[dict[str, Any]]) -> str:
    return f"self.putokazIndex({json.dumps({'records': list(records)})});"


STUBS: Final = {
    "/assets/js/search/analyzer.js": "",
    "/assets/js/search/engine.js": ENGINE,
    INDEX: script(RECORDS),
    "/search/bs.text.js": script(RUNNING_TEXT),
}
"""What the server gives in place of the files of the site."""


class Stubbed(Silent):
    """Gives the invented index, and nothing that cannot be reached."""

    unreachable: ClassVar[set[str]] = set()
    """Beginnings of paths; a test adds to them and takes away."""

    def do_GET(self) -> None:  # noqa: N802
        if self.path.startswith(tuple(self.unreachable)):
            self.send_error(503)
        elif self.path in STUBS:
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript; charset=utf-8")
            self.end_headers()
            self.wfile.write(STUBS[self.path].encode())
        else:
            super().do_GET()


def open_search(open_page: OpenPage, path: str = "bs/livno/", width: int = 390) -> Page:
    """A page with its search box open and the cursor in it."""
    page = open_page(path, width=width)
    opener = page.locator("[data-pk-search-open]")
    (opener if opener.is_visible() else query(page)).click()
    return page


def query(page: Page) -> Locator:
    return page.locator("[data-md-component=search-query]")


def results(page: Page) -> Locator:
    return page.locator(".pk-found")


def count(page: Page) -> Locator:
    """The line that says how many results there are."""
    return page.locator(".md-search-result__meta")


def state(page: Page) -> Locator:
    """The line that says how searching goes."""
    return page.locator(".pk-search__state")
