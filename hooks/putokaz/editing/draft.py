"""A new data file: its fields, each with what it means, and what more it may have."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from putokaz.editing.document import dump
from putokaz.model.contact import MEDIA, Channel
from putokaz.model.text import LocalText
from putokaz.model.value import Value
from putokaz.read.record import fields_of

Field: TypeAlias = "str | Piece | list[Piece] | list[str]"

Explain = Callable[[type[Value], str], str | None]
"""What a field means."""

_STEP: Final = "  "


@dataclass(frozen=True, slots=True)
class Piece:
    """A record that is being written."""

    model: type[Value]
    fields: Mapping[str, Field]

    def rest(self) -> Iterator[str]:
        """What more it may have, in the order of the model; a channel has one medium."""
        other = {*MEDIA} if self.model is Channel else set()
        order = (field.alias or name for name, field in self.model.model_fields.items())
        may_have = fields_of(self.model) - self.fields.keys() - other
        return (name for name in order if name in may_have)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is not there yet."""

    file: str
    """From the repository root."""
    piece: Piece


def written(draft: Draft, explain: Explain, *, may_add: str) -> str:
    """The text of the file; comments explain each field where it stands first."""
    writer = _Writer(explain)
    lines = [*writer.record(draft.piece, ""), *writer.rest(draft.piece, may_add)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Explains each field once."""

    def __init__(self, explain: Explain) -> None:
        self._explain: Final = explain
        self._explained: Final[set[tuple[type[Value], str]]] = set()

    def record(self, piece: Piece, indent: str) -> Iterator[str]:
        for name, field in piece.fields.items():
            if meaning := self._meaning(piece.model, name):
                yield f"{indent}# {meaning}"
            yield from self._field(name, field, indent)

    def rest(self, piece: Piece, may_add: str) -> Iterator[str]:
        """Below the file, what more the records in it may have."""
        parts = [(piece, "")]
        for name, field in piece.fields.items():
            if isinstance(field, list) and isinstance(field[0], Piece):
                parts.append((field[0], f" ({name})"))
        for part, where in parts:
            meanings = ((name, self._meaning(part.model, name)) for name in part.rest())
            if told := [f"#   {name}: {meaning}" for name, meaning in meanings if meaning]:
                yield f"# {may_add}{where}:"
                yield from told

    def _field(self, name: str, field: Field, indent: str) -> Iterator[str]:
        if isinstance(field, str):
            yield f"{indent}{name}: {_scalar(field)}"
            return
        yield f"{indent}{name}:"
        if isinstance(field, Piece):
            yield from self.record(field, indent + _STEP)
            return
        for item in field:
            yield from self._item(item, indent + _STEP)

    def _item(self, item: str | Piece, indent: str) -> Iterator[str]:
        if isinstance(item, str):
            yield f"{indent}- {_scalar(item)}"
            return
        below = [*self.record(item, indent + _STEP)]
        first = next(row for row, line in enumerate(below) if not line.lstrip().startswith("#"))
        for row, line in enumerate(below):
            marked = f"{indent}- {line.removeprefix(indent + _STEP)}"
            yield marked if row == first else line if row > first else line[len(_STEP) :]

    def _meaning(self, model: type[Value], name: str) -> str | None:
        """Languages explain themselves."""
        if model is LocalText or (model, name) in self._explained:
            return None
        self._explained.add((model, name))
        return self._explain(model, name)


def _scalar(text: str) -> str:
    """As it stands in the file: plain where that is read alike, else in double quotes."""
    plain, quoted = (
        dump(CommentedMap(x=one)).removeprefix("x: ").removesuffix("\n")
        for one in (text, DoubleQuotedScalarString(text))
    )
    return plain if plain == text else quoted
