from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from putokaz.site.prose import read_prose, to_latin_markdown

WriteFiles = Callable[[Mapping[str, str]], Path]

PAGE = {f"docs/advice.{language}.md": "# A\n" for language in ("bs", "hr", "sr-Cyrl", "en")}


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("# Како помоћи дјетету", "# Kako pomoći djetetu"),
        ("[страница](../ћирилица.md)", "[stranica](../ћирилица.md)"),
        ("[страница][1]\n\n[1]: ћирилица.md", "[stranica][1]\n\n[1]: ћирилица.md"),
        ("Поље `sr-Cyrl: Центар` је обавезно.", "Polje `sr-Cyrl: Центар` je obavezno."),
        ("Прије ``а ` б`` послије", "Prije ``а ` б`` poslije"),
        (
            "Прије\n\n```yaml\nиме: Центар\n```\n\nпослије",
            "Prije\n\n```yaml\nиме: Центар\n```\n\nposlije",
        ),
        ("Један ` знак\n\nи други ` знак", "Jedan ` znak\n\ni drugi ` znak"),
        (
            '<span translate="no">Службени гласник</span> број',
            '<span translate="no">Службени гласник</span> broj',
        ),
        ("<https://example.org/њива>", "<https://example.org/њива>"),
        ("---\ntitle: Ријечи\n---", "---\ntitle: Riječi\n---"),
    ],
)
def test_serbian_markdown_becomes_latin_but_for_code_and_addresses(
    cyrillic: str, latin: str
) -> None:
    assert to_latin_markdown(cyrillic) == latin


def test_a_page_stands_in_five_languages(tree: WriteFiles) -> None:
    root = tree(PAGE | {"docs/advice.sr-Cyrl.md": "# Савјет\n"})

    prose, problems = read_prose(root / "docs", root=root)

    assert problems == []
    assert list(prose["advice"]) == ["bs", "en", "hr", "sr-Cyrl", "sr-Latn"]
    assert prose["advice"]["sr-Latn"] == "# Savjet\n"


def test_a_language_without_the_page_is_a_problem_that_names_the_file(tree: WriteFiles) -> None:
    root = tree(PAGE)
    (root / "docs/advice.hr.md").unlink()

    _, problems = read_prose(root / "docs", root=root)

    assert [str(problem) for problem in problems] == [
        "docs/advice.hr.md:1:1: -: missing; the page is there in: bs, en, sr-Cyrl"
    ]


def test_a_page_below_a_folder_keeps_its_path(tree: WriteFiles) -> None:
    root = tree({path.replace("docs/", "docs/deep/"): text for path, text in PAGE.items()})

    prose, problems = read_prose(root / "docs", root=root)

    assert problems == []
    assert list(prose) == ["deep/advice"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("advice.md", "must be named for its language: page.bs.md; allowed: bs, hr, sr-Cyrl, en"),
        (
            "advice.sr.md",
            "must be named for its language: page.bs.md; allowed: bs, hr, sr-Cyrl, en",
        ),
        ("advice.sr-Latn.md", "must not be written; it is derived from the page in sr-Cyrl"),
    ],
)
def test_a_page_with_another_name_is_a_problem(tree: WriteFiles, name: str, message: str) -> None:
    root = tree(PAGE | {f"docs/{name}": "# A\n"})

    _, problems = read_prose(root / "docs", root=root)

    assert [str(problem) for problem in problems] == [f"docs/{name}:1:1: -: {message}"]
