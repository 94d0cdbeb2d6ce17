"""A fragment of HTML as its readers get it."""

import re
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "wbr"})
SPOKEN: Final = ("aria-label", "alt", "title", "placeholder")


class Fragment(HTMLParser):
    """Its ids, links, headings and text; what is not for translation apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.unclosed: list[str] = []
        self.texts: list[str] = []
        """What is read or spoken, in the language of the page."""
        self.whole = ""
        """Everything that is seen, with single plain spaces."""
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()
        self.whole = re.sub(r"\s+", " ", self.whole)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.texts += [given[name] for name in SPOKEN if name in given]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            inherited = bool(self._open) and self._open[-1][1]
            self._open.append((tag, inherited or given.get("translate") == "no"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop()[0] != tag:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        self.whole += data
        if not self._open or not self._open[-1][1]:
            self.texts.append(data)


def part(html: str, anchor: str) -> str:
    """The element with that id, as HTML, up to the next element of its kind beside it."""
    start = html.index(f'id="{anchor}"')
    tag = re.findall(r"<(\w+)[^<]*$", html[:start])[-1]
    return html[start : html.index(f"</{tag}>", start)]
