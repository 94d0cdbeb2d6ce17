"""The sources of a hand-written page: what may be cited, and how a citation is written out."""

from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.vocabulary import Vocabulary
from putokaz.pages.render import render
from putokaz.problem import Problem
from putokaz.prose.page import ProsePage
from putokaz.prose.parts import Part, parts
from putokaz.read.sentence import unknown
from putokaz.text.say import Say

PRACTICE: Final = "practice"
"""The citation of what is good practice and was not read in a source."""

_PLACE: Final = "///Footnotes Go Here///"
"""Where Markdown's footnotes are put."""


def cited(page: ProsePage) -> tuple[str, ...]:
    """The keys of the page's sources, each once, in the order of the text."""
    return tuple(dict.fromkeys(part.value for part in _marks(page)))


def footnotes(page: ProsePage, vocabulary: Vocabulary) -> str:
    """The definitions of the page's source marks, as Markdown; empty without any."""
    if not (keys := cited(page)):
        return ""
    heading = Say(page.language)("prose.sources")
    lines = (f"[^{key}]: {_written_out(key, page, vocabulary)}" for key in keys)
    return "\n\n".join((f"\n\n## {heading} {{#sources}}", _PLACE, *lines, ""))


def unknown_sources(page: ProsePage, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Marks of sources that no list has."""
    allowed = {PRACTICE, *vocabulary.laws, *vocabulary.references}
    for mark in _marks(page):
        if mark.value not in allowed:
            yield Problem(mark.where, "-", unknown(Message("source"), mark.value, allowed))


def _written_out(key: str, page: ProsePage, vocabulary: Vocabulary) -> str:
    html = render(
        "prose/source.html.j2",
        language=page.language,
        path=page.path,
        key=key,
        law=vocabulary.laws.get(key),
        source=vocabulary.references.get(key),
    )
    return " ".join(html.split())


def _marks(page: ProsePage) -> Iterator[Part]:
    return (part for part in parts(page) if part.kind == "source")
