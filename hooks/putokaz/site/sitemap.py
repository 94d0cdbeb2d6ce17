"""Sitemaps: one for each language, and the index of them; no dates, so that a build repeats."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from putokaz.language import LANGUAGES, Language

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap_index(site_url: str) -> str:
    """The list of the sitemaps; the first one holds the page that offers the languages."""
    names = ("sitemap-root.xml", *(f"sitemap-{language}.xml" for language in LANGUAGES))
    lines = (f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_SCHEMA}>\n{''.join(lines)}</sitemapindex>\n"


def sitemap_of_root(site_url: str) -> str:
    """The page that offers the languages."""
    return _urlset([_url(site_url, site_url, "")])


def sitemap(language: Language, paths: Iterable[str], site_url: str) -> str:
    """All pages of one language, each with its counterparts in the others."""
    return _urlset(
        _url(address(site_url, language, path), site_url, path) for path in sorted(paths)
    )


def address(site_url: str, language: Language, path: str) -> str:
    """The full address of a page; the path is the one below the language."""
    return f"{site_url}{language}/{path}/" if path else f"{site_url}{language}/"


def _urlset(urls: Iterable[str]) -> str:
    return f"{_HEAD}<urlset {_SCHEMA} {_XHTML}>\n{''.join(urls)}</urlset>\n"


def _url(loc: str, site_url: str, path: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{hreflang}" href={quoteattr(href)}/>'
        for hreflang, href in _counterparts(site_url, path)
    )
    return f"<url><loc>{escape(loc)}</loc>{links}</url>\n"


def _counterparts(site_url: str, path: str) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        yield language, address(site_url, language, path)
    if not path:
        yield "x-default", site_url
