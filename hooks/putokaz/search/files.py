"""The files that search loads."""

from collections.abc import Iterator

from putokaz.language import Language
from putokaz.search.index import Merged, core_index, text_index
from putokaz.search.record import Collection


def search_files(
    collection: Collection, language: Language, merged: Merged | None = None
) -> Iterator[tuple[str, str]]:
    """Path below the site and content: what the first answer needs, and running text."""
    yield f"search/{language}.js", core_index(collection, language, merged)
    yield f"search/{language}.text.js", text_index(collection, language, merged)
