"""Everything that is printed of one guide in one language."""

from typing import Final, Literal, get_args

from putokaz.handbook.booklet import booklet
from putokaz.handbook.press import Content, Pads, Work, forget, press, press_knowing

Product = Literal["handbook", "handbook-booklet", "poster", "card"]
"""The name of a file beside the guide's home, without `.pdf`."""

PRODUCTS: Final[tuple[Product, ...]] = get_args(Product)


def print_out(content: Content, pads: Pads) -> tuple[dict[Product, bytes], Pads]:
    """The files, and the pads of the handbook, of which those of the last time are given."""
    handbook, pads = press_knowing(Work(kind="handbook", content=content), pads)
    made: dict[Product, bytes] = {
        "handbook": handbook,
        "handbook-booklet": booklet(handbook),
        "poster": press(Work(kind="poster", content=content)),
        "card": press(Work(kind="card", content=content)),
    }
    forget()
    return made, pads
