from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from putokaz.prose.latin import to_latin_markdown
from putokaz.prose.read import read_prose

WriteFiles = Callable[[Mapping[str, str]], Path]

HEAD = "---\ndescription: A.\n---\n"
PAGE = {
    f"docs/advice.{language}.md": f"{HEAD}\n# A\n" for language in ("bs", "hr", "sr-Cyrl", "en")
}
CYRILLIC = "---\ndescription: Савјет.\n---\n\n# Савјет\n"


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
        ("Сумња је довољна.[^zemlja-djece]", "Sumnja je dovoljna.[^zemlja-djece]"),
        ("## Први кораци {#first}", "## Prvi koraci {#first}"),
    ],
)
def test_serbian_markdown_becomes_latin_but_for_code_and_addresses(
    cyrillic: str, latin: str
) -> None:
    assert to_latin_markdown(cyrillic) == latin


def test_a_page_stands_in_five_languages(tree: WriteFiles) -> None:
    root = tree(PAGE | {"docs/advice.sr-Cyrl.md": CYRILLIC})

    prose, problems = read_prose(root / "docs", root=root)

    assert problems == []
    assert list(prose["advice"]) == ["bs", "en", "hr", "sr-Cyrl", "sr-Latn"]
    latin = prose["advice"]["sr-Latn"]
    assert latin.markdown == "\n# Savjet\n"
    assert (latin.title, latin.head.description) == ("Savjet", "Savjet.")


def test_a_title_at_the_head_comes_before_the_first_heading(tree: WriteFiles) -> None:
    head = "---\ntitle: Short\ndescription: A.\n---\n"
    root = tree(dict.fromkeys(PAGE, f"{head}\n# Long\n"))

    prose, _ = read_prose(root / "docs", root=root)

    assert prose["advice"]["en"].title == "Short"


def test_a_language_without_the_page_is_a_problem_that_names_the_file(tree: WriteFiles) -> None:
    root = tree(PAGE)
    (root / "docs/advice.hr.md").unlink()

    _, problems = read_prose(root / "docs", root=root)

    assert [str(problem) for problem in problems] == [
        "docs/advice.hr.md:1:1: -: missing; the page is there in: bs, en, sr-Cyrl"
    ]


@pytest.mark.parametrize(
    ("folder", "name", "path"),
    [("docs/deep/", "advice", "deep/advice"), ("docs/deep/", "index", "deep")],
)
def test_a_page_below_a_folder_keeps_its_path(
    tree: WriteFiles, folder: str, name: str, path: str
) -> None:
    root = tree({p.replace("docs/advice", folder + name): text for p, text in PAGE.items()})

    prose, problems = read_prose(root / "docs", root=root)

    assert problems == []
    assert list(prose) == [path]


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


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "",
            "1:1: -: must begin with a line ---, then description: one sentence, then a line ---",
        ),
        ("---\ntitle: A\n---\n", "2:1: description: missing"),
        (
            "---\ndescription:\n---\n",
            "2:13: description: is empty; write a value or delete the line",
        ),
        (
            "---\ndescription: A.\nas_of: 24.11.2026\n---\n",
            "3:8: as_of: must be a day of the calendar, such as 2024-03-01",
        ),
        (
            "---\ndescription: A.\nreviewed: {on: 2026-11-24, by: pedagogue, text: x}\n---\n",
            "3:49: reviewed.text: must be the mark of the text as the list of reviews shows it",
        ),
        (
            "---\ndescription: A.\nrevewed: no\n---\n",
            (
                "3:1: revewed: unknown field 'revewed' (did you mean 'reviewed'?); "
                "allowed: as_of, description, keywords, reviewed, title"
            ),
        ),
    ],
)
def test_a_mistake_at_the_head_is_told_at_its_place(tree: WriteFiles, head: str, told: str) -> None:
    root = tree(PAGE | {"docs/advice.en.md": f"{head}\n# A\n"})

    _, problems = read_prose(root / "docs", root=root)

    assert [str(problem) for problem in problems] == [f"docs/advice.en.md:{told}"]


def test_a_picture_of_a_page_in_cyrillic_has_its_twin_in_latin_script() -> None:
    text = "![Слика](../assets/step.sr-Cyrl.webp) и `step.sr-Cyrl.webp`"

    assert to_latin_markdown(text) == "![Slika](../assets/step.sr-Latn.webp) i `step.sr-Cyrl.webp`"
