"""Every file that we write ourselves."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.place import Municipality
from putokaz.pages.municipality import EDITION, PAGES
from putokaz.pages.not_found import not_found
from putokaz.pages.page import Download, PageContent
from putokaz.pages.steering_boards import STEERING_BOARDS
from putokaz.site.anywhere import anywhere
from putokaz.site.contents import Contents
from putokaz.site.memory import Memory
from putokaz.site.pattern import Patterns, depth_of
from putokaz.site.sitemap import sitemap, sitemap_index, sitemap_of_root

if TYPE_CHECKING:
    from putokaz.handbook.printer import Printer

Output = tuple[str, str | bytes | Path]
"""Its path below the site, and its text or where it lies already."""


def of_guide(
    contents: Contents, municipality: Municipality, printer: "Printer | None", patterns: Patterns
) -> Iterator[Output]:
    """The pages and downloads of a municipality in every language, that of its edition apart."""
    guide = _last_guide(contents, municipality)
    pages = [page for page in PAGES if page != EDITION]
    for language in LANGUAGES:
        prints = _prints(contents, guide, language, printer)
        for product, file in prints.items():
            yield f"{language}/{municipality.id}/{product}.pdf", file
        for page in contents.pages_of(guide, language, _downloads(prints), pages):
            yield _page(page, patterns)
        for path, text in contents.downloads(guide, language):
            yield f"{language}/{path}", text


def of_edition(
    contents: Contents, municipality: Municipality, printer: "Printer | None", patterns: Patterns
) -> Iterator[Output]:
    """The page that tells what has changed since an edition, in every language."""
    guide = _last_guide(contents, municipality)
    for language in LANGUAGES:
        prints = _prints(contents, guide, language, printer)
        for page in contents.pages_of(guide, language, _downloads(prints), [EDITION]):
            yield _page(page, patterns)


def of_country(contents: Contents, path: str, patterns: Patterns) -> Iterator[Output]:
    """A page of the whole in every language, and what lies beside it."""
    for language in LANGUAGES:
        yield _page(contents.page_of_country(path, language), patterns)
        if path == STEERING_BOARDS:
            file, table = contents.figures(language)
            yield f"{language}/{file}", table


def of_search(contents: Contents, memory: Memory, _: Patterns) -> Iterator[Output]:
    """What search loads in every language."""
    for language in LANGUAGES:
        with memory.merged(language) as merged:
            yield from contents.search_files(language, merged)


def of_not_found(contents: Contents, patterns: Patterns) -> Iterator[Output]:
    """What a server answers with in every language when there is no page at an address."""
    root = urlsplit(contents.settings.url).path
    for language in LANGUAGES:
        page = not_found(contents.directory, language=language, today=contents.today)
        html = patterns[language, depth_of(page.path)].filled(page)
        yield f"{language}/404.html", anywhere(html, f"{root}{language}/")


def of_sitemaps(contents: Contents, _: Patterns) -> Iterator[Output]:
    """The lists of all pages."""
    url = contents.settings.url
    yield "sitemap.xml", sitemap_index(url)
    yield "sitemap-root.xml", sitemap_of_root(url)
    for language in LANGUAGES:
        yield f"sitemap-{language}.xml", sitemap(language, contents.paths, url)


@lru_cache(1)
def _last_guide(contents: Contents, municipality: Municipality) -> Guide:
    """The page of its edition is drawn right after the others."""
    return contents.guide(municipality)


@lru_cache(len(LANGUAGES))
def _prints(
    contents: Contents, guide: Guide, language: Language, printer: "Printer | None"
) -> Mapping[str, Path]:
    files = printer.files(contents.order(guide, language)) if printer else {}
    return {str(product): file for product, file in files.items()}


def _downloads(prints: Mapping[str, Path]) -> list[Download]:
    return [Download(product=name, size=file.stat().st_size) for name, file in prints.items()]


def _page(page: PageContent, patterns: Patterns) -> Output:
    folder = f"{page.path}/" if page.path else ""
    pattern = patterns[page.language, depth_of(page.path)]
    return f"{page.language}/{folder}index.html", pattern.filled(page)
