"""YAML text -> tree, and what is said where there is none."""

from typing import Final

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from putokaz import source
from putokaz.message import Message
from putokaz.problem import Problem, Where
from putokaz.source import MOST_LEVELS, MOST_SIGNS, Node, parse, spell

CONTACT: Final = """\
# A remark.
name: Škola
channels:
  - phone: 034 000 000
    hours: 24/7
  - email: skola@example.org
"""


def tree_of(text: str) -> Node:
    tree, problems = parse(text, "a.yml")
    assert tree
    assert not problems
    return tree


def told(text: str) -> list[str]:
    return [str(problem) for problem in parse(text, "a.yml")[1]]


@pytest.mark.parametrize(
    "written",
    ["012", "no", "Yes", "1e3", "0x1F", "2024-03-01", "07:30", "1_000", ".5", "24/7", "+387", "-"],
)
def test_a_text_stays_as_it_is_written(written: str) -> None:
    assert tree_of(f"a: {written}x\nb: '{written}'\n").plain() == {"a": f"{written}x", "b": written}


@pytest.mark.parametrize("written", ["012", "no", "yes", "1e3", "2024-03-01", "07:30", "24/7"])
def test_no_type_is_guessed(written: str) -> None:
    assert tree_of(f"a: {written}\n").plain() == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# a remark"])
def test_nothing_is_none(written: str) -> None:
    assert tree_of(f"a: {written}\n").plain() == {"a": None}


def test_nothing_in_quotes_is_a_text() -> None:
    assert tree_of("a: ''\nb: 'null'\n").plain() == {"a": "", "b": "null"}


def test_a_text_of_several_lines_does_not_end_in_an_empty_one() -> None:
    assert tree_of("a: |\n  x\n  y\n\nb: >\n  x\n  y\n").plain() == {"a": "x\ny", "b": "x y"}


def test_lists_and_mappings_keep_their_order() -> None:
    assert tree_of(CONTACT).plain() == {
        "name": "Škola",
        "channels": [
            {"phone": "034 000 000", "hours": "24/7"},
            {"email": "skola@example.org"},
        ],
    }


def test_every_value_knows_its_place() -> None:
    tree = tree_of(CONTACT)

    places = {spell(path): (node.where.line, node.where.column) for path, node in tree.walk()}

    assert places == {
        "-": (2, 1),
        "name": (2, 7),
        "channels": (4, 3),
        "channels[1]": (4, 5),
        "channels[1].phone": (4, 12),
        "channels[1].hours": (5, 12),
        "channels[2]": (6, 5),
        "channels[2].email": (6, 12),
    }


def test_columns_count_letters_not_bytes() -> None:
    assert tree_of("{čćžšđ: љњџ, a: b}").find(("a",)).where == Where("a.yml", 1, 17)


def test_a_path_leads_to_the_deepest_value_that_is_written() -> None:
    tree = tree_of(CONTACT)

    assert tree.find(("channels", 1, "hours")).where == Where("a.yml", 6, 5)
    assert tree.find(("channels", 7, "hours")).where == Where("a.yml", 4, 3)
    assert tree.find(("name", "bs")).value == "Škola"
    assert tree.written(("channels", 1, "hours")) == ("channels", 1)
    assert tree.inner(0) is None


def test_a_key_has_a_place_of_its_own() -> None:
    tree = tree_of(CONTACT)

    assert tree.key(("channels", 0, "hours")) == Where("a.yml", 5, 5)
    assert tree.key(("channels", 1, "hours")) == Where("a.yml", 6, 5)


def test_paths_count_from_one() -> None:
    assert spell(("channels", 1, "for", "sr-Cyrl")) == "channels[2].for.sr-Cyrl"
    assert spell((0, "id")) == "[1].id"
    assert spell(()) == "-"


def test_a_field_given_twice_keeps_its_first_value() -> None:
    tree, problems = parse("a:\n  b: 1\n  b:\n    - 2\nc: 3\n", "a.yml")

    assert tree
    assert tree.plain() == {"a": {"b": "1"}, "c": "3"}
    assert problems == [
        Problem(Where("a.yml", 3, 3), "a.b", Message("given twice; first on line {line}", line=2))
    ]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_files_written_on_windows_read_the_same(mark: str, newline: str) -> None:
    text = mark + CONTACT.replace("\n", newline)

    assert parse(text, "a.yml") == parse(CONTACT, "a.yml")


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("\0", "0000"),
        ("\a", "0007"),
        ("\r", "000D"),
        ("\x85", "0085"),
        ("\xa0", "00A0"),
        ("\u200b", "200B"),
        ("\u2028", "2028"),
        ("\ufeff", "FEFF"),
        ("\ud800", "D800"),
    ],
)
def test_a_sign_that_cannot_be_seen_is_told(sign: str, code: str) -> None:
    assert told(f"a: b\nč: d{sign}e\n") == [
        f"a.yml:2:5: -: has an invisible sign (U+{code}); delete it or type a space"
    ]


def test_a_file_that_is_too_long_is_told() -> None:
    assert told("a" * (MOST_SIGNS + 1)) == [
        "a.yml:1:1: -: is longer than 1,000,000 signs; split it"
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_file_that_is_nested_too_deeply_is_told(opening: str) -> None:
    lines = told(opening * 10_000)

    assert len(lines) == 1
    assert lines[0].endswith(": is nested too deeply")


def test_a_file_may_be_nested_as_deeply_as_data_is() -> None:
    assert told("[" * MOST_LEVELS + "a" + "]" * MOST_LEVELS) == []


@pytest.mark.parametrize("text", ["", "\n\n", "# Only a remark.\n", "---\n"])
def test_a_file_of_nothing_is_told(text: str) -> None:
    tree, problems = parse(text, "a.yml")

    assert tree is None or tree.value is None
    assert len(problems) <= 1


def test_a_field_has_a_plain_name() -> None:
    assert told("? [a]\n: b\n") == ["a.yml:1:3: -: a field needs a plain name before its colon"]


SLIPS: Final = (
    "name: a: b\n",
    'name: "a" b\n',
    "name: 'a\n",
    "name: @a\n",
    "name: `a\n",
    "name: %a\n",
    "name: ,a\n",
    "name: * a\n",
    "name: | a\n",
    'name: "\\d"\n',
    "name: - a\n",
    "name: [a\nb: c\n",
    "name: {a: b\nc: d\n",
    "name: [a] b\n",
    "name:a\nb: c\n",
    "name: a\nb\nc: d\n",
    "name: a\n  b: c\n",
    "a:\n  b: c\n d: e\n",
    "a:\n  - b: c\n   d: e\n",
    "a: b\n- c\n",
    ": b\n",
)


@pytest.mark.parametrize("text", SLIPS)
def test_both_parsers_of_yaml_tell_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = told(text)
    monkeypatch.setattr(source, "_Loader", yaml.SafeLoader)
    slow = told(text)

    assert fast == slow
    assert len(fast) == 1
    assert ": not valid YAML: " in fast[0]


@settings(deadline=None)
@given(st.text())
@example("a: !!binary x")
@example("<<: *a")
@example("%YAML 9.9\n---\n")
def test_any_text_is_read_or_told(text: str) -> None:
    tree, problems = parse(text, "a.yml")

    assert tree or problems
    assert all("\n" not in str(problem) for problem in problems)


YAMLISH: Final = st.text(alphabet="ab:#-?[]{}&*!|>'\"%@`,~ \n\\é", max_size=60)


@settings(deadline=None)
@given(YAMLISH)
def test_any_signs_of_yaml_are_read_or_told(text: str) -> None:
    tree, problems = parse(text, "a.yml")

    assert tree or problems
    assert all(problem.where.line <= text.count("\n") + 1 for problem in problems)
