"""One record: its tree -> a typed value, or problems at their places in the text."""

from collections.abc import Collection, Mapping, Set
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from putokaz.message import Message
from putokaz.model.value import Placed, Value
from putokaz.problem import Problem, Where
from putokaz.read.sentence import (
    EMPTY,
    GIVEN_BY_PLACE,
    TOO_DEEP,
    WHOLE_FILE,
    is_of_pydantic,
    sentence,
    unknown_field,
)
from putokaz.source import Node, Path, spell

Record = TypeVar("Record", bound=BaseModel)

_KEY: Final = "[key]"
"""How pydantic marks a wrong key."""


def read_record(
    model: type[Record],
    node: Node,
    *,
    placed: Mapping[str, str] | None = None,
    at: Path = (),
    invented_numbers: bool = False,
) -> tuple[Record | None, list[Problem]]:
    """The value of the tree; `placed` are its fields that its file's place gives, `at` its path."""
    found = _placed_in_text(model, node)
    whole: Found = {}
    given = node.plain()
    if placed and isinstance(given, dict):
        given |= placed
    value = None
    try:
        value = model.model_validate(given, context={"invented_numbers": invented_numbers})
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path, problem = _located(details, node, model)
            (found if is_of_pydantic(details) else whole).setdefault(path, problem)
    found |= _empty(node, found)
    found |= {path: problem for path, problem in whole.items() if not _below(path, found)}
    problems = [Problem(where, spell((*at, *path)), text) for path, (where, text) in found.items()]
    return (None if problems else value), problems


Found = dict[Path, tuple[Where, Message]]
"""By path: one mistake, one line."""


def _empty(node: Node, found: Found) -> Found:
    return {
        path: (empty.where, EMPTY)
        for path, empty in node.walk()
        if empty.value is None and not any(path[:depth] in found for depth in range(len(path) + 1))
    }


def _below(path: Path, found: Found) -> bool:
    return any(other[: len(path)] == path for other in found)


def _placed_in_text(model: type[BaseModel], node: Node) -> Found:
    if not issubclass(model, Placed):
        return {}
    return {
        (name,): (node.keys[name], GIVEN_BY_PLACE.of(name=name))
        for name in sorted(model.UNWRITTEN & node.keys.keys())
    }


def _located(
    error: ErrorDetails, node: Node, model: type[BaseModel]
) -> tuple[Path, tuple[Where, Message]]:
    path = error["loc"]
    if path[-1:] == (_KEY,):
        return path[:-1], (node.key(path[:-1]), sentence(error, ()))
    if error["type"] == "extra_forbidden":
        return path, (node.key(path), _unknown(path, model))
    if error["type"] == "missing":
        return path, (node.find(path[:-1]).where, sentence(error, ()))
    written = node.written(path)
    return written, (node.find(written).where, sentence(error, fields_at(model, written)))


def _unknown(path: Path, model: type[BaseModel]) -> Message:
    name = str(path[-1])
    for depth in range(len(path) - 2, -1, -1):
        if name in fields_at(model, path[:depth]):
            return TOO_DEEP.of(name=name, record=spell(path[:depth]) if depth else WHOLE_FILE)
    return unknown_field(name, fields_at(model, path[:-1]))


def fields_of(model: type[BaseModel]) -> Set[str]:
    """The fields of a record as they are written in YAML."""
    unwritten = model.UNWRITTEN if issubclass(model, Value) else frozenset()
    return {field.alias or name for name, field in model.model_fields.items()} - unwritten


def fields_at(model: type[BaseModel], path: Path) -> Collection[str]:
    """The fields of the record at the path; none if there is no record."""
    record = record_at(model, path)
    return fields_of(record) if record else ()


def record_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """What kind of record stands at the path, if one does."""
    there: Any = model
    for part in path:
        there = _inner(there, str(part))
    there = _bare(there)
    return there if _is_model(there) else None


def _inner(annotation: Any, part: str) -> Any:
    annotation = _bare(annotation)
    if _is_model(annotation):
        fields = annotation.model_fields.items()
        return next((f.annotation for name, f in fields if part == (f.alias or name)), None)
    if inner := get_args(annotation):
        return inner[-1] if issubclass(get_origin(annotation), Mapping) else inner[0]
    return None


def _bare(annotation: Any) -> Any:
    """Without what may stand around a type: `Annotated`, `| None`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _bare(next(one for one in get_args(annotation) if one is not NoneType))
    return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
