"""A data file is written as it was, but for what was changed in it."""

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putokaz.editing.document import dump, load
from putokaz.source import parse

ROOT: Final = Path(__file__).parents[2]
FILES: Final = sorted(
    file.relative_to(ROOT)
    for folder in ("data", "tests/examples/data")
    for file in (ROOT / folder).rglob("*.yml")
    if file.parent.name != "sources"
)

FILE: Final = """\
# Who this is.
name: Dom zdravlja   # as published
channels:
  # The reception.
  - phone: 000 000
    hours: "Mo-Fr 07:30-15:30"

  - email: info@example.org
"""


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_file_of_ours_comes_back_unchanged(file: Path) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    assert dump(load(text)) == text


def test_a_change_touches_its_line_alone() -> None:
    document = load(FILE)

    document["channels"][0]["phone"] = "034 000 000"

    assert dump(document) == FILE.replace("phone: 000 000", "phone: 034 000 000")


def test_what_is_put_in_stands_below_its_neighbours() -> None:
    document = load(FILE)

    document["channels"][1]["verified"] = {"on": "2026-11-24", "how": "call"}

    assert dump(document) == f"{FILE}    verified:\n      on: 2026-11-24\n      how: call\n"


def test_other_spaces_become_two() -> None:
    ugly = "name:   Dom\nroles:\n- police\nsource:\n     url: www.example.org   \n"

    assert dump(load(ugly)) == "name: Dom\nroles:\n  - police\nsource:\n  url: www.example.org\n"


SIGNS: Final = st.characters(codec="utf-8").filter(str.isprintable)


@given(st.text(SIGNS, min_size=1))
def test_every_text_is_read_as_it_was_written(text: str) -> None:
    document = load("a: b\n")

    document["a"] = text

    tree, problems = parse(dump(document), "data/a.yml")
    assert problems == []
    assert tree is not None
    assert tree.plain() == {"a": text}
