"""`make bench-access`: what axe finds on every kind of page, as a table.

In every language, on a phone and on a wide screen, light and dark.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from putokaz.language import LANGUAGES
from tests.benchmarks.web import KINDS, built
from tests.browser.chromium import find_chromium
from tests.browser.conftest import QUIET, Silent, served

WIDTHS: Final = (390, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")

_AXE: Final = Axe()


def violations(browser: Browser, address: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The path of each page, and each violation on it: where, its rule, and the first element."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 844}, color_scheme=scheme
            )
            page = context.new_page()
            for path in paths:
                page.goto(address + path)
                for found in _AXE.run(page).response["violations"]:
                    where = found["nodes"][0]["html"]
                    yield path, f"{width} {scheme}: {found['id']}: {where}"
            context.close()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--site", type=Path, help="a built site; without it one is built")
    arguments.add_argument("--languages", nargs="*", default=LANGUAGES)
    wish = arguments.parse_args()
    with served(wish.site or built(), Silent) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
        print(f"{'violations':<28}" + "".join(f"{language:>9}" for language in wish.languages))
        told: list[str] = []
        for kind in KINDS:
            path = f"{kind}/" if kind else ""
            found = [
                [*violations(browser, address, [f"{language}/{path}"])]
                for language in wish.languages
            ]
            told += [" ".join(one) for those in found for one in those]
            row = "".join(f"{len(those):>9}" for those in found)
            print(f"{kind or '(home)':<28}{row}", flush=True)
        whole = [*violations(browser, address, ["", "404.html"])]
        print(f"{'/ and /404.html':<28}{len(whole):>9}")
        runs = (len(KINDS) * len(wish.languages) + 2) * len(WIDTHS) * len(SCHEMES)
        print("\n".join([f"{runs} runs: {', '.join(map(str, WIDTHS))} px, light and dark", *told]))
        browser.close()


if __name__ == "__main__":
    main()
