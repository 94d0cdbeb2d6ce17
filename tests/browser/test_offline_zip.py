"""A zip that was unpacked, opened from the disk: no server at all."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Versions
from tests.browser.search import query, results
from tests.conftest import ROOT
from tests.site.conftest import URL

NAME: Final = "putokaz-primjerovo-sr-Cyrl"

Pack = Callable[..., Path]


@pytest.fixture(scope="module")
def pack(versions: Versions, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Packs as in the shell, each time into a new folder."""

    def pack(*wish: str) -> Path:
        folder = tmp_path_factory.mktemp("zips")
        command = [sys.executable, "-m", "putokaz", "offline", *wish, "--into", str(folder)]
        command += ["--root", str(versions.project.folder), "--site", str(versions.new)]
        subprocess.run(command, cwd=ROOT / "hooks", check=True, capture_output=True)
        return folder

    return pack


@pytest.fixture(scope="module")
def unpacked(pack: Pack) -> Path:
    folder = pack("primjerovo", "--language", "sr-Cyrl")
    ZipFile(folder / f"{NAME}.zip").extractall(folder)
    return folder / NAME


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_two_runs_give_the_same_bytes(pack: Pack) -> None:
    wish = ("primjerovo", "--language", "sr-Cyrl")
    first, second = (pack(*wish) / f"{NAME}.zip" for _ in range(2))

    assert first.read_bytes() == second.read_bytes()


def test_the_site_offers_the_same_zip(pack: Pack, versions: Versions) -> None:
    zipped = pack("primjerovo", "--language", "sr-Cyrl") / f"{NAME}.zip"

    assert (versions.new / "sr-Cyrl/primjerovo/offline.zip").read_bytes() == zipped.read_bytes()


def test_a_zip_opens_from_the_disk_and_says_of_which_day_it_is(page: Page, unpacked: Path) -> None:
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))

    page.goto((unpacked / "index.html").as_uri())
    page.wait_for_url("**/sr-Cyrl/primjerovo/index.html")
    page.wait_for_load_state("networkidle")

    assert "Водич без интернета, подаци од" in page.locator(".pk-offline").inner_text()
    assert page.evaluate("[...document.fonts].some(f => f.status === 'loaded')")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.pk-call')).display")
        == "inline-flex"
    )
    assert {address.partition(":")[0] for address in asked} <= {"file", "data"}
    assert wrong == []


def test_every_link_leads_to_a_file_of_the_zip_or_to_the_site(unpacked: Path, page: Page) -> None:
    for file in sorted((unpacked / "sr-Cyrl").rglob("*.html")):
        page.goto(file.as_uri())
        for address in page.evaluate("[...document.links].map(({ href }) => href)"):
            if address.startswith("file:"):
                path = address.partition("#")[0].removeprefix("file://")
                assert Path(path).is_file(), (file, address)
            else:
                assert address.startswith(("tel:", "mailto:", "http:", "https:")), address


def test_search_works_from_the_disk(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / "sr-Cyrl/primjerovo/index.html").as_uri())

    page.click("[data-pk-search-open]")
    query(page).fill("центар")

    expect(results(page).first).to_contain_text("Центар за социјални рад")
    results(page).first.locator("a").first.click()
    page.wait_for_url("**/contacts/index.html*")
    assert page.locator("h1").is_visible()


def test_another_language_is_looked_for_on_the_site(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / "sr-Cyrl/primjerovo/contacts/index.html").as_uri())

    link = page.locator("[data-pk-languages] a[hreflang=en]")

    assert link.get_attribute("href") == f"{URL}en/primjerovo/contacts/"
    assert link.get_attribute("title") == "Ово није у архиви; отвара се на интернету."


def test_a_whole_language_opens_from_the_disk(page: Page, pack: Pack) -> None:
    folder = pack("--language", "en")
    ZipFile(folder / "putokaz-en.zip").extractall(folder)
    page.goto((folder / "putokaz-en/index.html").as_uri())

    page.wait_for_url("**/en/index.html")
    page.click("a[href='susjedovo/index.html']")

    assert page.url.endswith("/en/susjedovo/index.html")
    page.click("[data-pk-search-open]")
    query(page).fill("police")
    expect(results(page).first).to_be_visible()
