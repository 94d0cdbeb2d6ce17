"""Files are put in order without a change in what they say."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putokaz.editing.tidy import tidied
from putokaz.model.contact import Contact
from putokaz.model.vocabulary import Role
from putokaz.read.layout import LISTS, placed_files
from putokaz.source import parse

ROOT: Final = Path(__file__).parents[2]

GOOD: Final = """\
# Who this is.
name: Dom zdravlja
kind: health-centre   # as on the door
channels:
  # The reception.
  - phone: 034 000 000
    # who answers there
    for:
      bs: centrala
      sr-Cyrl: централа
      en: switchboard
    source:
      url: https://example.org
      read: 2026-11-01
  # Seldom read.
  - email: info@example.org
    source:
      # of the year's report
      url: https://example.org
      read: 2026-11-01
    note: |
      # this is text
      as well
# The end.
"""


def plain(text: str) -> Any:
    tree, problems = parse(text, "given.yml")
    assert not problems
    assert tree
    return tree.plain()


def test_what_is_in_order_stays() -> None:
    assert tidied(GOOD, Contact) == GOOD


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/examples"])
def test_the_data_is_in_order(root: Path) -> None:
    files, _ = placed_files(root)

    assert [f.file for f in files if tidied(_text(f.path), f.model) != _text(f.path)] == []
    for name, model in LISTS.items():
        text = _text(root / f"data/vocabulary/{name}.yml")
        assert tidied(text, model, depth=1) == text


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


MESS: Final[Mapping[str, tuple[str, str]]] = {
    "other spaces": ("name: Dom zdravlja", "name:   Dom zdravlja"),
    "spaces behind a text": ("read: 2026-11-01\n", "read: 2026-11-01  \n"),
    "more spaces before each": (
        "      bs: centrala\n      sr-Cyrl: централа\n      en: switchboard\n",
        "          bs: centrala\n          sr-Cyrl: централа\n          en: switchboard\n",
    ),
    "fields in another order": (
        "name: Dom zdravlja\nkind: health-centre   # as on the door\n",
        "kind: health-centre   # as on the door\nname: Dom zdravlja\n",
    ),
    "fields with comments in another order": (
        """\
    # who answers there
    for:
      bs: centrala
      sr-Cyrl: централа
      en: switchboard
    source:
      url: https://example.org
      read: 2026-11-01
  # Seldom""",
        """\
    source:
      read: 2026-11-01
      url: https://example.org
    # who answers there
    for:
      bs: centrala
      sr-Cyrl: централа
      en: switchboard
  # Seldom""",
    ),
    "the first field of an item behind another": (
        """\
  - email: info@example.org
    source:
      # of the year's report
      url: https://example.org
      read: 2026-11-01
""",
        """\
  - source:
      # of the year's report
      url: https://example.org
      read: 2026-11-01
    email: info@example.org
""",
    ),
    "a field behind a text of several lines": (
        """\
  - email: info@example.org
    source:
      # of the year's report
      url: https://example.org
      read: 2026-11-01
    note: |
      # this is text
      as well
""",
        """\
  - note: |
      # this is text
      as well
    source:
      # of the year's report
      url: https://example.org
      read: 2026-11-01
    email: info@example.org
""",
    ),
    "brackets": (
        "    for:\n      bs: centrala\n      sr-Cyrl: централа\n      en: switchboard\n",
        "    for: {bs: centrala, sr-Cyrl: централа, en: switchboard}\n",
    ),
    "a tab": ("      bs: centrala\n", "\t  bs: centrala\n"),
    "tabs that stand for more than two spaces": (
        "    for:\n      bs: centrala\n      sr-Cyrl: централа\n      en: switchboard\n",
        "    for:\n\t\tbs: centrala\n\t\tsr-Cyrl: централа\n\t\ten: switchboard\n",
    ),
    "lines of another system": ("\n", "\r\n"),
    "a space that does not break": ("Dom zdravlja", "Dom\u00a0zdravlja"),
    "a sign that nobody sees": ("Dom zdravlja", "Dom \u200bzdravlja"),
    "a letter of two signs": ("as on the door", "as on the dooŕ"),
    "a letter of the other script": ("централа", "центрaлa"),
    "a telephone as in a letterhead": ("034 000 000", "tel. 034 000 000"),
}


@pytest.mark.parametrize("mess", MESS)
def test_a_mess_is_put_in_order(mess: str) -> None:
    good, bad = MESS[mess]
    text = GOOD.replace(good, bad)

    assert text != GOOD
    assert tidied(text, Contact) == GOOD.replace("door", "dooŕ" if "dooŕ" in text else "door")


def test_an_extension_gets_its_own_field() -> None:
    text = "channels:\n  - phone: 034 000 000 lok. 12\n    duty: yes\n"

    assert tidied(text, Contact) == (
        "channels:\n  - phone: 034 000 000\n    extension: 12\n    duty: yes\n"
    )


def test_an_extension_that_is_given_is_not_replaced() -> None:
    text = "channels:\n  - phone: 034 000 000 lok. 12\n    extension: 3\n"

    assert tidied(text, Contact) == text


def test_the_vocabulary_keeps_its_order() -> None:
    text = "duty-police:\n  sector: police\n  name:\n    bs: Policija\n"

    assert tidied(text, Role, depth=1) == text


@pytest.mark.parametrize(
    "text", ["name: a: b\n", "name: x\nname: y\n", "", "- \t[\n", "name: 'x\n", "kind: &a b\n"]
)
def test_what_is_not_understood_stays(text: str) -> None:
    assert tidied(text, Contact) == text


slips = st.lists(
    st.tuples(
        st.integers(0, len(GOOD)),
        st.integers(0, 30),
        st.sampled_from(
            ["", "\t", "  ", "- ", "#", "\n", "'", '"', "|", "x: y\n", "Ж", "[a]", "{}"]
        ),
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=300)
@given(slips)
def test_whatever_was_written_says_the_same_and_stays_in_order(
    mistyped: list[tuple[int, int, str]],
) -> None:
    text = GOOD
    for at, length, slip in mistyped:
        text = text[:at] + slip + text[at + length :]

    tidy = tidied(text, Contact)

    assert tidied(tidy, Contact) == tidy
    tree, problems = parse(text, "given.yml")
    if tree and not problems:
        assert plain(tidy) == tree.plain()
