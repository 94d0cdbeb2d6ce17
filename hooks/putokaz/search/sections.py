"""The sections of a hand-written page as plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from putokaz.prose.latin import CODE

_HEADING: Final = re.compile(
    r"^#{2,6}[ \t]+(?P<text>.*?)[ \t]*\{#(?P<id>[a-z0-9-]+)\}[ \t]*$", re.M
)
_MARKUP: Final = re.compile(
    r"\[\^[^\]]+\]"  # sources
    r"|(?<=\])\([^)]*\)"  # where links lead
    r"|<[^>]+>|^#+ .*$|^:::.*$|^!!!.*$|\{[^}]*\}|[*_`|#>\[\]]",
    re.M | re.S,
)
_CODE: Final = re.compile(CODE, re.M | re.S)
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    id: str
    heading: str
    text: str


def sections(markdown: str) -> Iterator[Section]:
    """The text before the first heading with an id, then one section for each of them."""
    markdown = _CODE.sub(" ", markdown)
    id_, heading, start = "", "", 0
    for found in _HEADING.finditer(markdown):
        yield Section(id_, heading, plain(markdown[start : found.start()]))
        id_, heading, start = found["id"], plain(found["text"]), found.end()
    yield Section(id_, heading, plain(markdown[start:]))


def plain(markdown: str) -> str:
    """Markdown without its signs."""
    return _SPACE.sub(" ", _MARKUP.sub(" ", markdown)).strip()
