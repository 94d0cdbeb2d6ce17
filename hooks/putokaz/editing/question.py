"""Questions that make a new data file, and whether an answer is one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from putokaz.message import Message
from putokaz.model.value import Value
from putokaz.problem import Where
from putokaz.read.record import read_record
from putokaz.source import Node
from putokaz.text.fold import fold

Words = Mapping[str, tuple[str, ...]]
"""The words of a closed list, each with what it is called."""

_NOWHERE: Final = Where("", 1, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """Asks for one field of a record, or for what no field holds."""

    key: str
    """What it is about: `kind`, `name.bs`, `home`."""
    model: type[Value] | None = None
    """The record whose field it is; None: no field, the strings explain the key."""
    field: str = ""
    words: Words = field(default_factory=dict)
    """What may be answered, where the field itself does not say it."""
    taken: frozenset[str] = frozenset()
    """What may not be answered: it is there already."""
    default: str | None = None
    """What stands where nothing is answered."""
    optional: bool = False
    of: tuple[type[Value], str] | None = None
    """The field in which this one stands, where that needs to be explained first."""


def word_of(answer: str, words: Words) -> str | None:
    """The word that was meant: by itself, by its last part or by any of its names."""
    wanted = fold(answer)
    for word, names in words.items():
        if wanted in {fold(word), fold(word.rpartition("/")[2]), *map(fold, names)}:
            return word
    return None


def mistake_in(question: Question, answer: str, *, invented_numbers: bool) -> Message | None:
    """What the model finds wrong with the field, if it is one."""
    if question.model is None:
        return None
    node = Node({question.field: Node(answer, _NOWHERE)}, _NOWHERE)
    _, problems = read_record(question.model, node, invented_numbers=invented_numbers)
    own = (problem for problem in problems if problem.path == question.field)
    return next((problem.message for problem in own), None)
