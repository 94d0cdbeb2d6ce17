"""YAML text as a tree of strings with positions; no type is guessed, no key stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import yaml

from putokaz.message import Message
from putokaz.problem import Problem, Where
from putokaz.slip import BEGIN, COMMENT, invisible, told

Path = tuple[str | int, ...]
"""Fields and list indexes (from 0) from the top of a file down to a value."""

MOST_SIGNS: Final = 1_000_000
TOO_LONG: Final = Message("is longer than {most} signs; split it", most=f"{MOST_SIGNS:,}")
MOST_LEVELS: Final = 20
TWICE: Final = Message("given twice; first on line {line}")

_Loader: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_NO_KEYS: Final[Mapping[str, Where]] = {}
_READ_AS_COMMENT: Final = re.compile(r"\s+(#\S+)")


class Node(NamedTuple):
    """A mapping, a list or a scalar of a YAML file, with its place."""

    value: Mapping[str, Node] | tuple[Node, ...] | str | None
    where: Where
    keys: Mapping[str, Where] = _NO_KEYS
    """Where each key of a mapping stands."""

    def inner(self, part: str | int) -> Node | None:
        """The node of that field or list index, if it is written."""
        if isinstance(self.value, Mapping):
            return self.value.get(str(part))
        if isinstance(self.value, tuple) and isinstance(part, int):
            return self.value[part] if 0 <= part < len(self.value) else None
        return None

    def written(self, path: Sequence[str | int]) -> Path:
        """As much of the path as is written."""
        found: list[str | int] = []
        node: Node | None = self
        for part in path:
            node = node.inner(part) if node else None
            if node is None:
                break
            found.append(part)
        return tuple(found)

    def find(self, path: Sequence[str | int]) -> Node:
        """The node at the path, or the deepest one on the way to it that is written."""
        node = self
        for part in path:
            if (inner := node.inner(part)) is None:
                break
            node = inner
        return node

    def key(self, path: Sequence[str | int]) -> Where:
        """Where the key at the end of the path stands."""
        parent = self.find(path[:-1])
        return parent.keys.get(str(path[-1]), parent.where)

    def plain(self) -> Any:
        """The same as nested dictionaries, lists, strings and None."""
        if self.value is None or isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return {key: node.plain() for key, node in self.value.items()}

    def walk(self, path: Path = ()) -> Iterator[tuple[Path, Node]]:
        """This node and all below it, with their paths, in no particular order."""
        ahead = [(path, self)]
        while ahead:
            path, node = ahead.pop()
            yield path, node
            if isinstance(node.value, tuple):
                ahead += [((*path, index), inner) for index, inner in enumerate(node.value)]
            elif node.value is not None and not isinstance(node.value, str):
                ahead += [((*path, key), inner) for key, inner in node.value.items()]


def spell(path: Sequence[str | int]) -> str:
    """The path as people count: `channels[2].phone`; `-` for the whole file."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".") or "-"


def parse(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """The tree of the text and its problems; no tree where YAML itself is not understood."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if len(text) > MOST_SIGNS:
        return None, [Problem(Where(file, 1, 1), "-", TOO_LONG)]
    if unseen := invisible(text):
        line, column, message = unseen
        return None, [Problem(Where(file, line, column), "-", message)]
    builder = _Builder(file, text.split("\n") if " #" in text else None)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        line, column, message = told(error, text.split("\n"))
        slip = Message("not valid YAML: {slip}", slip=message)
        return None, [*builder.problems, Problem(Where(file, line, column), "-", slip)]
    if builder.root is None and not builder.problems:
        builder.refuse(Where(file, 1, 1), Message("is empty"))
    return None if builder.refused else builder.root, builder.problems


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not been read yet."""

    where: Where
    path: Path
    fields: dict[str, Node] | None
    keys: dict[str, Where] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    key: str | None = None
    """The field whose value comes next."""
    again: bool = False
    """That field was given before; its first value stays."""

    @property
    def expects_key(self) -> bool:
        return self.fields is not None and self.key is None

    @property
    def next_path(self) -> Path:
        if self.fields is None:
            return (*self.path, len(self.items))
        return self.path if self.key is None else (*self.path, self.key)

    def put(self, node: Node) -> None:
        if self.fields is None:
            self.items.append(node)
        elif self.key is not None and not self.again:
            self.fields[self.key] = node
        self.key = None

    def closed(self) -> Node:
        if self.fields is None:
            return Node(tuple(self.items), self.where)
        return Node(self.fields, self.where, self.keys)


class _Builder:
    """Makes the tree from the parser's events, without recursion."""

    def __init__(self, file: str, lines: list[str] | None) -> None:
        self.file = file
        self.lines = lines
        """Only where a `#` may hide the end of a text."""
        self.root: Node | None = None
        self.refused = False
        self.problems: list[Problem] = []
        self._open: list[_Open] = []

    def refuse(self, where: Where, message: Message) -> None:
        """The file as a whole cannot be read."""
        self._tell(where, message)
        self.refused = True

    def take(self, event: yaml.Event) -> bool:
        """Add an event; False: the rest makes no sense."""
        if isinstance(event, yaml.AliasEvent):
            self.refuse(self._where(event), BEGIN.of(sign="*"))
            self._put(Node(None, self._where(event)))
            return True
        if isinstance(event, yaml.NodeEvent):
            return self._begin(event)
        if isinstance(event, yaml.CollectionEndEvent):
            self._put(self._open.pop().closed())
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.refuse(self._where(event), Message("has a second document after '---'; keep one"))
            return False
        return True

    def _begin(self, event: Any) -> bool:
        where = self._where(event)
        for sign, given in (("&", event.anchor), ("!", event.tag)):
            if given is not None:
                self.refuse(where, BEGIN.of(sign=sign))
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, where)
            return True
        if self._open and self._open[-1].expects_key:
            self.refuse(where, Message("a field needs a plain name before its colon"))
            return False
        if len(self._open) == MOST_LEVELS:
            self.refuse(where, Message("is nested too deeply"))
            return False
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(where, self._path(), {} if is_mapping else None))
        return True

    def _scalar(self, event: yaml.ScalarEvent, where: Where) -> None:
        if self.lines is not None and not event.style:
            self._warn_of_comment(event)
        if self._open and self._open[-1].expects_key:
            self._key(event.value, where)
            return
        text: str | None = event.value
        if not event.style and text in _EMPTY:
            text = None
        elif event.style in ("|", ">"):
            text = event.value.rstrip("\n")
        self._put(Node(text, where))

    def _key(self, name: str, where: Where) -> None:
        mapping = self._open[-1]
        mapping.key = name
        mapping.again = name in mapping.keys
        if mapping.again:
            self._tell(where, TWICE.of(line=mapping.keys[name].line))
        else:
            mapping.keys[name] = where

    def _warn_of_comment(self, event: Any) -> None:
        end = event.end_mark
        line = "".join((self.lines or [])[end.line : end.line + 1])
        if found := _READ_AS_COMMENT.match(line, end.column):
            where = Where(self.file, end.line + 1, found.start(1) + 1)
            self._tell(where, COMMENT.of(text=found[1]))

    def _put(self, node: Node) -> None:
        if self._open:
            self._open[-1].put(node)
        else:
            self.root = node

    def _tell(self, where: Where, message: Message) -> None:
        self.problems.append(Problem(where, spell(self._path()), message))

    def _path(self) -> Path:
        return self._open[-1].next_path if self._open else ()

    def _where(self, event: Any) -> Where:
        mark = event.start_mark
        return Where(self.file, mark.line + 1, mark.column + 1)
