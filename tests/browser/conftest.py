"""The real site, served on this machine, in a real Chromium."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final, Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium
from tests.site.conftest import Project, example_project

QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Chromium asks for nothing by itself, so that a request seen is one of ours."""


CHANGE: Final = ("061 000 000", "063 000 000")
"""A number before and after it was changed."""
_CHANGED: Final = "data/municipalities/primjerovo/contacts/centar-za-socijalni-rad.yml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Versions:
    """The site of the examples before and after a number was changed."""

    project: Project
    old: Path
    new: Path


class OpenPage(Protocol):
    """Opens an address of the site in a fresh browser profile, by default on a phone."""

    def __call__(
        self,
        path: str = "",
        *,
        width: int = 390,
        height: int = 844,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        seen: Callable[[str], None] | None = None,
    ) -> Page:
        """`seen` is told the address of every request."""


class Silent(SimpleHTTPRequestHandler):
    """Serves files and tells nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with the slash at its end."""
    with served(site, Silent) as address:
        yield address


@contextmanager
def served(folder: Path, handler: type[SimpleHTTPRequestHandler]) -> Iterator[str]:
    """The address at which the folder is served meanwhile."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    chromium = find_chromium()
    assert chromium, MISSING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """What opens pages; closes them after the test."""
    contexts = []

    def open_page(
        path: str = "",
        *,
        width: int = 390,
        height: int = 844,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        seen: Callable[[str], None] | None = None,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=javascript,
        )
        contexts.append(context)
        page = context.new_page()
        if seen:
            page.on("request", lambda request: seen(request.url))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """Both built as they are in the shell."""
    project = example_project(tmp_path_factory.mktemp("versions"))
    old = _built(project, "old")
    file = project.folder / _CHANGED
    file.write_text(file.read_text("utf-8").replace(*CHANGE), encoding="utf-8")
    return Versions(project=project, old=old, new=_built(project, "new"))


def _built(project: Project, name: str) -> Path:
    build = project.build()
    assert build.status == 0, build.output
    return Path(shutil.copytree(project.site, project.folder / name))
