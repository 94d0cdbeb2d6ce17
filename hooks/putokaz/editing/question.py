"""Questions that make a new data file, and whether an answer is one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from putokaz.language import Language
from putokaz.message import Message
from putokaz.model.value import Value
from putokaz.problem import Where
from putokaz.read.record import read_record
from putokaz.source import Node
from putokaz.text.fold import fold
from putokaz.text.say import Say
from putokaz.text.told import told

Words = Mapping[str, Mapping[Language, str]]
"""The words of a closed list, each with its names."""

_NOWHERE: Final = Where("", 1, 1)
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class RefusedError(Exception):
    """An answer that is none, and why, in one sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """Asks for one field of a record, or for what no field holds."""

    key: str
    """What it is about: `kind`, `name.bs`, `home`."""
    model: type[Value] | None = None
    """The record whose field it is; None: no field, the strings explain the key."""
    field: str = ""
    of: tuple[type[Value], str] | None = None
    """The field in which this one stands, where that needs to be explained first."""
    words: Words | None = None
    """What may be answered, where that is no closed list of the field."""
    taken: frozenset[str] = frozenset()
    """Names that may not be answered: such a file is there."""
    default: str | None = None
    """What stands where nothing is answered."""
    optional: bool = False


def accepted(
    question: Question, typed: str, words: Words, language: Language, *, invented_numbers: bool
) -> str:
    """What was typed, as it stands in the file; `RefusedError` where it cannot stand there."""
    say = Say(language)
    if words:
        return _word(typed, words, say)
    if question.model is not None:
        if message := _mistake(question, typed, invented_numbers=invented_numbers):
            raise RefusedError(told(message, language))
        return typed
    if not _ID.fullmatch(typed):
        raise RefusedError(say("new.id_form"))
    if typed in question.taken:
        raise RefusedError(say("new.taken", file=f"{typed}.yml"))
    return typed


def _word(typed: str, words: Words, say: Say) -> str:
    """The word that was meant: by itself, by its last part or by any of its names."""
    known: dict[str, str] = {}
    for word, names in words.items():
        for name in (word, word.rpartition("/")[2], *names.values()):
            known.setdefault(fold(name), word)
    if found := known.get(fold(typed)):
        return found
    close = get_close_matches(fold(typed), known, n=1)
    if not close:
        raise RefusedError(say("new.none_of", given=typed))
    word = known[close[0]]
    raise RefusedError(say("new.none_but", given=typed, meant=words[word].get(say.language, word)))


def _mistake(question: Question, typed: str, *, invented_numbers: bool) -> Message | None:
    """What the model finds wrong with the field."""
    if question.model is None:
        return None
    node = Node({question.field: Node(typed, _NOWHERE)}, _NOWHERE)
    _, problems = read_record(question.model, node, invented_numbers=invented_numbers)
    return next((one.message for one in problems if one.path == question.field), None)
