"""A handbook as a booklet: two A5 pages side by side on A4, to be printed, folded and stapled."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from putokaz.handbook.repack import written

WIDTH: Final = 841.890
HEIGHT: Final = 595.276
"""A4 lying on its side, in points."""

PAGES_OF_SHEET: Final = 4


def booklet(pdf: bytes) -> bytes:
    """The sheets in the order in which a printer takes them: both sides, flip on the short edge."""
    with Pdf.open(BytesIO(pdf)) as handbook, Pdf.new() as sheets:
        pages = [_form(page, handbook, sheets) for page in handbook.pages]
        for left, right in order(len(pages)):
            sheets.pages.append(_side(sheets, pages[left - 1], pages[right - 1]))
        sheets.Root.Lang = handbook.Root.Lang
        sheets.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"), DisplayDocTitle=True
        )
        sheets.docinfo.Title = handbook.docinfo.Title
        return written(sheets)


def order(pages: int) -> Iterator[tuple[int, int]]:
    """The numbers of the pages on the left and on the right, side by side of paper."""
    if pages % PAGES_OF_SHEET:
        raise ValueError(f"{pages} pages do not fill sheets of {PAGES_OF_SHEET}")
    for at in range(1, pages // 2, 2):
        yield pages + 1 - at, at
        yield at + 1, pages - at


def _form(page: Page, handbook: Pdf, sheets: Pdf) -> Object:
    """A page as a form: the one stream of what is drawn on it, compressed as it is."""
    form = sheets.copy_foreign(page.Contents)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([*page.mediabox])
    form.Resources = sheets.copy_foreign(handbook.make_indirect(page.resources))
    return form


def _side(sheets: Pdf, left: Object, right: Object) -> Page:
    half = WIDTH / 2
    drawn = " ".join(
        f"q 1 0 0 1 {start + (half - _width(page)) / 2:.3f} 0 cm /{name} Do Q"
        for name, page, start in (("L", left, 0), ("R", right, half))
    )
    side = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, WIDTH, HEIGHT]),
        Resources=Dictionary(XObject=Dictionary(L=left, R=right)),
        Contents=sheets.make_stream(drawn.encode()),
    )
    return Page(sheets.make_indirect(side))


def _width(page: Object) -> float:
    return float(page.BBox[2])
