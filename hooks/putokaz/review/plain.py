"""An outline as plain text for a terminal."""

from collections.abc import Iterator
from typing import Final

from putokaz.review.outline import Outline, Section

_GRAVE: Final = "! "


def plain(outline: Outline) -> Iterator[str]:
    """Line by line."""
    yield outline.first
    yield from outline.lead
    for section in outline.sections:
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield section.title
    for item in section.items:
        yield f"  {_GRAVE if item.grave else ''}{_visible(item.text)}"
        yield from (f"      {_visible(line)}" for line in item.below)


def _visible(text: str) -> str:
    """On one line, without signs that a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
