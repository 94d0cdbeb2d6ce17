"""No field of any model is told in pydantic's own words, and nothing that is written breaks it."""

import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from putokaz.model.contact import Contact
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality, Place, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.vocabulary import Concern, GlossaryTerm, Kind, Law, Need, Role, Sector
from putokaz.read.record import fields_at, fields_of, read_record
from putokaz.read.sentence import PATTERNS
from putokaz.source import Node, parse

MODELS: Final[tuple[type[BaseModel], ...]] = (
    *(Contact, Municipality, Pathway, Place, Protocol, SteeringBoard, Tier),
    *(Concern, GlossaryTerm, Kind, Law, Need, Role, Sector),
)
FIELDS: Final = sorted(
    {name for model in MODELS for name in fields_of(model)}
    | {"sr-Cyrl", "sr-Latn", "bs", "en", "phone", "source", "url", "read", "for", "law", "within"}
)
WORDS: Final = ("", "no", "007", "1e400", "122", "2024-02-31", "Ж", "https://example.org", "PT24H")


def _tree(value: Any) -> Node:
    tree, problems = parse(json.dumps(value, ensure_ascii=False), "given.yml")
    assert tree
    assert not problems
    return tree


def _told(model: type[BaseModel], value: Any) -> list[str]:
    placed = {name: "given" for name in ("id", "home", "file") if name not in fields_of(model)}
    placed = {name: text for name, text in placed.items() if name in model.model_fields}
    return [problem.message for problem in read_record(model, _tree(value), placed=placed)[1]]


def _written(depth: int) -> st.SearchStrategy[Any]:
    text = st.sampled_from(WORDS) | st.text(st.characters(categories=("L", "N", "P")), max_size=8)
    if depth == 0:
        return text | st.none()
    inner = _written(depth - 1)
    return (
        text
        | st.none()
        | st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS) | text, inner, max_size=6)
    )


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@settings(deadline=None, max_examples=40)
@given(given_=_written(3))
def test_whatever_is_written_is_told_in_our_words(model: type[BaseModel], given_: Any) -> None:
    told = _told(model, given_)

    assert not [message for message in told if "nput should" in message or "\n" in message]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("wrong", ["x", "-1", "99999999999999999999", ["x"], {"x": "y"}, None])
def test_every_field_is_told_in_our_words(model: type[BaseModel], wrong: Any) -> None:
    told = _told(model, dict.fromkeys(fields_of(model), wrong))

    assert told
    assert not [message for message in told if "nput should" in message]


def test_every_pattern_has_its_sentence() -> None:
    asked = {pattern for model in MODELS for pattern in _patterns(model.model_json_schema())}
    spelled = {pattern for pattern in asked if pattern.startswith("^(?:")}

    assert asked - spelled == set(PATTERNS)


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            yield from _patterns(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _patterns(value)


def test_fields_are_named_as_they_are_written() -> None:
    assert set(fields_of(Contact)) >= {"name", "kind", "channels"}
    assert {"id", "home", "file"}.isdisjoint(fields_of(Contact))
    assert "for" in fields_at(Contact, ("channels", 3))
    assert fields_at(Contact, ("channels", 3, "for")) == {"bs", "hr", "sr-Cyrl", "en"}
    assert fields_at(Contact, ("name",)) == {"bs", "hr", "sr-Cyrl", "en"}
    assert fields_at(Need, ("roles_for", "police", 1)) == ()
    assert fields_at(Contact, ("nobody", "knows")) == ()
