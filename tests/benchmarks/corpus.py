"""The site in one language, as every engine is given it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from putokaz.history.past import History
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.offline.search import addresses_in
from putokaz.pages.page import SiteSettings
from putokaz.prose.read import read_prose
from putokaz.search.addresses import CountryPage
from putokaz.search.collect import collect
from putokaz.search.record import Collection
from putokaz.site.contents import Contents
from tests.pages.real import TODAY

ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Corpus:
    """What can be found in one language: as pages, and as the records of our own index."""

    language: Language
    contents: Contents
    collection: Collection


def contents_of(directory: Directory) -> Contents:
    """The contents of the site made from a directory."""
    return Contents(
        directory=directory,
        prose=read_prose(ROOT / "docs", root=ROOT)[0],
        history=History(reason="no-repository"),
        settings=SiteSettings(url="https://signpost.example.org/"),
        today=TODAY,
    )


def corpus_of(contents: Contents, language: Language) -> Corpus:
    """The contents in that language."""
    finished = (contents.page_of_country(path, language) for path in contents.of_country)
    pages = (
        CountryPage(path=page.path, title=page.title, description=page.description)
        for page in finished
    )
    addresses = addresses_in(contents.guides)
    return Corpus(
        language=language,
        contents=contents,
        collection=collect(
            contents.guides, contents.directory, contents.prose, pages, addresses, language
        ),
    )
