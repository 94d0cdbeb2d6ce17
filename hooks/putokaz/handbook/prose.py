"""A hand-written page of `docs/`, in Markdown, as blocks for paper."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from posixpath import dirname, join, normpath
from typing import Final, Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown import markdown

from putokaz.prose.page import ProsePage
from putokaz.prose.parts import parts

EXTENSIONS: Final = ("attr_list", "def_list", "footnotes", "md_in_html", "tables")
"""Those of `mkdocs.yml`, with the tables that MkDocs always adds."""

_NOTE: Final = "#fn:"
_LINES: Final = re.compile(r"lines-(\d)")
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of text, its style, and where it leads."""

    text: str
    bold: bool = False
    italic: bool = False
    to: str | None = None
    """As in the Markdown: `tel:122`, `guide:contacts`, `../respond.md`."""
    source: str | None = None
    """The key of a source mark; then there is no text."""


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A heading, paragraph, list, table or field."""

    kind: Literal["heading", "paragraph", "list", "table", "field"]
    section: str
    """The id of the heading it stands below; empty before the first one."""
    level: int = 0
    id: str = ""
    in_form: bool = False
    ordered: bool = False
    lines: int = 0
    rows: tuple[tuple[Pieces, ...], ...] = ()
    """A paragraph is one row of one cell, a list has a row for each item."""


def resolved(page: ProsePage, link: str) -> str:
    """The path of the page to which a link of Markdown leads: `respond`."""
    target = normpath(join(dirname(_file(page)), link.partition("#")[0]))
    return target.removesuffix(".md").removesuffix("/index")


@cache
def parts_of(page: ProsePage) -> tuple[Part, ...]:
    """Everything on the page below its title, in order."""
    root = ElementTree.fromstring(f"<div>{_html(page)}</div>")
    found = []
    section = ""
    for part in _parts(root):
        if part.kind == "heading":
            section = part.id
        found.append(replace(part, section=section))
    return tuple(found)


def _html(page: ProsePage) -> str:
    keys = dict.fromkeys(part.value for part in parts(page) if part.kind == "source")
    notes = "\n".join(f"[^{key}]: {key}" for key in keys)
    html: str = markdown(f"{page.markdown}\n\n{notes}\n", extensions=[*EXTENSIONS])
    return html


def _file(page: ProsePage) -> str:
    return f"{page.path}/index" if page.in_folder else page.path


def _parts(parent: Element) -> Iterator[Part]:
    for element in parent:
        match element.tag:
            case "h1" | "hr":
                continue
            case "h2" | "h3" | "h4":
                yield Part(
                    kind="heading",
                    section="",
                    level=int(element.tag[1]),
                    id=element.get("id", ""),
                    rows=((_pieces(element),),),
                )
            case "p":
                yield Part(kind="paragraph", section="", rows=((_pieces(element),),))
            case "ul" | "ol":
                yield from _list(element, in_form=parent.get("class") == "form")
            case "table":
                rows = tuple(tuple(_pieces(cell) for cell in row) for row in element.iter("tr"))
                yield Part(kind="table", section="", rows=rows)
            case "div" if element.get("class") != "footnote":
                form = element.get("class") == "form"
                yield from (replace(part, in_form=form) for part in _parts(element))


def _list(element: Element, *, in_form: bool) -> Iterator[Part]:
    """In a form, each item is a field to fill in."""
    if not in_form:
        rows = tuple((_pieces(item),) for item in element)
        yield Part(kind="list", section="", ordered=element.tag == "ol", rows=rows)
        return
    for item in element:
        lines = _LINES.search(item.get("class", ""))
        count = int(lines[1]) if lines else 1
        yield Part(kind="field", section="", lines=count, rows=((_pieces(item),),))


def _pieces(element: Element) -> Pieces:
    return tuple(_trimmed(_joined(_walk(element, Piece(text="")))))


def _walk(element: Element, style: Piece) -> Iterator[Piece]:
    yield replace(style, text=element.text or "")
    for child in element:
        yield from _walk(child, _styled(child, style))
        yield replace(style, text=child.tail or "")


def _styled(child: Element, style: Piece) -> Piece:
    match child.tag:
        case "strong":
            return replace(style, bold=True)
        case "em":
            return replace(style, italic=True)
        case "a" if child.get("href", "").startswith(_NOTE):
            return replace(style, source=child.get("href", "").removeprefix(_NOTE))
        case "a":
            return replace(style, to=child.get("href"))
    return style


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Without empty ones; a source mark has no text of its own."""
    for piece in pieces:
        if piece.source:
            yield replace(piece, text="")
        elif piece.text:
            yield replace(piece, text=_SPACE.sub(" ", piece.text))


def _trimmed(pieces: Iterable[Piece]) -> list[Piece]:
    """Without space at the two ends."""
    found = list(pieces)
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return [piece for piece in found if piece.text or piece.source]
