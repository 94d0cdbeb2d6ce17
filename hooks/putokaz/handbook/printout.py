"""Everything that is printed of one guide in one language."""

from typing import Final, Literal, get_args

from putokaz.handbook.booklet import booklet
from putokaz.handbook.layout import Content, Layout
from putokaz.handbook.press import Work, forget, press, press_knowing

Product = Literal["handbook", "handbook-booklet", "poster", "card"]
"""The name of a file beside the guide's home, without `.pdf`."""

PRODUCTS: Final[tuple[Product, ...]] = get_args(Product)


def print_out(content: Content, layout: Layout) -> tuple[dict[Product, bytes], Layout]:
    """The files, and the layout of the handbook, of which that of the last time is given."""
    handbook, layout = press_knowing(Work(kind="handbook", content=content), layout)
    made: dict[Product, bytes] = {
        "handbook": handbook,
        "handbook-booklet": booklet(handbook),
        "poster": press(Work(kind="poster", content=content)),
        "card": press(Work(kind="card", content=content)),
    }
    forget()
    return made, layout
