"""The bundle of one guide, and that of a whole language."""

from collections.abc import Iterable

from putokaz.guide.guide import Guide
from putokaz.history.edition import newest_day
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.offline.bundle import Bundle, paths_of_guide, paths_of_language
from putokaz.offline.search import search_in_guide
from putokaz.prose.page import Prose
from putokaz.text import dates


def guide_bundle(
    guide: Guide,
    directory: Directory,
    prose: Prose,
    language: Language,
    paths: Iterable[str],
    *,
    site_url: str,
) -> Bundle:
    """One guide with its own search; `paths` are all files of the site."""
    id_ = guide.municipality.id
    return Bundle(
        language=language,
        name=f"putokaz-{id_}-{language}",
        home=f"{language}/{id_}/index.html",
        date=as_of([guide], directory, prose, language),
        paths=paths_of_guide(id_, language, paths, prose),
        instead=dict(search_in_guide(guide, directory, prose, language)),
        site_url=site_url,
    )


def language_bundle(
    guides: Iterable[Guide],
    directory: Directory,
    prose: Prose,
    language: Language,
    paths: Iterable[str],
    *,
    site_url: str,
) -> Bundle:
    """All guides in one language."""
    return Bundle(
        language=language,
        name=f"putokaz-{language}",
        home=f"{language}/index.html",
        date=as_of(guides, directory, prose, language),
        paths=paths_of_language(language, paths),
        instead={},
        site_url=site_url,
    )


def as_of(guides: Iterable[Guide], directory: Directory, prose: Prose, language: Language) -> str:
    """The newest day in these guides, as a reader sees it."""
    newest = max(newest_day(guide, directory, prose, language) for guide in guides)
    return dates.day(newest, language)
