"""From a key to the results on the screen, in Chromium on a phone with a sixth of the speed.

The page is one of the built site; the index is that of a whole country. Beside it stands what the
letter alone takes to be seen where no search answers: faster than that, no results can be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium
from tests.browser.conftest import QUIET, Silent, served

SLOWER: Final = 6
PAGE: Final = "bs/livno/"
PAUSE: Final = 300
"""Milliseconds between keys, in which the drawing ends."""

WATCH: Final = """(letters) => {
  window.drawn = [];
  let key = 0;
  addEventListener("keydown", () => { key = performance.now(); }, true);
  const seen = () => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => drawn.push(performance.now() - key);
      port2.postMessage(null);
    });
  };
  const list = document.querySelector(".md-search-result__list");
  if (letters) addEventListener("input", seen, true);
  else new MutationObserver(seen).observe(list, { childList: true });
}"""
"""After the next frame is what follows the painting of it."""

WORKER: Final = "/assets/js/search/worker.js"


def pixels(site: Path, index: tuple[str, ...], queries: Iterable[str]) -> str:
    """Median and 95th percentile over every key: of results that change, of the letter alone."""
    if not (site / PAGE / "index.html").exists():
        return "pixels: no site; `make site` builds one"
    if not (chromium := find_chromium()):
        return f"pixels: {MISSING}"
    files = dict(zip(("/search/bs.js", "/search/bs.text.js"), index, strict=True))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        results = [*_typed(browser, site, files, queries, letters=False)]
        letters = [*_typed(browser, site, {WORKER: ""}, queries, letters=True)]
        browser.close()
    return (
        f"pixels: Chromium at a {SLOWER}th of the speed: results {_summary(results)}; "
        f"the letter alone {_summary(letters)}"
    )


def _summary(times: Sequence[float]) -> str:
    return f"median {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} ms, n={len(times)}"


def _typed(
    browser: Browser,
    site: Path,
    files: Mapping[str, str],
    queries: Iterable[str],
    *,
    letters: bool,
) -> Iterator[float]:
    """Milliseconds of each key; the files stand in for those of the site."""
    with served(site, _serving(files)) as address:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(address + PAGE)
        yield from _typed_on(page, queries, letters=letters)
        page.close()


def _typed_on(page: Page, queries: Iterable[str], *, letters: bool) -> Iterator[float]:
    page.locator("[data-pk-search-open]").click()
    page.wait_for_timeout(4 * PAUSE)
    page.evaluate(WATCH, letters)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    for query in queries:
        for letter in query:
            page.keyboard.type(letter)
            page.wait_for_timeout(PAUSE)
        yield from page.evaluate("drawn.splice(0)")
        page.locator("[data-md-component=search-query]").fill("")
        page.wait_for_timeout(PAUSE)
        page.evaluate("drawn.splice(0)")


def _serving(files: Mapping[str, str]) -> type[SimpleHTTPRequestHandler]:
    class Serving(Silent):
        def do_GET(self) -> None:  # noqa: N802
            if (text := files.get(self.path)) is None:
                super().do_GET()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

    return Serving
