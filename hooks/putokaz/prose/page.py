"""A hand-written page in one language, and what stands at its head."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Final

from pydantic import AfterValidator

from putokaz.language import Language
from putokaz.model.source import Day
from putokaz.model.text import PlainText
from putokaz.model.value import Value, mistake

_MARK_DIGITS: Final = 12


def _mark(text: str) -> str:
    if not re.fullmatch(rf"[0-9a-f]{{{_MARK_DIGITS}}}", text):
        raise mistake("must be the mark of the text as the list of reviews shows it")
    return text


class Review(Value):
    """An expert whose language it is has read the text."""

    on: Day
    by: PlainText
    """A function, never a person's name."""
    text: Annotated[str, AfterValidator(_mark)]
    """The mark of the text that was read."""


class Head(Value):
    """What stands between the two lines `---` at the head of a page."""

    title: PlainText | None = None
    description: PlainText
    """One sentence for search engines and previews."""
    as_of: Day | None = None
    """State of knowledge; absent on pages for maintainers, which state no facts of the field."""
    reviewed: Review | None = None
    keywords: tuple[PlainText, ...] = ()
    """Words that readers type for it and that do not stand in the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProsePage:
    """One page in one language."""

    path: str
    """Below the language, the same in all of them: `concerns/physical`, `concerns`."""
    in_folder: bool
    """Whether it is the page of a folder, `concerns/index`."""
    language: Language
    file: str
    """From the repository root, with `/`; Serbian in both scripts has one file."""
    head: Head
    markdown: str
    """Without its head."""
    line: int
    """The line of the file with which the Markdown begins."""

    @property
    def title(self) -> str:
        """As in the head, else the first heading."""
        headings = (line[2:] for line in self.markdown.splitlines() if line.startswith("# "))
        return self.head.title or next(headings, self.path)

    @property
    def mark(self) -> str:
        """Tells one state of the text from another."""
        return sha256(self.markdown.encode()).hexdigest()[:_MARK_DIGITS]


Prose = Mapping[str, Mapping[Language, ProsePage]]
"""The pages by path and language."""
