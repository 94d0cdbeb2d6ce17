"""Every mistake can be told in every language."""

import ast
import pickle
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language, to_latin
from putokaz.message import PLACEHOLDER, Message
from putokaz.text.say import STRINGS, strings_of
from putokaz.text.told import told
from tests.words import foreign_words

HOOKS: Final = STRINGS.parents[1]
TRANSLATED: Final[tuple[Language, ...]] = ("bs", "hr", "sr-Cyrl")
MAKERS: Final = {"Message", "mistake"}

translated = pytest.mark.parametrize("language", TRANSLATED)


@cache
def templates() -> frozenset[str]:
    """What the code begins messages with."""
    return frozenset(template for _, template in _made() if isinstance(template, str))


def _made() -> Iterator[tuple[str, object]]:
    """Where a message is made, and its template; None where that is no literal."""
    for file in sorted(HOOKS.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in MAKERS:
                first = node.args[0]
                literal = first.value if isinstance(first, ast.Constant) else None
                yield f"{file.relative_to(HOOKS)}:{node.lineno}", literal


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else ""


def strings(language: Language) -> dict[str, str]:
    return {key.partition(".")[2]: text for key, text in strings_of("problems", language).items()}


def test_every_template_stands_where_its_message_is_made() -> None:
    passed_on = [place for place, template in _made() if template is None]

    assert [place.rpartition(":")[0] for place in passed_on] == ["model/value.py"]


@translated
def test_every_message_is_translated_and_nothing_else(language: Language) -> None:
    assert strings(language).keys() == templates()


@translated
def test_a_translation_has_the_placeholders_of_its_message(language: Language) -> None:
    for template, text in strings(language).items():
        assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(template)), template


@translated
def test_a_translation_ends_and_begins_like_its_message(language: Language) -> None:
    for template, text in strings(language).items():
        assert re.match(r"[ ;]*", text)[0] == re.match(r"[ ;]*", template)[0], template  # type: ignore[index]
        assert text == text.rstrip()


@translated
def test_a_translation_is_in_the_words_of_its_language(language: Language) -> None:
    foreign = foreign_words(language)

    assert foreign
    for template, text in strings(language).items():
        assert not foreign.search(to_latin(text)), template


def test_cyrillic_has_no_latin_words_but_those_of_the_data() -> None:
    for template, text in strings("sr-Cyrl").items():
        latin = re.findall(r"[A-Za-z]+", PLACEHOLDER.sub("", text))
        assert set(latin) <= set(re.findall(r"[A-Za-z]+", template)), template
        assert not re.search(r"[^\W\d_a-zA-ZА-Яа-яЂЈЉЊЋЏђјљњћџ]", text), template


def test_latin_has_no_cyrillic() -> None:
    for language in ("bs", "hr", "sr-Latn"):
        for text in strings(language).values():
            assert not re.search(r"[Ѐ-ӿ]", text)


def test_a_message_is_told_in_every_language() -> None:
    message = Message(
        "unknown {what} '{given}'{guess}{known}",
        what=Message("sector"),
        given="polcija",
        guess=Message(" (did you mean '{guess}'?)", guess="police"),
        known=Message("; allowed: {allowed}", allowed=("health", "police")),
    )

    assert {language: told(message, language) for language in LANGUAGES} == {
        "bs": "ne postoji oblast 'polcija' (jeste li mislili 'police'?);"
        " dozvoljeno: health, police",
        "hr": "ne postoji područje 'polcija' (jeste li mislili 'police'?);"
        " dopušteno: health, police",
        "sr-Cyrl": "не постоји област 'polcija' (да ли сте мислили 'police'?);"
        " дозвољено: health, police",
        "sr-Latn": "ne postoji oblast 'polcija' (da li ste mislili 'police'?);"
        " dozvoljeno: health, police",
        "en": "unknown sector 'polcija' (did you mean 'police'?); allowed: health, police",
    }


def test_what_was_filled_in_stays_as_it_was_written() -> None:
    message = Message("mixes Latin and Cyrillic letters in '{word}'", word="Cентар")

    assert told(message, "sr-Latn") == "miješa latinična i ćirilična slova u riječi 'Cентар'"


def test_a_message_survives_a_pickle() -> None:
    message = Message("must be {ge} or more", ge=42)

    again = pickle.loads(pickle.dumps(message))

    assert again == message == "must be 42 or more"
    assert told(again, "hr") == "mora biti 42 ili više"


def test_braces_that_are_no_placeholder_stay() -> None:
    message = Message("the heading '{heading}' needs an id at its end: {#word}", heading="## {x}")

    assert message == "the heading '## {x}' needs an id at its end: {#word}"
