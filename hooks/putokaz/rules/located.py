"""Values with their place in the text: what rules look at and point to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Generic, TypeVar, cast, get_args

from pydantic import BaseModel

from putokaz.guide.once import once
from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.value import Placed, Value
from putokaz.problem import Problem
from putokaz.source import Node, Path, spell

Record = TypeVar("Record", bound=Value)
Below = TypeVar("Below", bound=Value)

LISTS: Final = ("sectors", "roles", "kinds", "needs", "concerns", "laws", "glossary", "synonyms")
"""The vocabulary's closed lists, each a file."""


@dataclass(frozen=True, slots=True)
class Located(Generic[Record]):
    """A value, the record it belongs to, and where it stands."""

    value: Record
    root: Value
    """The file's value, or the record of a vocabulary file."""
    tree: Node
    path: Path

    def problem(self, message: Message, *path: str | int) -> Problem:
        """A mistake of the value, or of what stands at the path in it."""
        full = (*self.path, *path)
        return Problem(self.tree.find(full).where, spell(full), message)

    def texts(self) -> Iterator[tuple[Path, str]]:
        """All that is written in the value, each text with its path."""
        for path, node in self.tree.find(self.path).walk():
            if isinstance(node.value, str):
                yield path, node.value


def records(directory: Directory) -> Iterator[Located[Value]]:
    """Every file that is one value, and every record of the vocabulary, unless it is settled."""
    for value in placed(directory):
        if value.file not in directory.settled:
            yield Located(value, value, directory.trees[value.file], ())
    for name in LISTS:
        if (file := list_file(name)) not in directory.settled:
            for id_, value in getattr(directory.vocabulary, name).items():
                yield Located(value, value, directory.trees[file], (id_,))


def each(directory: Directory, kind: type[Below]) -> Iterator[Located[Below]]:
    """Every value of that kind, wherever it stands."""
    for found, values in _by_kind(directory).items():
        if issubclass(found, kind):
            yield from cast(list[Located[Below]], values)


@once
def _by_kind(directory: Directory) -> Mapping[type[Value], list[Located[Value]]]:
    """Every value, by its own kind: each rule looks at a few of them."""
    by_kind: defaultdict[type[Value], list[Located[Value]]] = defaultdict(list)
    for record in records(directory):
        for found in below(record, Value):
            by_kind[type(found.value)].append(found)
    return by_kind


@once
def texts(directory: Directory) -> tuple[tuple[Located[Value], Path, str], ...]:
    """All that is written, each text with its record and its path in it."""
    return tuple(
        (record, path, text) for record in records(directory) for path, text in record.texts()
    )


def below(record: Located[Any], kind: type[Below]) -> Iterator[Located[Below]]:
    """The record itself if it is of that kind, and every value of that kind in it."""
    if isinstance(record.value, kind):
        yield Located(record.value, record.root, record.tree, record.path)
    model: type[BaseModel] = type(record.value)
    for name, key in _fields_with(model, kind):
        for path, value in _models(getattr(record.value, name), (*record.path, key)):
            yield from below(Located(value, record.root, record.tree, path), kind)


def placed(directory: Directory) -> Iterator[Placed]:
    """Every value that is one file."""
    yield from directory.municipalities.values()
    yield from directory.tiers.values()
    yield from directory.contacts
    yield from directory.protocols
    yield from directory.boards
    yield from directory.pathways.values()
    yield from directory.cases


def list_file(name: str) -> str:
    """The file of a closed list."""
    return f"data/vocabulary/{name}.yml"


def _models(value: Any, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    if isinstance(value, BaseModel):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _models(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _models(item, (*path, key))


@cache
def _fields_with(model: type[BaseModel], kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields in which such values may stand, each with its key in YAML."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if any(
            issubclass(inner, kind) or issubclass(kind, inner) or _fields_with(inner, kind)
            for inner in _models_in(field.annotation)
        )
    )


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
