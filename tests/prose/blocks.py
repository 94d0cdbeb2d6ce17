"""The running text of a hand-written page: what a reader reads, block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from putokaz.prose.latin import CODE
from putokaz.prose.page import ProsePage

_CODE: Final = re.compile(CODE, re.MULTILINE | re.DOTALL)
_HEADING: Final = re.compile(r"#+ .*?(?:\{#(?P<id>[a-z0-9-]+)\})?$")
_FRAME: Final = re.compile(r"</?div[^>]*>|\{[.#][^}]*\}|\|?(?:\s*:?-{3,}:?\s*\|)+")
_START: Final = re.compile(r"^\s*(?:[-*+] |\d+\. |:\s+|#+ |>\s?)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARK: Final = re.compile(r"\[\^([^\]]+)\]")
_SENTENCE: Final = re.compile(r"(?<=[.!?…:])[”“)]?\s+(?=[„“(]?[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list or a cell of a table."""

    text: str
    """As it is read, without marks of any kind."""
    sources: tuple[str, ...]
    section: str
    """The id of the heading above it; empty before the first one."""
    line: int

    @property
    def sentences(self) -> tuple[str, ...]:
        return sentences(self.text)


def sentences(text: str) -> tuple[str, ...]:
    """Its sentences, one after another."""
    return tuple(part for part in _SENTENCE.split(text) if part)


def blocks(page: ProsePage) -> Iterator[Block]:
    """In the order of the text; code is left out."""
    section = ""
    text = _CODE.sub(lambda found: "\n" * found[0].count("\n"), page.markdown)
    for number, line in enumerate(text.splitlines(), start=page.line):
        if found := _HEADING.match(line):
            section = found["id"] or section
        for part in _FRAME.sub("", line).strip().strip("|").split("|"):
            if read := _read(part):
                sources = tuple(_MARK.findall(part))
                yield Block(text=read, sources=sources, section=section, line=number)


def _read(part: str) -> str:
    plain = _LINK.sub(r"\1", _MARK.sub("", _START.sub("", part)))
    own = re.sub(r"<span translate=\"no\">.*?</span>", "§", plain)
    return re.sub(r"<[^>]+>|\*\*|`", "", own).strip()
