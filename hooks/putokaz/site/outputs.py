"""Every file that we write ourselves."""

from collections.abc import Iterator
from pathlib import Path

from putokaz.handbook.printer import Printer
from putokaz.language import LANGUAGES, Language
from putokaz.model.place import Municipality
from putokaz.pages.page import Download, PageContent
from putokaz.site.contents import Contents
from putokaz.site.pattern import Patterns, depth_of
from putokaz.site.sitemap import sitemap, sitemap_index, sitemap_of_root

Output = tuple[str, str | Path]
"""Its path below the site, and its text or where it lies already."""


def of_guide(
    contents: Contents, municipality: Municipality, printer: Printer | None, patterns: Patterns
) -> Iterator[Output]:
    """The pages and downloads of a municipality in every language."""
    guide = contents.guide(municipality)
    for language in LANGUAGES:
        prints = printer.files(contents.order(guide, language)) if printer else {}
        for product, file in prints.items():
            yield f"{language}/{municipality.id}/{product}.pdf", file
        downloads = [
            Download(product=product, size=file.stat().st_size) for product, file in prints.items()
        ]
        for page in contents.pages_of(guide, language, downloads):
            yield _page(page, patterns)
        for path, text in contents.downloads(guide, language):
            yield f"{language}/{path}", text


def of_country(contents: Contents, language: Language, patterns: Patterns) -> Iterator[Output]:
    """The pages of the whole in one language, what search loads, and the list of all pages."""
    pages = [*contents.pages_of_country(language)]
    for page in pages:
        yield _page(page, patterns)
    yield from contents.search_files(language, pages)
    yield f"sitemap-{language}.xml", sitemap(language, contents.paths, contents.settings.url)


def of_root(contents: Contents, _: Patterns) -> Iterator[Output]:
    """What belongs to no language."""
    yield "sitemap.xml", sitemap_index(contents.settings.url)
    yield "sitemap-root.xml", sitemap_of_root(contents.settings.url)


def _page(page: PageContent, patterns: Patterns) -> Output:
    folder = f"{page.path}/" if page.path else ""
    pattern = patterns[page.language, depth_of(page.path)]
    return f"{page.language}/{folder}index.html", pattern.filled(page)
