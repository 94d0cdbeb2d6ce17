"""Where the pages of another program lie."""

from pathlib import Path

from tests.benchmarks.build_pages import MarkdownPage
from tests.benchmarks.build_sources import Sources, parents


def page(path: str, text: str) -> MarkdownPage:
    return MarkdownPage(language="sr-Latn", path=path, title='A "b"', text=text)


def sources(folder: Path) -> Sources:
    return Sources(
        folder=folder,
        folders=str.lower,
        index="_index.md",
        parents=parents(["", "laws", "livno", "livno/contacts"]),
        states=([page("livno/contacts", "one")], [page("livno/contacts", "two")]),
    )


def test_a_page_with_others_below_it_is_their_index(tmp_path: Path) -> None:
    for path in ("", "laws", "livno", "livno/contacts"):
        sources(tmp_path).write(page(path, "text"))

    files = [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.md")]
    assert sorted(files) == [
        "sr-latn/_index.md",
        "sr-latn/laws.md",
        "sr-latn/livno/_index.md",
        "sr-latn/livno/contacts.md",
    ]


def test_a_turn_writes_what_differs_in_it(tmp_path: Path) -> None:
    file = tmp_path / "sr-latn/livno/contacts.md"

    sources(tmp_path).change(3)
    assert file.read_text(encoding="utf-8") == '---\ntitle: "A \\"b\\""\n---\n\ntwo'
    sources(tmp_path).change(2)
    assert file.read_text(encoding="utf-8").endswith("one")
