"""Data files put in order, as far as no thought is needed: whatever they say, they say it still."""

import re
import unicodedata
from collections.abc import Mapping
from math import inf
from typing import Any, Final

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import ScalarString

from putokaz.editing.document import Document, dump, load
from putokaz.editing.letters import Script, in_one_script
from putokaz.editing.order import in_order
from putokaz.editing.phones import plain_phone
from putokaz.read.record import fields_at
from putokaz.source import Node, Path, parse

_SCRIPTS: Final[dict[str, Script]] = {
    "bs": "latin",
    "hr": "latin",
    "en": "latin",
    "sr-Cyrl": "cyrillic",
}
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACE: Final = re.compile(r"[^\S\n ]")
_INDENT: Final = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


def tidied(text: str, model: type[BaseModel], *, depth: int = 0) -> str:
    """The text of a file whose records of the model stand at that depth, in our one formatting.

    What cannot be understood, or has a field twice, stays as it is. Files of one record have its
    fields in the order of the model; those of the vocabulary have an order of their own.
    """
    cleaned = _cleaned(text, model, depth)
    tree, problems = parse(cleaned, "")
    if tree is None or problems or not _is_file_of_records(tree, depth):
        return text
    try:
        document = load(cleaned)
    except YAMLError:
        return text
    _mend(document)
    tidy = dump(document)
    return tidy if depth else in_order(tidy, model)


def _is_file_of_records(tree: Node, depth: int) -> bool:
    return isinstance(tree.value, Mapping) or (depth > 0 and isinstance(tree.value, tuple))


def _cleaned(text: str, model: type[BaseModel], depth: int) -> str:
    """Without signs that cannot be seen."""
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _INDENT.search(text):
        ways = [_without_tabs(text, width) for width in (2, 4, 6, 8)]
        text = min(ways, key=lambda way: _misfits(way, model, depth))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text))


def _without_tabs(text: str, width: int) -> str:
    return _INDENT.sub(lambda found: found[0].expandtabs(width), text)


def _misfits(text: str, model: type[BaseModel], depth: int) -> float:
    """How many fields are where they cannot be: a tab stands for as many spaces as fit best."""
    tree, _ = parse(_SPACE.sub(" ", text), "")
    if tree is None:
        return inf
    nodes = [(path, node) for path, node in tree.walk() if len(path) >= depth]
    unknown = (set(node.keys) - {*fields_at(model, path[depth:])} for path, node in nodes)
    return sum(map(len, unknown)) + sum(node.value is None for _, node in nodes)


def _mend(node: Document, path: Path = ()) -> None:
    for key, value in node.items() if isinstance(node, CommentedMap) else enumerate(node):
        here = (*path, key)
        if isinstance(value, str):
            _put(node, key, in_one_script(value, _script(here)))
        elif isinstance(value, Document):
            _mend(value, here)
    if isinstance(node, CommentedMap) and isinstance(node.get("phone"), str):
        _mend_phone(node)
    if node:
        node.fa.set_block_style()


def _mend_phone(channel: CommentedMap) -> None:
    number, extension = plain_phone(channel["phone"])
    if extension and "extension" in channel:
        return
    _put(channel, "phone", number)
    if extension:
        channel.insert([*channel].index("phone") + 1, "extension", extension)


def _put(node: Document, key: Any, text: str) -> None:
    """In the same quotes, and only where it is another text."""
    if (before := node[key]) != text:
        node[key] = type(before)(text) if isinstance(before, ScalarString) else text


def _script(path: Path) -> Script | None:
    """That of the language whose text it is; none where it is as published."""
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    return _SCRIPTS.get(named)
