"""Whatever stands in the data, a comment on a pull request shows it and obeys nothing of it."""

from html.parser import HTMLParser

import markdown as python_markdown
import pytest

from putokaz.review.item import Item
from putokaz.review.markdown import markdown, safe
from putokaz.review.outline import Outline, Section

HOSTILE = [
    "@octocat",
    "name@example.org",
    "<img src=x onerror=alert(1)>",
    "</details></li></ul><script>alert(1)</script>",
    "[klik](https://example.org/a)",
    "![](https://example.org/b.png)",
    "www.example.org",
    "mailto:name@example.org",
    "#1 GH-1 octocat/repo#1",
    "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d",
    "`a` ``b`` ```",
    "`@octocat` ``@octocat",
    "**b** __b__ *i* _i_ ~~s~~",
    "# title",
    "> quote",
    "- item",
    "1. item",
    "---",
    "| a | b |",
    "$x$",
    "&lt;b&gt; &amp;",
    "[ ] task",
    "<!-- comment -->",
    "a\n\n# b\n<b>c</b>",
    "back\\slash \\@octocat",
    ":smile:",
]


class Reader(HTMLParser):
    """What a browser would show, and the tags with which it would."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.shown: list[str] = []
        self.active: list[str] = []
        """Text outside of code, of which GitHub may make something."""
        self._code = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        self.shown.append(data)
        if not self._code:
            self.active.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def _outline(text: str, items: int = 1) -> Outline:
    below = tuple(text for _ in range(items))
    item = Item(kind="detail", text=text, below=below, grave=True)
    section = Section(title=text, items=(item,) * items)
    return Outline(first=text, lead=(text,), sections=(section,), more="More")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_not_obeyed(text: str) -> None:
    reader = Reader()

    reader.feed(python_markdown.markdown(markdown(_outline(text))))

    assert reader.tags <= {"p", "strong", "br", "h3", "ul", "li", "code"}
    shown = " ".join("".join(reader.shown).split())
    assert shown.count(" ".join(text.split())) == 5
    active = "".join(reader.active)
    assert not any(sign in active for sign in ("@", "#", "$", "://", "www.", "mailto:", "GH-"))


def test_a_long_list_is_folded() -> None:
    text = markdown(_outline("text", items=10))

    assert text.count("\n<details><summary>More: 2</summary>\n") == 1
    assert text.count("\n  <details><summary>More: 10</summary>\n") == 10
    assert text.count("</details>") == 1 + 10


def test_a_word_with_backticks_stays_in_its_code() -> None:
    assert safe("a `@b` c") == "a `` `@b` `` c"
    assert safe("``@b``") == "``` ``@b`` ```"


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert safe("a\N{RIGHT-TO-LEFT OVERRIDE}b\x1b[1m") == "a b \\[1m"
