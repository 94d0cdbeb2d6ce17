"""The pages of the real data."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages.country import pages_of_country
from putokaz.pages.page import PageContent, SiteSettings
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory

ROOT: Final = Path(__file__).parents[2]
TODAY: Final = date(2026, 11, 24)
SITE: Final = SiteSettings(url="https://signpost.example.org/")


@cache
def directory() -> Directory:
    """What `data/` says."""
    return read_directory(ROOT).directory


@cache
def guides() -> tuple[Guide, ...]:
    """One for each municipality."""
    municipalities = directory().municipalities.values()
    return tuple(build_guide(directory(), one, today=TODAY) for one in municipalities)


@cache
def prose() -> Prose:
    """What `docs/` says."""
    return read_prose(ROOT / "docs", root=ROOT)[0]


@cache
def country_pages(language: Language) -> dict[str, PageContent]:
    """The pages of the whole by path."""
    pages = pages_of_country(
        guides(), directory(), prose(), language=language, site=SITE, today=TODAY
    )
    return {page.path: page for page in pages}
