import pytest

from putokaz.prose.page import Head, ProsePage
from putokaz.prose.parts import differences, parts

TEXT = """
# Title

Lead.[^practice]

[Whom to call](guide:who-to-call#need-advice)

## Steps {#first}

1. One.[^crc]

```
## No heading {#x} [^none]
```
"""


def page(text: str, *, language: str = "bs") -> ProsePage:
    return ProsePage(
        path="advice",
        in_folder=False,
        language=language,  # type: ignore[arg-type]
        file=f"docs/advice.{language}.md",
        head=Head(description="A."),
        markdown=text,
        line=4,
    )


def told(changed: str) -> list[str]:
    problems = differences({"bs": page(TEXT), "en": page(changed, language="en")})
    return [str(problem) for problem in problems]


def test_headings_sources_and_guide_links_are_the_parts_of_a_page() -> None:
    found = [(part.kind, part.value, part.where.line) for part in parts(page(TEXT))]

    assert found == [
        ("heading", "", 5),
        ("source", "practice", 7),
        ("guide", "who-to-call#need-advice", 9),
        ("heading", "first", 11),
        ("source", "crc", 13),
    ]


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("[a](guide:contacts)", True),
        ("See [a](guide:contacts)", False),
        ("[a](guide:contacts).", False),
        ("- [a](guide:contacts)", False),
    ],
)
def test_a_guide_link_stands_alone_or_in_a_sentence(line: str, alone: bool) -> None:  # noqa: FBT001
    (link,) = parts(page(f"\n{line}\n"))

    assert link.alone is alone


def test_the_same_parts_in_other_words_are_no_difference() -> None:
    assert told(TEXT.replace("Title", "Naslov").replace("Steps", "Koraci")) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "[^practice]",
            "",
            (
                "9:1: -: must be the same in all languages: "
                "here guide:who-to-call#need-advice, in bs [^practice]"
            ),
        ),
        (
            "## Steps {#first}",
            "### Steps {#first}",
            "11:1: -: must be the same in all languages: here ### {#first}, in bs ## {#first}",
        ),
        (
            "[^crc]",
            "",
            "17:1: -: must be the same in all languages: here the end of the page, in bs [^crc]",
        ),
        (
            "[^crc]",
            "[^crc][^practice]",
            (
                "13:14: -: must be the same in all languages: "
                "here [^practice], in bs the end of the page"
            ),
        ),
    ],
)
def test_the_first_difference_of_a_language_is_told(old: str, new: str, problem: str) -> None:
    assert told(TEXT.replace(old, new)) == [f"docs/advice.en.md:{problem}"]


def test_a_heading_without_an_id_is_a_problem() -> None:
    text = TEXT.replace(" {#first}", "")

    problems = differences({"bs": page(text), "en": page(text, language="en")})

    assert [str(problem) for problem in problems] == [
        "docs/advice.bs.md:11:1: -: the heading '## Steps' needs an id at its end: {#word}"
    ]
