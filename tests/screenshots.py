"""The pictures of our pages in `docs/contributing/`, drawn anew: `make screenshots`."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from putokaz.language import LANGUAGES
from tests.browser.chromium import MISSING, find_chromium
from tests.browser.conftest import QUIET, Silent, served
from tests.site.conftest import ROOT, Project, example_project

PICTURES: Final = ROOT / "docs/assets/contributing"
CONTACT: Final = "data/municipalities/primjerovo/contacts/centar-za-socijalni-rad.yml"
VERIFIED: Final = """\
    verified:
      on: 2026-09-01
      by: Secretary of the steering board
      how: call
"""
DAY: Final = "1795521600"
"""2026-11-24: what is due on a picture does not depend on the day on which it is drawn."""

MORNING: Final = "2026-11-24T10:00:00+01:00"
"""Somebody answers."""

MARGIN: Final = 8
SCALE: Final = 1.5


def main() -> None:
    """One institution of the invented municipality, before and after somebody has verified it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    chromium = find_chromium()
    assert chromium, MISSING
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for name, site in _sites(Path(folder)):
            _take(name, site, browser)
        browser.close()


def _sites(folder: Path) -> Iterator[tuple[str, Path]]:
    project = example_project(folder)
    file = folder / CONTACT
    after = file.read_text("utf-8")
    assert VERIFIED in after
    texts = {"contact": after.replace(VERIFIED, ""), "verified": after}
    for name in texts:  # a page that shows a picture which is not there yet cannot be built
        for language in LANGUAGES:
            (folder / f"docs/assets/contributing/{name}.{language}.webp").touch()
    for name, text in texts.items():
        file.write_text(text, encoding="utf-8")
        yield name, _built(project, name)


def _built(project: Project, name: str) -> Path:
    build = project.build(into=name, SOURCE_DATE_EPOCH=os.environ.get("SOURCE_DATE_EPOCH", DAY))
    assert build.status == 0, build.output
    return project.folder / name


def _take(name: str, site: Path, browser: Browser) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=SCALE, color_scheme="light"
    )
    page = context.new_page()
    page.clock.set_fixed_time(MORNING)
    with served(site, Silent) as address:
        for language in LANGUAGES:
            page.goto(f"{address}{language}/primjerovo/contacts/")
            card = page.locator("#contact-centar-za-socijalni-rad")
            if name == "contact":
                card.locator("details").last.evaluate("details => (details.open = true)")
            box = card.bounding_box()
            assert box
            drawn = page.screenshot(
                full_page=True,
                clip={
                    "x": box["x"] - MARGIN,
                    "y": box["y"] - MARGIN,
                    "width": box["width"] + 2 * MARGIN,
                    "height": box["height"] + 2 * MARGIN,
                },
            )
            picture = Image.open(BytesIO(drawn)).convert("RGB")
            picture.save(PICTURES / f"{name}.{language}.webp", quality=70, method=6)
    context.close()


if __name__ == "__main__":
    main()
