"""Which hand-written pages are printed, which of their sections, and where links lead on paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from putokaz.handbook.blocks import Block, Page, Run
from putokaz.handbook.book import Book
from putokaz.handbook.prose import Part, Pieces, parts_of, resolved
from putokaz.prose.page import ProsePage

LEAD: Final = ""
"""What stands before the first heading."""

SIGN: Final = "sign-"
"""The signs of a concern on the page `recognise`: there its name in the index leads."""

ENTITIES: Final = ("fbih", "rs", "brcko")
"""Sections for one of them; only that of the municipality's own is printed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """A hand-written page and what of it is printed."""

    path: str
    printed: Callable[[Part], bool]

    @property
    def name(self) -> str:
        """As the handbook calls it."""
        return self.path.rpartition("/")[2]


def _sections(*ids: str) -> Callable[[Part], bool]:
    return lambda part: part.section in ids


# The first steps stand in `respond`, not in `recognise` as well; the way to a safe house is a step
# of the pathway; the ways to read more lead to pages that are not printed; of the forms, only what
# is filled in.
RECOGNISE: Final = Chosen(
    path="recognise",
    printed=lambda part: part.section in (LEAD, "meaning", "any") or part.section.startswith(SIGN),
)
RESPOND: Final = Chosen(
    path="respond",
    printed=_sections(LEAD, "first", "say", "secret", "write", "parents", "do-not"),
)
REMOVAL: Final = Chosen(
    path="remove-the-danger", printed=_sections(LEAD, "first", *ENTITIES, "do-not")
)
FORMS: Final = tuple(
    Chosen(path=path, printed=lambda part: part.in_form)
    for path in ("forms/report", "forms/official-note")
)

NAMES: Final = {one.path: one.name for one in (RECOGNISE, RESPOND, REMOVAL, *FORMS)}
"""The printed pages by path."""


def chapter(chosen: Chosen, book: Book) -> Page:
    """The chosen sections of a page."""
    page = book.prose[chosen.path][book.language]
    return Page(
        id=chosen.name, title=page.title, blocks=[_block(p, page, book) for p in kept(chosen, book)]
    )


def kept(chosen: Chosen, book: Book) -> Iterator[Part]:
    """What of a page is printed for the municipality."""
    tiers = book.guide.municipality.tiers
    for part in parts_of(book.prose[chosen.path][book.language]):
        elsewhere = part.section in ENTITIES and part.section not in tiers
        if chosen.printed(part) and not elsewhere and not _leads_into_guide(part):
            yield part


def _leads_into_guide(part: Part) -> bool:
    """On paper, the guide is all around."""
    cell = part.rows[0][0]
    return part.kind == "paragraph" and any((piece.to or "").startswith("guide:") for piece in cell)


def _block(part: Part, page: ProsePage, book: Book) -> Block:
    def runs(pieces: Pieces) -> list[Run]:
        return [*_runs(pieces, page, book)]

    cell = part.rows[0][0]
    match part.kind:
        case "heading":
            id_ = part.id.replace(SIGN, "concern-")
            return Block(kind="heading", level=part.level, id=id_, runs=runs(cell))
        case "list":
            items = [runs(item) for (item,) in part.rows]
            return Block(kind="list", ordered=part.ordered, items=items)
        case "table":
            head, *rows = [[runs(cell) for cell in row] for row in part.rows]
            return Block(kind="table", head=head, rows=rows)
        case "field":
            text = "".join(piece.text for piece in cell)
            return Block(kind="field", text=text, lines=part.lines)
        case "paragraph":
            return Block(kind="paragraph", runs=runs(cell))


def _runs(pieces: Pieces, page: ProsePage, book: Book) -> Iterator[Run]:
    for piece in pieces:
        if piece.source:
            if number := book.sources.cited(piece.source):
                yield Run(text="", mark=number)
            continue
        run = Run(text=piece.text)
        if piece.bold:
            run["bold"] = True
        if piece.italic:
            run["italic"] = True
        if piece.to and piece.to.startswith("tel:"):
            run["link"] = piece.to
        elif piece.to and (name := NAMES.get(resolved(page, piece.to))):
            run["page"] = f"page-{name}"
        yield run
