"""`make bench-web`: what a first visit loads, and when the emergency numbers show on an old phone.

Every page kind in every language, compressed as a server does, in an empty browser; then some of
them on a slow line with a slow processor.
"""

import argparse
import gzip
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from putokaz.language import LANGUAGES
from putokaz.pages.municipality import PAGES
from tests.benchmarks.corpus import ROOT
from tests.browser.chromium import find_chromium
from tests.browser.conftest import QUIET, served

MOST: Final = 100 * 1024
"""Bytes of a first visit, at most."""
LATEST: Final = 2000
"""Milliseconds until the emergency numbers show, at most."""

SLOW_3G: Final[Mapping[str, float]] = {
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
"""Of WebPageTest: 400 kbit/s, 400 ms there and back. Opening the connection is not in it."""
SLOWER: Final = 6
ROUNDS: Final = 3

COUNTRY: Final = ("", "emergency", "all", "coverage", "laws", "glossary", "safety", "reviews")
PROSE: Final = ("about", "concerns/physical", "forms/report", "letters", "recognise", "training")
KINDS: Final = (*COUNTRY, *(f"livno/{page}".rstrip("/") for page in PAGES), *PROSE)
TRACED: Final = ("", "bs/", "sr-Cyrl/", "bs/livno/", "sr-Cyrl/livno/", "sr-Cyrl/livno/who-to-call/")

_SHOWN: Final = """
window.shown = new Promise((resolve) => {
  const look = () => {
    const number = document.querySelector("a[href='tel:122']");
    const next = number && number.getBoundingClientRect().height ? tell : look;
    requestAnimationFrame(next);
  };
  const tell = () => resolve(performance.now());
  requestAnimationFrame(look);
});
"""
"""Nothing is drawn before the styles have come; a frame later the number is on the screen."""


class Compressing(SimpleHTTPRequestHandler):
    """Serves texts compressed, as `hosting/nginx.conf` does."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        is_text = file.suffix not in {".woff2", ".pdf", ".png", ".zip"}
        data = gzip.compress(file.read_bytes(), 6) if is_text else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.copyfile(BytesIO(data), self.wfile)


@dataclass(frozen=True, slots=True)
class Visit:
    """What came over the line."""

    size: int
    requests: int


def visit(browser: Browser, address: str) -> Visit:
    """A first visit until nothing is asked any more."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        sizes: list[int] = []
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        return Visit(int(sum(sizes)), len(sizes))


def shown(browser: Browser, address: str) -> float:
    """Milliseconds from the first request until the police's number shows, slow and slower."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.add_init_script(_SHOWN)
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", {"offline": False, **SLOW_3G})
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address, wait_until="commit")
        return float(page.evaluate("window.shown"))


def sizes(browser: Browser, address: str) -> Iterator[str]:
    """One line for each kind of page."""
    yield f"{'first visit, KB':<28}" + "".join(f"{language:>9}" for language in LANGUAGES)
    root = visit(browser, address)
    yield f"{'/':<28}{root.size / 1024:>9.1f}  ({root.requests} requests)"
    most = root.size
    for kind in KINDS:
        path = f"{kind}/" if kind else ""
        visits = [visit(browser, f"{address}{language}/{path}") for language in LANGUAGES]
        most = max(most, *(one.size for one in visits))
        yield f"{kind or '(home)':<28}" + "".join(f"{one.size / 1024:>9.1f}" for one in visits)
    yield f"most: {most / 1024:.1f} KB of {MOST / 1024:.0f}"


def times(browser: Browser, address: str, paths: Iterable[str]) -> Iterator[str]:
    """One line for each page, with the load of the machine, which makes it slower."""
    yield f"{'emergency numbers show, ms':<32}{'median':>8}{'least':>8}{'most':>8}"
    for path in paths:
        rounds = [shown(browser, address + path) for _ in range(ROUNDS)]
        figures = (median(rounds), min(rounds), max(rounds))
        yield f"{'/' + path:<32}" + "".join(f"{figure:>8.0f}" for figure in figures)
    yield f"to be below {LATEST}; processor {SLOWER} times slower, line of 400 kbit/s and 400 ms"
    yield f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--site", type=Path, help="a built site; without it one is built")
    arguments.add_argument("--only", choices=("bytes", "times"))
    wish = arguments.parse_args()
    site = wish.site or built()
    chromium = find_chromium()
    with served(site, Compressing) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        if wish.only != "times":
            _say(sizes(browser, address))
        if wish.only != "bytes":
            _say(times(browser, address, TRACED))
        browser.close()


def built() -> Path:
    """The folder of the site as it is now, without handbooks."""
    folder = ROOT / ".cache/bench/web"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PUTOKAZ_HANDBOOKS": "false"},
        check=True,
    )
    return folder


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)
    print()


if __name__ == "__main__":
    main()
