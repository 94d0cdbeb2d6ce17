"""The pages of the guides: of the real data, and of the invented example."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.history.past import History
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages.municipality import pages_of
from putokaz.pages.page import PageContent, SiteSettings
from putokaz.pages.remembered import nothing_shared
from putokaz.read.directory import read_directory
from tests.pages.real import TODAY, directory, guides, prose

SITE: Final = SiteSettings(
    url="https://signpost.example.org/", repository="https://code.example.org/signpost"
)
EXAMPLES: Final = Path(__file__).parents[1] / "examples"
NO_HISTORY: Final = History(reason="no-repository")


@cache
def guide_pages(municipality: str, language: Language) -> dict[str, PageContent]:
    """The pages of a real municipality by path below it."""
    guide = next(one for one in guides() if one.municipality.id == municipality)
    pages = pages_of(
        guide,
        directory(),
        prose(),
        NO_HISTORY,
        language=language,
        site=SITE,
        today=TODAY,
        shared=nothing_shared(),
    )
    return {page.path.partition("/")[2]: page for page in pages}


@cache
def example() -> Directory:
    """The invented directory."""
    return read_directory(EXAMPLES, invented_numbers=True).directory


def example_pages(
    changed: Directory | None = None,
    *,
    language: Language = "en",
    site: SiteSettings = SITE,
    today: date = TODAY,
) -> dict[str, str]:
    """The HTML of Primjerovo by path below it."""
    whole = changed or example()
    guide = build_guide(whole, whole.municipalities["primjerovo"], today=today)
    pages = pages_of(
        guide,
        whole,
        {},
        NO_HISTORY,
        language=language,
        site=site,
        today=today,
        shared=nothing_shared(),
    )
    return {page.path.partition("/")[2]: page.html for page in pages}
