"""The search of the site, with its running text."""

from putokaz.search.index import core_index, text_index
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engine import Searching


def index(corpus: Corpus) -> tuple[str, ...]:
    """The two scripts of a language."""
    collection, language = corpus.collection, corpus.language
    return core_index(collection, language), text_index(collection, language)


class Ours:
    """The engine of the site, with a fresh index."""

    def __init__(self, core: str, text: str) -> None:
        self._searching = Searching(core, text)

    def locations(self, query: str) -> list[str]:
        return [result["location"] for result in self._searching.search(query)]

    def close(self) -> None:
        self._searching.close()
