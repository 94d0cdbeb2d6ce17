"""The whole of data/ -> the directory of what was read cleanly, and the problems of the rest."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeVar

from putokaz.message import Message
from putokaz.model.case import Case
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality, Place, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.value import Placed, Value
from putokaz.model.vocabulary import (
    Concern,
    GlossaryTerm,
    Kind,
    Law,
    Need,
    Reference,
    Role,
    Sector,
    Synonyms,
    Vocabulary,
)
from putokaz.problem import Problem, Where
from putokaz.read.layout import DATA, VOCABULARY, placed_files
from putokaz.read.memory import Memory
from putokaz.read.record import read_record
from putokaz.source import MOST_SIGNS, TOO_LONG, Node, parse, spell

MOST_BYTES: Final = 4 * MOST_SIGNS


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What was read cleanly, and what is wrong with the rest."""

    directory: Directory
    problems: tuple[Problem, ...]
    """Sorted by place."""


def read_directory(
    root: Path, *, invented_numbers: bool = False, memory: Memory | None = None
) -> Reading:
    """Everything below `root`/data; invented numbers stand in examples alone.

    With a memory, what a file is read to be is made once, however often the file is read.
    """
    reader = _Reader(root, invented_numbers, memory)
    files, problems = placed_files(root)
    reader.problems += problems
    vocabulary = reader.vocabulary()
    places = reader.list(f"{DATA}/{VOCABULARY}/places.yml", Place)
    values = [
        value for file in files if (value := reader.placed(file.model, file.file, file.placed))
    ]
    directory = Directory(
        vocabulary=vocabulary,
        municipalities=_by_id(_only(Municipality, values)),
        tiers=_by_id(_only(Tier, values)),
        contacts=tuple(_only(Contact, values)),
        protocols=tuple(_only(Protocol, values)),
        boards=tuple(_only(SteeringBoard, values)),
        pathways=_by_id(_only(Pathway, values)),
        cases=tuple(_only(Case, values)),
        places=places,
        trees=reader.trees,
    )
    return Reading(directory=directory, problems=tuple(sorted(set(reader.problems))))


class Untold(dict[str, Node]):
    """In the place of trees that are not kept: every file is known by its name alone."""

    def __missing__(self, file: str) -> Node:
        return Node(None, Where(file, 1, 1))


def read_again(
    directory: Directory, root: Path, changed: Collection[str], *, invented_numbers: bool = False
) -> Reading:
    """The directory in which the files of these contacts have changed, and no other.

    It was read without a problem; of what has not changed there are no trees.
    """
    reader = _Reader(root, invented_numbers, None)
    fresh = {
        one.file: reader.placed(
            Contact, one.file, {"id": one.id, "home": one.home, "file": one.file}
        )
        for one in directory.contacts
        if one.file in changed
    }
    contacts = (fresh.get(one.file, one) for one in directory.contacts)
    found = replace(
        directory,
        contacts=tuple(one for one in contacts if isinstance(one, Contact)),
        trees=reader.trees,
    )
    return Reading(directory=found, problems=tuple(sorted(set(reader.problems))))


_Any = TypeVar("_Any")
_Placed = TypeVar("_Placed", bound=Placed)
_Value = TypeVar("_Value", bound=Value)


def _only(kind: type[_Placed], values: Iterable[Placed]) -> Iterator[_Placed]:
    return (value for value in values if isinstance(value, kind))


def _by_id(values: Iterable[_Placed]) -> dict[str, _Placed]:
    return {value.id: value for value in values}


@dataclass(slots=True)
class _Reader:
    """Reads files, keeping their trees and problems."""

    root: Path
    invented_numbers: bool
    memory: Memory | None
    trees: dict[str, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def placed(self, model: type[Placed], file: str, placed: Mapping[str, str]) -> Placed | None:
        """The value that is the file; None if anything in it is wrong."""
        return self._once(file, lambda: self._placed(model, file, placed))

    def _placed(self, model: type[Placed], file: str, placed: Mapping[str, str]) -> Placed | None:
        told = len(self.problems)
        if (tree := self._tree(file)) is None:
            return None
        value = self._record(model, tree, placed=placed)
        return value if len(self.problems) == told else None

    def vocabulary(self) -> Vocabulary:
        folder = f"{DATA}/{VOCABULARY}"
        return Vocabulary(
            sectors=self._records(f"{folder}/sectors.yml", Sector),
            roles=self._records(f"{folder}/roles.yml", Role),
            kinds=self._records(f"{folder}/kinds.yml", Kind),
            needs=self._records(f"{folder}/needs.yml", Need),
            concerns=self._records(f"{folder}/concerns.yml", Concern),
            laws=self._records(f"{folder}/laws.yml", Law),
            glossary=self._records(f"{folder}/glossary.yml", GlossaryTerm),
            references=self._records(f"{folder}/references.yml", Reference),
            synonyms=self._records(f"{folder}/synonyms.yml", Synonyms),
        )

    def list(self, file: str, model: type[_Value]) -> tuple[_Value, ...]:
        """The records of a file that is a list."""
        return self._once(file, lambda: tuple(self._list(file, model)))

    def _list(self, file: str, model: type[_Value]) -> Iterator[_Value]:
        if (tree := self._tree(file)) is None:
            return
        if not isinstance(tree.value, tuple):
            self._refuse(tree, Message("must be a list; begin each record with '- '"))
            return
        for index, node in enumerate(tree.value):
            if value := self._record(model, node, at=(index,)):
                yield value

    def _once(self, file: str, make: Callable[[], _Any]) -> _Any:
        """What is made of the file, its tree and its problems."""
        path = self.root / file
        if self.memory is None or not path.is_file():
            return make()
        key = (file, path.read_bytes())
        if not (known := self.memory.get(key)):
            told = len(self.problems)
            made = make()
            known = self.memory[key] = made, self.trees[file], tuple(self.problems[told:])
            return made
        made, self.trees[file], problems = known
        self.problems += problems
        return made

    def _records(self, file: str, model: type[_Value]) -> dict[str, _Value]:
        return self._once(file, lambda: self._read_records(file, model))

    def _read_records(self, file: str, model: type[_Value]) -> dict[str, _Value]:
        if (tree := self._tree(file)) is None:
            return {}
        if not isinstance(tree.value, Mapping):
            self._refuse(tree, Message("must have one record below each id"))
            return {}
        read = ((key, self._record(model, node, at=(key,))) for key, node in tree.value.items())
        return {key: value for key, value in read if value}

    def _record(
        self,
        model: type[_Value],
        node: Node,
        *,
        placed: Mapping[str, str] | None = None,
        at: tuple[str | int, ...] = (),
    ) -> _Value | None:
        value, problems = read_record(
            model, node, placed=placed, at=at, invented_numbers=self.invented_numbers
        )
        self.problems += problems
        return value

    def _tree(self, file: str) -> Node | None:
        self.trees[file] = Node(None, Where(file, 1, 1))
        if not (self.root / file).is_file():
            return None
        text = self._text(file)
        if text is None:
            return None
        tree, problems = parse(text, file)
        self.problems += problems
        if tree:
            self.trees[file] = tree
        return tree

    def _text(self, file: str) -> str | None:
        path = self.root / file
        if path.stat().st_size > MOST_BYTES:
            self._refuse(self.trees[file], TOO_LONG)
            return None
        raw = path.read_bytes()
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-8")
            where = Where(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
            message = Message("is not UTF-8 text; save the file as UTF-8")
            self.problems.append(Problem(where, "-", message))
            return None

    def _refuse(self, node: Node, message: Message) -> None:
        self.problems.append(Problem(node.where, spell(()), message))
