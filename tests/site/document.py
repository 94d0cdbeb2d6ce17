"""An HTML page of the built site, read as far as the tests need it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

VOID: Final = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})
UNREAD: Final = frozenset({"script", "style"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Element:
    """A start tag and the start tags around it."""

    tag: str
    attributes: dict[str, str]
    around: "tuple[Element, ...]"
    words: list[str] = field(default_factory=list)

    def inside(self, tag: str) -> bool:
        return any(element.tag == tag for element in self.around)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


class Document(HTMLParser):
    """All elements and all text of a page."""

    def __init__(self, file: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.elements: list[Element] = []
        self.texts: list[tuple[str, tuple[Element, ...]]] = []
        self._open: list[Element] = []
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements of that tag with those attributes; `_` stands for `-`."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.tag == tag and wanted.items() <= element.attributes.items()
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        (found,) = self.all(tag, **attributes)
        return found

    @property
    def ids(self) -> set[str]:
        return {e.attributes["id"] for e in self.elements if "id" in e.attributes}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag=tag, attributes=attributes, around=tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].tag in UNREAD:
            self._open[-1].words.append(data)
        elif self._open:
            self.texts.append((data, tuple(self._open)))
            for element in self._open:
                element.words.append(data)
