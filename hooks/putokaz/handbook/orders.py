"""What can be printed: every guide in every language, made only when it is its turn."""

from collections.abc import Iterable, Iterator
from datetime import date

from putokaz.guide.guide import Guide
from putokaz.handbook.batch import Order
from putokaz.handbook.content import content
from putokaz.history.edition import edition_of
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.prose.page import Prose


def orders(
    guides: Iterable[Guide],
    directory: Directory,
    prose: Prose,
    *,
    languages: Iterable[Language],
    site_url: str,
    today: date,
) -> Iterator[Order]:
    """One for each guide and language, language by language."""
    guides = tuple(guides)
    for language in languages:
        for guide in guides:
            yield Order(
                name=f"{language}/{guide.municipality.id}",
                content=content(
                    guide,
                    directory,
                    prose,
                    language=language,
                    edition=edition_of(guide, directory, prose, language),
                    site_url=site_url,
                    today=today,
                ),
            )
