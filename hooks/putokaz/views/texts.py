"""Names and texts of the data that nobody has written in a language of their own."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from putokaz.language import Language
from putokaz.model.text import LocalText, Name
from putokaz.model.value import Value

BORROWING: Final[tuple[Language, ...]] = ("hr", "sr-Cyrl", "en")
"""Those that can stand in the words of another: Bosnian ones, or those of the source."""


def texts_of(values: Iterable[Value]) -> Iterator[LocalText]:
    """Every text that the values hold, however deep."""
    for value in values:
        yield from _texts(value)


def is_borrowed(text: LocalText, language: Language) -> bool:
    """Whether the text has no words of its own in that language."""
    as_published = isinstance(text, Name) and text.published
    return as_published or (language == "hr" and text.hr is None)


def _texts(value: Any) -> Iterator[LocalText]:
    if isinstance(value, LocalText):
        yield value
    elif isinstance(value, Value):
        for field in type(value).model_fields:
            yield from _texts(getattr(value, field))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
