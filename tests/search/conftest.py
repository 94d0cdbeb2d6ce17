"""The search of the real data, in the site's own scripts."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from py_mini_racer import MiniRacer

from putokaz.language import Language
from putokaz.offline.search import addresses_in
from putokaz.search.addresses import CountryPage
from putokaz.search.collect import collect
from putokaz.search.files import search_files
from putokaz.search.record import Collection
from tests.benchmarks.engine import Searching, javascript
from tests.pages.real import country_pages, directory, guides, prose


@cache
def collection(language: Language) -> Collection:
    """Everything that can be found in the real data."""
    pages = (
        CountryPage(path=page.path, title=page.title, description=page.description)
        for page in country_pages(language).values()
    )
    addresses = addresses_in(guides())
    return collect(guides(), directory(), prose(), pages, addresses, language)


@pytest.fixture(scope="session")
def v8() -> Iterator[MiniRacer]:
    context = javascript()
    yield context
    context.close()


@pytest.fixture(scope="session")
def searching() -> Iterator[Callable[[Language], Searching]]:
    """The search of a language."""
    made: dict[Language, Searching] = {}

    def searching(language: Language) -> Searching:
        if language not in made:
            core, text = (text for _, text in search_files(collection(language), language))
            made[language] = Searching(core, text)
        return made[language]

    yield searching
    for engine in made.values():
        engine.close()
