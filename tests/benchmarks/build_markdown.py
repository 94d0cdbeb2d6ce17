"""Our pages' HTML as the Markdown that an author would write for the same page.

Headings, paragraphs, lists, tables, links and emphasis stay; classes, scripts, drawings and forms
go. It is written for our own HTML, which quotes its attributes and closes its elements.
"""

import re
from collections.abc import Callable
from typing import Final

_TOKEN: Final = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*)>|<!--.*?-->', re.S)
_HREF: Final = re.compile(r'\shref="([^"]*)"')
_SIGN: Final = re.compile(r"[\\`*_\[\]]")
_LOOKS_LIKE_A_LIST: Final = re.compile(r"^(?:[-+#]|\d+(?=[.)](?:\s|$)))")

_ALONE: Final = re.compile(r"^( *(?:-|1\.) .*\n)\n(?= *(?:-|1\.) )", re.M)
"""An item of one line and the blank line before the next item."""

_LEFT_OUT: Final = frozenset({"datalist", "form", "script", "select", "style", "svg", "template"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "button", "code", "data", "em", "i", "input", "label", "mark"}
    | {"q", "small", "span", "strong", "sub", "sup", "time", "wbr"}
)
_MARKS: Final = {"b": "**", "em": "*", "i": "*", "strong": "**"}
_STRONG: Final = frozenset({"dt", "summary"})
_LISTS: Final = frozenset({"ol", "ul"})
_CELLS: Final = frozenset({"td", "th"})
_WIDTH: Final = 4
"""Of a list's mark: Python-Markdown wants four columns, the others take them."""


def markdown_of(html: str) -> str:
    """The page's content as Markdown."""
    writer = _Writer()
    at = 0
    for token in _TOKEN.finditer(html):
        writer.text(html[at : token.start()])
        at = token.end()
        if token[2]:
            tell: Callable[[str, str], None] = writer.close if token[1] else writer.open
            tell(token[2].lower(), token[3])
    writer.text(html[at:])
    writer.end_block()
    return _ALONE.sub(r"\1", "\n".join(writer.lines))


class _Writer:
    """What has been written so far, and the element that is being read."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._left_out: list[str] = []
        self._lists: list[str] = []
        self._marks: list[str] = []
        """Of list items that have nothing in them yet."""
        self._addresses: list[str] = []
        self._rows: list[list[str]] | None = None

    def text(self, text: str) -> None:
        if text and not self._left_out:
            self._line.append(_SIGN.sub(r"\\\g<0>", text))

    def open(self, name: str, attributes: str) -> None:
        if self._left_out or name in _LEFT_OUT:
            if name in _LEFT_OUT and not attributes.endswith("/"):
                self._left_out.append(name)
        elif name in _INLINE:
            self._open_inline(name, attributes)
        elif self._rows is not None or self._addresses:
            self._line.append(" ")
            self._open_in_table(name)
        else:
            self.end_block()
            self._open_block(name)

    def close(self, name: str, _: str) -> None:
        if self._left_out:
            if self._left_out[-1] == name:
                self._left_out.pop()
        elif name in _INLINE:
            self._close_inline(name)
        elif self._rows is not None:
            self._close_in_table(name)
        elif self._addresses:
            self._line.append(" ")
        else:
            self._close_block(name)

    def end_block(self, before: str = "", after: str = "") -> None:
        """What was read is a block of its own, if it is anything."""
        text = " ".join("".join(self._line).split())
        self._line = []
        if text:
            escaped = text if before else _LOOKS_LIKE_A_LIST.sub(r"\\\g<0>", text)
            self._write([f"{before}{escaped}{after}"])

    def _write(self, block: list[str]) -> None:
        depth = _WIDTH * len(self._lists)
        first = " " * (depth - _WIDTH * len(self._marks)) + "".join(self._marks)
        self._marks = []
        self.lines.append(first + block[0])
        self.lines += [" " * depth + line for line in block[1:]]
        self.lines.append("")

    def _open_inline(self, name: str, attributes: str) -> None:
        if name == "a":
            found = _HREF.search(attributes)
            self._addresses.append(found[1] if found else "")
            self._line.append("[")
        else:
            self._line.append(_MARKS.get(name, ""))

    def _close_inline(self, name: str) -> None:
        if name == "a" and self._addresses:
            self._line.append(f"]({self._addresses.pop()})")
        else:
            self._line.append(_MARKS.get(name, ""))

    def _open_block(self, name: str) -> None:
        if name in _LISTS:
            self._lists.append(name)
        elif name == "li" and self._lists:
            self._marks.append(("1." if self._lists[-1] == "ol" else "-").ljust(_WIDTH))
        elif name == "table":
            self._rows = []

    def _close_block(self, name: str) -> None:
        if re.fullmatch("h[1-6]", name):
            self.end_block(before=f"{'#' * int(name[1])} ")
        elif name in _STRONG:
            self.end_block(before="**", after="**")
        else:
            self.end_block()
        if name in _LISTS and self._lists:
            self._lists.pop()
        elif name == "li" and self._marks:
            self._marks.pop()

    def _open_in_table(self, name: str) -> None:
        if self._rows is not None and name == "tr":
            self._rows.append([])
            self._line = []
        elif name in _CELLS:
            self._line = []

    def _close_in_table(self, name: str) -> None:
        if name in _CELLS and self._rows:
            self._rows[-1].append(" ".join("".join(self._line).split()).replace("|", r"\|"))
            self._line = []
        elif name == "table" and self._rows is not None:
            rows, self._rows = [row for row in self._rows if row], None
            self._line = []
            if rows:
                head, *body = (f"| {' | '.join(row)} |" for row in rows)
                self._write([head, f"|{' --- |' * len(rows[0])}", *body])
        else:
            self._line.append(" ")
