"""Our HTML as Markdown."""

from textwrap import dedent

import pytest
from markdown import markdown

from tests.benchmarks.build_markdown import markdown_of


def lines(text: str) -> str:
    return dedent(text).strip()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2 id='x'>A <em>b</em></h2>\n<p>One\n two.</p>", "## A *b*\n\nOne two."),
        ('<p>See <a class="x" href="../a/#b">it</a>.</p>', "See [it](../a/#b)."),
        ('<a href="a/"><div>One</div><div>two</div></a>', "[ One two ](a/)"),
        ("<p>a_b *c* [d] &amp; e</p>", r"a\_b \*c\* \[d\] &amp; e"),
        ("<p>1. not a list</p><p>- nor this</p>", "\\1. not a list\n\n\\- nor this"),
        ("<p>a</p><svg><text>b</text></svg><script>c</script><!-- d --><p>e</p>", "a\n\ne"),
        ("<details><summary>More</summary><p>a</p></details>", "**More**\n\na"),
        ('<p data-x="a > b">c</p>', "c"),
    ],
)
def test_what_stays(html: str, expected: str) -> None:
    assert markdown_of(html).strip() == expected


def test_lists() -> None:
    html = "<ul><li>a</li><li><p>b</p><ol><li>c</li></ol><p>d</p></li><li></li></ul><p>e</p>"

    assert markdown_of(html).strip() == lines(
        """
        -   a
        -   b
            1.  c

            d

        e
        """
    )
    shown = "".join(markdown(markdown_of(html)).split())
    assert shown == "<ul><li>a</li><li><p>b</p><ol><li>c</li></ol><p>d</p></li></ul><p>e</p>"


def test_tables() -> None:
    html = (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        '<tbody><tr><td><p>1</p><ul><li>2</li></ul></td><td><a href="x">3|4</a></td></tr></tbody>'
        "</table>"
    )

    assert [" ".join(line.split()) for line in markdown_of(html).strip().splitlines()] == [
        "| a | b |",
        "| --- | --- |",
        r"| 1 2 | [3\|4](x) |",
    ]
