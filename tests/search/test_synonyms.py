"""The words that readers type instead of ours."""

from pathlib import Path

import pytest

from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.search.groups import unknown_pages
from tests.rules.conftest import EXAMPLES, Examples, examples

__all__ = ["examples"]

FILE = "vocabulary/synonyms.yml"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  sector: police\n", "", "police: must have exactly one of"),
        (
            "  sector: police",
            "  sector: police\n  need: advice",
            "police: must have exactly one of",
        ),
        ("  hr:\n    - tjelesno\n", "", "physical: must have a word in some language"),
        ("- кораци", "- koraci", "has a Latin letter"),
        ("- milicija", "- милиција", "has a Cyrillic letter"),
    ],
)
def test_a_record_has_one_target_and_words_in_their_script(
    examples: Examples, old: str, new: str, told: str
) -> None:
    examples.replace(FILE, old, new)

    problems = read_directory(examples.root, invented_numbers=True).problems
    assert len(problems) == 1
    assert told in str(problems[0])


def test_a_target_that_does_not_exist_is_told(examples: Examples) -> None:
    examples.replace(FILE, "concern: physical", "concern: phisical")

    assert len(examples.told()) == 1
    assert "unknown concern 'phisical' (did you mean 'physical'?)" in examples.told()[0]


def test_a_word_given_twice_is_told(examples: Examples) -> None:
    examples.replace(FILE, "    - milicija", "    - milicija\n    - milicija")

    assert examples.told() == [f"{FILE}:5:7: police.bs[2]: given twice; first on line 4"]


def test_a_page_that_does_not_exist_is_told() -> None:
    directory = read_directory(EXAMPLES, invented_numbers=True).directory

    told = [str(problem) for problem in unknown_pages(directory, {"contacts", "pathways"})]
    assert told == [
        (
            f"data/{FILE}:8:9: pathway.page: unknown page 'pathway' (did you mean 'pathways'?); "
            "allowed: contacts, pathways"
        )
    ]
    assert not [*unknown_pages(directory, {"pathway"})]


def test_keywords_of_a_page_are_read_and_derived_in_latin_script(tmp_path: Path) -> None:
    for language, word in {"bs": "a", "hr": "a", "en": "a", "sr-Cyrl": "ријеч"}.items():
        text = f"---\ndescription: A.\nkeywords:\n  - {word}\n---\n\n# A\n"
        (tmp_path / f"page.{language}.md").write_text(text, encoding="utf-8")

    prose, problems = read_prose(tmp_path, root=tmp_path)

    assert not problems
    assert prose["page"]["sr-Latn"].head.keywords == ("riječ",)
