"""Looking at a PDF as a reader, a printer and a phone do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Final

import pikepdf
import pypdfium2
import zxingcpp
from PIL import ImageFilter

PRINTED: Final = 150
"""Dots per inch of a plain office printer."""

POINTS: Final = 72


@dataclass(frozen=True)
class Paper:
    """A printed file."""

    pdf: bytes

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self.pdf))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each page; a line's end counts as a space."""
        document = pypdfium2.PdfDocument(self.pdf)
        pages = (page.get_textpage().get_text_range() for page in document)
        return tuple(" ".join(text.split()) for text in pages)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Of each page, in millimetres."""
        boxes = (page.mediabox for page in self.opened.pages)
        return [
            (round(float(box[2]) * 25.4 / POINTS), round(float(box[3]) * 25.4 / POINTS))
            for box in boxes
        ]

    def links(self, scheme: str) -> set[str]:
        """Where the links of that kind lead."""
        return {uri for uri in self._uris() if uri.startswith(scheme)}

    def _uris(self) -> Iterator[str]:
        for page in self.opened.pages:
            for note in page.get("/Annots", []):
                if "/URI" in note.get("/A", {}):
                    yield str(note.A.URI)

    def codes(self, page: int) -> list[str]:
        """What a phone reads from a bad copy of that page."""
        drawn = pypdfium2.PdfDocument(self.pdf)[page].render(scale=PRINTED / POINTS).to_pil()
        copy = drawn.convert("L").filter(ImageFilter.GaussianBlur(1)).point(_black_or_white)
        return [code.text for code in zxingcpp.read_barcodes(copy)]

    def parts(self, kind: str) -> int:
        """How many parts of its structure are of that kind: `/H1`, `/Link`."""
        return sum(
            isinstance(one, pikepdf.Dictionary) and str(one.get("/S", "")) == kind
            for one in self.opened.objects
        )

    def fonts(self) -> dict[str, bool]:
        """Each font, and whether it is in the file with the meaning of its glyphs."""
        return {
            str(one.BaseFont): "/ToUnicode" in one
            and "/FontFile2" in one.DescendantFonts[0].FontDescriptor
            for one in self.opened.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0"
        }


def _black_or_white(grey: int) -> int:
    return 255 if grey > 127 else 0
