"""A record put into another one as lines of its own: no comment and no other line moves.

`document` keeps each comment with the field above it, so that what it puts in behind a field would
stand below the comment that announces the next one.
"""

from collections.abc import Mapping, Sequence

from ruamel.yaml.comments import CommentedMap

from putokaz.editing.document import dump
from putokaz.source import Node, parse


def insert(
    text: str, path: Sequence[str | int], field: str, record: Mapping[str, str], *, after: str
) -> str:
    """The text in which the mapping at the path, in block style, has that field after another."""
    tree, _ = parse(text, "")
    assert tree is not None
    mapping = tree.find(path)
    column = mapping.keys[after].column - 1
    lines = text.split("\n")
    at = _end(mapping.find([after]), lines, column)
    own = dump(CommentedMap({field: CommentedMap(record)})).splitlines()
    ending = "\r" if lines[0].endswith("\r") else ""
    new = [f"{' ' * column}{line}{ending}" for line in own]
    return "\n".join([*lines[:at], *new, *lines[at:]])


def _end(node: Node, lines: Sequence[str], column: int) -> int:
    """How many lines there are up to the end of what is written in the node."""
    at = max(inner.where.line for _, inner in node.walk())
    while at < len(lines) and (stripped := lines[at].lstrip()):
        if len(lines[at]) - len(stripped) <= column:
            break
        at += 1
    return at
