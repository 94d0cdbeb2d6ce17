"""Running text on paper: blocks of runs."""

from typing import Literal, NotRequired, TypedDict


class Run(TypedDict):
    """A stretch of text in one style."""

    text: str
    bold: NotRequired[bool]
    italic: NotRequired[bool]
    link: NotRequired[str]
    """`tel:122`."""
    page: NotRequired[str]
    """The anchor of another place in the handbook: `page-respond`, `need-advice`."""
    mark: NotRequired[int]
    """The number of a source, behind the text."""


class Block(TypedDict):
    """A heading, paragraph, list, table or field; which keys it has depends on its kind."""

    kind: Literal["heading", "paragraph", "list", "table", "field"]
    level: NotRequired[int]
    id: NotRequired[str]
    runs: NotRequired[list[Run]]
    ordered: NotRequired[bool]
    items: NotRequired[list[list[Run]]]
    head: NotRequired[list[list[Run]]]
    rows: NotRequired[list[list[list[Run]]]]
    text: NotRequired[str]
    """Of a field."""
    lines: NotRequired[int]
    """How many lines a field leaves for the hand."""


class Page(TypedDict):
    """A hand-written page, or the chosen sections of one."""

    id: str
    title: str
    blocks: list[Block]
