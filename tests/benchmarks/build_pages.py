"""The pages of a project of ours as other programs take them: Markdown files."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from markdown import Markdown

from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.pages.page import SiteSettings
from putokaz.site.contents import Contents, read_contents
from tests.benchmarks.build_country import CHANGED, change_contact
from tests.benchmarks.build_markdown import markdown_of
from tests.pages.real import TODAY


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkdownPage:
    """A page that somebody might have written."""

    language: Language
    path: str
    """Below the language, as in `PageContent`."""
    title: str
    text: str


def contents_in(project: Path) -> Contents:
    """What our own build reads there."""
    return read_contents(
        project,
        project / "docs",
        SiteSettings(url="https://signpost.example.org/"),
        today=TODAY,
        invented_numbers=True,
    )


def paths_in(project: Path) -> tuple[str, ...]:
    """Of all pages, below the language."""
    return contents_in(project).paths


def all_pages(project: Path) -> Iterator[MarkdownPage]:
    """Every page in every language, made on all cores."""
    global _contents
    _contents = contents_in(project)
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
        guides = pool.map(_of_guide, range(len(_contents.guides)))
        yield from chain(_of_country(_contents), _of_prose(_contents))
        yield from chain.from_iterable(guides)


def changed_pages(project: Path) -> tuple[list[MarkdownPage], list[MarkdownPage]]:
    """Those that the change of the contact changes: as they were, and as they are then."""
    before = [*_touched(project)]
    change_contact(project, 1)
    after = [*_touched(project)]
    change_contact(project, 0)
    differing = [at for at, page in enumerate(before) if page != after[at]]
    return [before[at] for at in differing], [after[at] for at in differing]


_contents: Contents
"""What forked processes find."""


def _touched(project: Path) -> Iterator[MarkdownPage]:
    contents = contents_in(project)
    yield from _of_country(contents)
    guides = [one for one in contents.guides if one.municipality.id == CHANGED]
    yield from _of_guides(guides, contents)


def _of_guide(number: int) -> list[MarkdownPage]:
    return [*_of_guides([_contents.guides[number]], _contents)]


def _of_guides(guides: Iterable[Guide], contents: Contents) -> Iterator[MarkdownPage]:
    for guide in guides:
        for language in LANGUAGES:
            for page in contents.pages_of(guide, language, ()):
                yield _page(language, page.path, page.title, page.html)


def _of_country(contents: Contents) -> Iterator[MarkdownPage]:
    for language in LANGUAGES:
        for path in contents.of_country:
            page = contents.page_of_country(path, language)
            yield _page(language, page.path, page.title, page.html)


def _of_prose(contents: Contents) -> Iterator[MarkdownPage]:
    converter = Markdown(extensions=["attr_list", "def_list", "footnotes", "md_in_html"])
    for path, texts in contents.prose.items():
        for language, text in texts.items():
            html = contents.dressed(converter.reset().convert(contents.markdown(text)), text)
            yield _page(language, path, text.title, html)


def _page(language: Language, path: str, title: str, html: str) -> MarkdownPage:
    return MarkdownPage(language=language, path=path, title=title, text=markdown_of(html))
