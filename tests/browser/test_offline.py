"""Without a network: the server is really stopped, falls silent, breaks down, changes its files."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from putokaz.text.typography import NO_BREAK
from tests.browser.chromium import find_chromium
from tests.browser.conftest import CHANGE, QUIET, Versions
from tests.browser.host import PATH, Host
from tests.browser.search import query, results

OLD, NEW = (number.replace(" ", NO_BREAK) for number in CHANGE)
HOME: Final = "hr/primjerovo/"
CONTACTS: Final = "hr/primjerovo/contacts/"
SAVED: Final = "Spremljeno za rad bez interneta"
BANNER: Final = ".pk-offline"
SOON: Final = 1000
"""Milliseconds in which a page is there that is not waited for."""


@pytest.fixture
def host(versions: Versions) -> Iterator[Host]:
    """A server of the older version."""
    host = Host(versions.old)
    yield host
    host.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with nothing on it."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


def saved(page: Page) -> Page:
    """The page, once its guide is kept."""
    expect(page.locator("[data-pk-keeping]")).to_contain_text(SAVED)
    return page


def updated(page: Page) -> None:
    """Once what is kept is that of the page."""
    expect(page.locator("[data-pk-keeping][role=status]")).to_contain_text(SAVED)


def visit(context: BrowserContext, host: Host, path: str = HOME) -> Page:
    page = context.new_page()
    page.goto(host.address + path)
    return page


def text(page: Page) -> str:
    return page.locator("main").text_content() or ""


def record(page: Page) -> Any:
    """What the worker says it keeps."""
    return page.evaluate(
        """async () => {
          const { port1, port2 } = new MessageChannel();
          const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
          (await navigator.serviceWorker.ready).active.postMessage({ type: "record" }, [port2]);
          return answer;
        }"""
    )


def kept_files(page: Page) -> int:
    return int(
        page.evaluate("caches.open('putokaz-files-1').then(c => c.keys()).then(k => k.length)")
    )


def test_the_first_visit_keeps_the_whole_guide(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    page = saved(visit(context, host))
    guide = json.loads((versions.old / "hr/primjerovo/offline.json").read_text("utf-8"))

    host.stop()

    for path in guide["files"]:
        page.goto(host.address + path)
        expect(page.locator("h1")).to_be_visible()
        assert guide["date"] in page.locator(BANNER).inner_text()


def test_a_reload_without_a_server_shows_the_page_and_says_of_which_day_it_is(
    context: BrowserContext, host: Host
) -> None:
    page = saved(visit(context, host))
    expect(page.locator(BANNER)).to_have_count(0)

    host.stop()
    page.reload()

    assert "Nema veze s internetom" in page.locator(BANNER).inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith(
        '"Putokaz Serif"'
    )
    page.click(".pk-nav__menu summary")
    page.click(".pk-nav__menu a[href$='contacts/']")
    assert page.url == host.address + CONTACTS
    assert OLD in text(page)


def test_search_works_without_a_server(context: BrowserContext, host: Host) -> None:
    page = saved(visit(context, host))

    host.stop()
    page.reload()
    page.click("[data-pk-search-open]")
    query(page).fill("centar")

    expect(results(page).first).to_contain_text("JU Centar za socijalni rad Primjerovo")
    results(page).first.locator("a").first.click()
    page.wait_for_url(f"{host.address}{CONTACTS}*")
    assert OLD in text(page)


def test_a_restarted_browser_still_has_the_guide_and_takes_the_newest_one(
    browser: Browser, host: Host, versions: Versions, tmp_path: Path
) -> None:
    def start() -> BrowserContext:
        return browser.browser_type.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=find_chromium(), args=QUIET
        )

    with start() as context:
        saved(visit(context, host))
    host.stop()

    with start() as context:
        page = visit(context, host, CONTACTS)
        assert OLD in text(page)
        expect(page.locator(BANNER)).to_be_visible()

    host.folder = versions.new
    host.start()
    with start() as context:
        page = visit(context, host, "hr/primjerovo/escalation/")
        assert NEW in text(page)
        expect(page.locator(BANNER)).to_have_count(0)


def test_a_changed_number_shows_on_the_first_view(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    page = saved(visit(context, host))

    host.folder = versions.new
    page.goto(host.address + CONTACTS)

    assert NEW in text(page)
    expect(page.locator(BANNER)).to_have_count(0)


def test_what_is_kept_follows_the_server(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    page = saved(visit(context, host))
    host.asked.clear()

    host.folder = versions.new
    page.goto(host.address + CONTACTS)
    updated(page)
    fetched = [path for path in host.asked if path.startswith(f"{PATH}hr/primjerovo/exercises")]
    host.stop()
    page.goto(host.address + "hr/primjerovo/who-to-call/")

    assert NEW in text(page)
    assert fetched == []


def test_a_server_that_never_answers_is_waited_for_once(
    context: BrowserContext, host: Host
) -> None:
    page = saved(visit(context, host))

    host.fall_silent()
    page.goto(host.address + CONTACTS, timeout=4000)
    expect(page.locator(BANNER)).to_be_visible()

    page.goto(host.address + "hr/primjerovo/gaps/", timeout=SOON)
    expect(page.locator(BANNER)).to_be_visible()


def test_a_page_that_was_never_kept_says_so_in_its_language_and_offers_what_is(
    context: BrowserContext, host: Host
) -> None:
    page = saved(visit(context, host))

    host.stop()
    page.goto(host.address + "sr-Cyrl/susjedovo/contacts/")

    assert page.evaluate("document.documentElement.lang") == "sr-Cyrl"
    assert page.locator("h1").inner_text() == "Ова страница није сачувана на уређају"
    expect(page.locator("a[href='tel:122']")).to_be_visible()
    page.click("text=Primjerovo")
    assert page.url == host.address + HOME
    expect(page.locator(BANNER)).to_be_visible()

    page.go_back()
    host.start()
    page.click("text=Покушајте поново")
    assert page.url == host.address + "sr-Cyrl/susjedovo/contacts/"
    expect(page.locator(".pk-page")).to_be_visible()


def test_a_broken_off_update_leaves_the_older_guide_whole(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    page = saved(visit(context, host))
    files = kept_files(page)

    host.folder = versions.new
    host.breaks_at = lambda path: path.endswith("/who-to-call/")
    page.goto(host.address + CONTACTS)
    expect(page.locator("[data-pk-keeping]")).to_contain_text("Spremanje je prekinuto")
    assert NEW in text(page)
    host.stop()

    for path in (CONTACTS, "hr/primjerovo/who-to-call/", "hr/primjerovo/escalation/"):
        page.goto(host.address + path)
        assert OLD in text(page)
        assert NEW not in text(page)
    assert kept_files(page) == files


def test_the_next_visit_goes_on_where_it_was_broken_off(
    context: BrowserContext, host: Host
) -> None:
    host.breaks_at = lambda path: path.endswith("/who-to-call/")
    page = visit(context, host)
    expect(page.locator("[data-pk-keeping]")).to_contain_text("Spremanje je prekinuto")
    assert record(page) == {}

    host.breaks_at = lambda _: False
    page.reload()
    saved(page)
    host.stop()
    page.goto(host.address + "hr/primjerovo/who-to-call/")

    assert OLD in text(page)


def test_a_full_device_says_so_and_keeps_the_older_guide_whole(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    page = saved(visit(context, host))
    used = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
    session = context.new_cdp_session(page)
    session.send(
        "Storage.overrideQuotaForOrigin",
        {"origin": host.address.removesuffix(PATH), "quotaSize": used + 1000},
    )

    host.folder = versions.new
    page.goto(host.address + CONTACTS)
    expect(page.locator("[data-pk-keeping]")).to_contain_text("nema dovoljno mjesta")
    assert NEW in text(page)
    host.stop()
    page.goto(host.address + "hr/primjerovo/who-to-call/")

    assert OLD in text(page)
    assert NEW not in text(page)


def test_two_tabs_on_two_versions_both_go_on(
    context: BrowserContext, host: Host, versions: Versions
) -> None:
    before = saved(visit(context, host))
    host.folder = versions.new
    after = visit(context, host, CONTACTS)
    updated(after)

    host.stop()
    before.click("[data-pk-search-open]")
    query(before).fill("centar")
    expect(results(before).first).to_contain_text("JU Centar za socijalni rad Primjerovo")
    before.goto(host.address + CONTACTS)
    after.reload()

    assert NEW in text(before)
    assert NEW in text(after)


def test_another_worker_does_not_break_an_open_page(
    context: BrowserContext, host: Host, versions: Versions, tmp_path: Path
) -> None:
    page = saved(visit(context, host))
    host.folder = Path(shutil.copytree(versions.new, tmp_path / "site"))
    with (host.folder / "sw.js").open("a", encoding="utf-8") as worker:
        worker.write("// Another one.\n")

    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          const changed = new Promise((resolve) =>
            navigator.serviceWorker.addEventListener("controllerchange", resolve));
          await registration.update();
          await changed;
        }"""
    )
    host.stop()
    page.click("[data-pk-search-open]")
    query(page).fill("centar")
    expect(results(page).first).to_contain_text("JU Centar za socijalni rad Primjerovo")
    page.goto(host.address + CONTACTS)

    assert OLD in text(page)
    expect(page.locator(BANNER)).to_be_visible()


def test_the_reader_chooses_what_else_is_kept(context: BrowserContext, host: Host) -> None:
    page = visit(context, host, "hr/offline/")
    row = page.locator("[data-pk-guide=susjedovo]")
    expect(row).to_contain_text("Nije spremljen")

    row.locator("[data-pk-keep]").click()
    expect(row).to_contain_text("podaci od")
    host.stop()
    page.goto(host.address + "hr/susjedovo/who-to-call/")
    expect(page.locator(BANNER)).to_be_visible()

    page.goto(host.address + "hr/offline/")
    row.locator("[data-pk-drop]").click()
    expect(row).to_contain_text("Nije spremljen")
    assert record(page) == {}
    assert kept_files(page) == 0


def test_the_rest_of_a_guide_is_kept_where_the_reader_asks_for_it(
    context: BrowserContext, host: Host
) -> None:
    page = saved(visit(context, host))

    page.click("[data-pk-rest] button")
    expect(page.locator("[data-pk-rest]")).to_be_hidden()
    host.stop()
    page.goto(host.address + "hr/primjerovo/exercises/")

    expect(page.locator(BANNER)).to_be_visible()


def test_the_button_on_the_page_about_safety_forgets_everything(
    context: BrowserContext, host: Host
) -> None:
    page = saved(visit(context, host))

    page.goto(host.address + "hr/safety/")
    page.click("[data-pk-forget]")
    expect(page.locator("[data-pk-kept] [role=status]")).not_to_be_empty()

    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(r => r.length)") == 0
    host.stop()
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        page.goto(host.address + CONTACTS)


def test_the_button_works_on_a_page_that_was_kept(context: BrowserContext, host: Host) -> None:
    page = saved(visit(context, host))
    host.stop()

    page.goto(host.address + "hr/safety/")
    expect(page.locator(BANNER)).to_be_visible()
    page.click("[data-pk-forget]")
    expect(page.locator("[data-pk-kept] [role=status]")).not_to_be_empty()

    assert page.evaluate("caches.keys()") == []


def test_who_wants_a_title_that_tells_nothing_gets_such_an_app(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host, "hr/safety/")

    page.check("[data-pk-neutral-title]")
    page.goto(host.address + HOME)

    manifest = context.new_cdp_session(page).send("Page.getAppManifest")
    assert manifest["url"] == f"{host.address}hr/app-neutral.webmanifest"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [HOME, "hr/offline/", "sr-Cyrl/susjedovo/"])
def test_whoever_reads_in_another_way_can_read_without_a_server(
    browser: Browser, host: Host, path: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 600}, color_scheme=scheme)
    page = saved(visit(context, host))

    host.stop()
    page.goto(host.address + path)
    found = Axe().run(page).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_without_the_worker_a_page_is_what_it_was(browser: Browser, host: Host) -> None:
    context = browser.new_context(service_workers="block")
    page = visit(context, host)

    page.wait_for_load_state("networkidle")

    assert page.locator(".pk-call").first.is_visible()
    assert page.locator("[data-pk-keeping]").is_hidden()
    context.close()


def test_the_site_can_be_installed(context: BrowserContext, host: Host) -> None:
    page = saved(visit(context, host))
    session = context.new_cdp_session(page)

    manifest = session.send("Page.getAppManifest")

    assert manifest["url"] == f"{host.address}hr/app.webmanifest"
    assert manifest["errors"] == []
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] in (
        [],
        [{"errorId": "in-incognito", "errorArguments": []}],
    )
