"""Search as Material brings it, one index per language: its plugin, and its worker in V8.

The plugin reads the pages that the site has. The worker answers with groups of sections, a group
for each page; what counts here is the best section of each group, which decides on its place.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final, cast

import material
from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped]
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from py_mini_racer import JSPromise, MiniRacer

from putokaz.language import Language
from putokaz.site.page import text_file
from tests.benchmarks.corpus import ROOT, Corpus

WORKER: Final = next(
    Path(material.__path__[0]).glob("templates/assets/javascripts/workers/search.*.min.js")
)
STOCK: Final[dict[Language, str]] = {
    "bs": "hr",
    "hr": "hr",
    "sr-Cyrl": "sr",
    "sr-Latn": "sh",
    "en": "en",
}
"""The nearest language of which Material knows; how it searches all of them is that of English."""

_SCOPE: Final = """
    var self = globalThis, handle, answer;
    var addEventListener = (type, listener) => { handle = listener; };
    var postMessage = (message) => { answer = message; };
"""
_SETUP, _QUERY = 0, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class _Finished:
    """What the plugin reads of a page that MkDocs does not convert."""

    url: str
    title: str
    content: str
    meta: Mapping[str, object] = field(default_factory=dict)
    toc: Sequence[object] = ()


def index(corpus: Corpus) -> tuple[str, ...]:
    """What the plugin writes to `search_index.json`."""
    config = _config(corpus.language)
    plugin = SearchPlugin()
    plugin.load_config({})
    plugin.on_config(config)
    for page in _pages(corpus, config):
        plugin.search_index.add_entry_from_context(page)
    return (str(plugin.search_index.generate_search_index(None)),)


def _config(language: Language) -> MkDocsConfig:
    """That of the site for its Markdown, without what makes the site's own pages and search."""
    return load_config(
        str(ROOT / "mkdocs.yml"),
        theme={"name": "material", "language": STOCK[language]},
        plugins=[],
        hooks=[],
        # Where links lead, the index does not say.
        validation={"links": {"not_found": "ignore", "anchors": "ignore"}},
    )


def _pages(corpus: Corpus, config: MkDocsConfig) -> Iterator[Page | _Finished]:
    contents, language = corpus.contents, corpus.language
    files = Files([text_file(one[language], contents, config) for one in contents.prose.values()])
    for file in files:
        if page := file.page:
            page.read_source(config)
            page.render(config, files)
            yield page
    guides = (contents.pages_of(guide, language, ()) for guide in contents.guides)
    country = (contents.page_of_country(path, language) for path in contents.of_country)
    for finished in chain(country, *guides):
        url = f"{language}/{finished.path}/" if finished.path else f"{language}/"
        yield _Finished(url=url, title=finished.title, content=finished.html)


class Material:
    """The worker, told what its page would tell it."""

    def __init__(self, data: str) -> None:
        self._context = MiniRacer()
        self._context.eval(_SCOPE)
        self._context.eval(WORKER.read_text(encoding="utf-8"))
        self._tell(_SETUP, f"{{...{data}, options: {{suggest: false}}}}")

    def locations(self, query: str) -> list[str]:
        self._tell(_QUERY, json.dumps(query))
        best = self._context.eval(
            "JSON.stringify(answer.data.items.slice(0, 10).map(([best]) => best.location))"
        )
        return [location.partition("/")[2] for location in json.loads(str(best))]

    def close(self) -> None:
        self._context.close()

    def _tell(self, type_: int, data: str) -> None:
        done = self._context.eval(f"handle({{data: {{type: {type_}, data: {data}}}}})")
        cast(JSPromise, done).get()
