"""An outline as Markdown for a comment on a pull request.

What stands in the data is whatever somebody wrote there. So every text is escaped; and a word that
GitHub would still make something of (a mention, an address, a number of an issue, a formula) stands
as code, in which it makes nothing of anything.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Final

from putokaz.review.item import Item
from putokaz.review.outline import Outline, Section
from putokaz.text.typography import NO_BREAK

_AT_ONCE: Final = 8
"""Items of a section, and lines below an item, that are seen at once; the others unfold."""

_GRAVE: Final = "\N{WARNING SIGN}\N{VARIATION SELECTOR-16} "

_MADE_SOMETHING_OF: Final = re.compile(
    r"[@#$]|://|www\.|mailto:|:\w+:|\bGH-\d|\b[0-9a-f]{7,40}\b", re.IGNORECASE
)
_SIGNS: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]"} | {sign: f"&#{ord(sign)};" for sign in "<>&|~"}
)
_BEGINS_A_BLOCK: Final = re.compile(r"^(\d+)?([-+=.)])")


def markdown(outline: Outline) -> str:
    """The whole comment, with a line break at its end."""
    lines = [f"**{safe(outline.first)}**", ""]
    lines += [f"{safe(line)}  " for line in outline.lead]
    for section in outline.sections:
        lines += ["", f"### {safe(section.title)}", "", *_section(section, outline.more)]
    return "\n".join(lines).strip() + "\n"


def safe(text: str) -> str:
    """The text on one line, of which Markdown, HTML and GitHub make nothing else."""
    words = "".join(map(_visible, text)).split(" ")
    return _BEGINS_A_BLOCK.sub(r"\1\\\2", " ".join(_word(word) for word in words if word))


def _visible(sign: str) -> str:
    return sign if sign.isprintable() or sign == NO_BREAK else " "


def _word(word: str) -> str:
    if not _MADE_SOMETHING_OF.search(word):
        return word.translate(_SIGNS)
    fence = "`" * (max(map(len, re.findall("`+", word)), default=0) + 1)
    edge = " " if "`" in (word[0], word[-1]) else ""
    return f"{fence}{edge}{word}{edge}{fence}"


def _section(section: Section, more: str) -> Iterator[str]:
    for item in section.items[:_AT_ONCE]:
        yield from _item(item, more)
    if folded := section.items[_AT_ONCE:]:
        yield from _folded(more, len(folded), [line for one in folded for line in _item(one, more)])


def _item(item: Item, more: str) -> Iterator[str]:
    yield f"- {_GRAVE if item.grave else ''}{safe(item.text)}"
    if len(item.below) <= _AT_ONCE:
        yield from (f"  - {safe(line)}" for line in item.below)
        return
    lines = [f"- {safe(line)}" for line in item.below]
    yield from (f"  {line}".rstrip() for line in _folded(more, len(lines), lines))


def _folded(more: str, count: int, lines: list[str]) -> Iterator[str]:
    summary = f"<summary>{escape(more)}: {count}</summary>"
    yield from ("", f"<details>{summary}", "", *lines, "", "</details>", "")
