"""Three programs that make a PDF of one handbook's texts: how long each takes, and how large it is.

Typst sets the real handbook, with tags, index and all. The other two get a plain page of the same
texts in the same fonts: what they would need for as much would only make them slower.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import pikepdf
from playwright.sync_api import sync_playwright

from putokaz.handbook.layout import Content, Layout
from putokaz.handbook.press import FONTS, Work, forget, press_knowing
from tests.browser.chromium import find_chromium

ROOT: Final = Path(__file__).parents[2]
VENV: Final = ROOT / ".cache/bench/weasyprint"
PAGES: Final = ROOT / ".cache/bench/pages"

_STYLE: Final = f"""
@font-face {{ font-family: Sans; src: url({(FONTS / "sans-400.ttf").as_uri()}) }}
@font-face {{ font-family: Sans; font-weight: 700; src: url({(FONTS / "sans-700.ttf").as_uri()}) }}
@page {{ size: A5; margin: 20mm 16mm }}
body {{ font: 10pt/1.3 Sans }}
h1 {{ font-size: 20pt; break-before: page }}
p {{ margin: 0 0 2pt }}
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What a program did with each handbook in turn; nothing, if it could not be run."""

    name: str
    seconds: Sequence[float] = ()
    sizes: Sequence[int] = ()
    pages: Sequence[int] = ()
    missing: str = ""
    """Why it could not be run."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """One handbook."""

    seconds: float
    pdf: bytes


def typst(contents: Sequence[Content], layouts: Sequence[Layout] | None = None) -> Measured:
    """Our press, in one process; with the layouts of the last time, each is set but once."""
    printed = []
    for at, content in enumerate(contents):
        forget()
        start = perf_counter()
        layout = layouts[at] if layouts else Layout()
        pdf, _ = press_knowing(Work(kind="handbook", content=content), layout)
        printed.append(Printed(seconds=perf_counter() - start, pdf=pdf))
    return _measured("Typst, layout known" if layouts else "Typst", printed)


def chromium(contents: Sequence[Content]) -> Measured:
    """One browser, a new page for each."""
    program = find_chromium()
    if program is None:
        return Measured(name="Chromium", missing="no Chromium found")
    printed = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        for file in _files(contents):
            start = perf_counter()
            page = browser.new_page()
            page.goto(file.as_uri())
            pdf = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
            page.close()
            printed.append(Printed(seconds=perf_counter() - start, pdf=pdf))
        browser.close()
    return _measured("Chromium", printed)


def weasyprint(contents: Sequence[Content]) -> Measured:
    """From PyPI into an environment of its own; it needs Pango from the system."""
    if not (python := VENV / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*install, "weasyprint"], check=False).returncode:
        return Measured(name="WeasyPrint", missing="cannot be installed")
    script = Path(__file__).with_name("weasy.py")
    files = [str(file) for file in _files(contents)]
    run = subprocess.run([python, script, *files], capture_output=True, text=True, check=False)
    if run.returncode:
        return Measured(name="WeasyPrint", missing=run.stderr.strip().splitlines()[-1])
    printed = [
        Printed(seconds=float(seconds), pdf=Path(file).with_suffix(".pdf").read_bytes())
        for file, seconds in zip(files, run.stdout.split(), strict=True)
    ]
    return _measured("WeasyPrint", printed)


def page_of(content: Content) -> str:
    """A plain page of every text of a handbook."""
    meta = content["meta"]
    parts = {name: part for name, part in content.items() if name not in ("meta", "words", "index")}
    body = "".join(f"<h1>{escape(name)}</h1>{''.join(_html(part))}" for name, part in parts.items())
    return (
        f'<!doctype html><html lang="{meta["language"]}"><meta charset="utf-8">'
        f"<title>{escape(meta['title'])}</title><style>{_STYLE}</style><body>{body}</body></html>"
    )


def _html(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield f"<p>{escape(value)}</p>"
    elif isinstance(value, dict):
        link = value.get("link")
        if link and "shown" in value:
            yield f'<p><a href="{escape(link)}">{escape(value["shown"])}</a></p>'
        elif "text" in value and "kind" not in value:
            yield escape(str(value["text"]))
        else:
            yield f"<section>{''.join(_each(value.values()))}</section>"
    elif isinstance(value, list):
        yield f"<div>{''.join(_each(value))}</div>"


def _each(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from _html(value)


def _files(contents: Iterable[Content]) -> list[Path]:
    PAGES.mkdir(parents=True, exist_ok=True)
    files = []
    for at, content in enumerate(contents):
        file = PAGES / f"{at}.html"
        file.write_text(page_of(content), encoding="utf-8")
        files.append(file)
    return files


def _measured(name: str, printed: Sequence[Printed]) -> Measured:
    return Measured(
        name=name,
        seconds=[one.seconds for one in printed],
        sizes=[len(one.pdf) for one in printed],
        pages=[len(pikepdf.open(BytesIO(one.pdf)).pages) for one in printed],
    )
