"""The fields of every record in the order of its model; comments go with the field below them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from putokaz.read.record import record_at
from putokaz.source import Node, Path, parse


def in_order(text: str, model: type[BaseModel]) -> str:
    """The text of a file that is understood and is one record of the model."""
    tree, _ = parse(text, "")
    if tree is None:
        return text
    lines = text.split("\n")
    for mapping in _inner_first(tree, (), lines, _Span(tree.where.line - 1, len(lines))):
        if record := record_at(model, mapping.path):
            _sort(
                lines, mapping, [field.alias or key for key, field in record.model_fields.items()]
            )
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Span:
    """Lines from the first to before the last, counted from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Fields:
    """A mapping each of whose fields has lines of its own."""

    path: Path
    column: int
    first: int
    """The line of its first field, without the comments above."""
    spans: Mapping[str, _Span]
    """Each field with the comments above it."""


def _inner_first(node: Node, path: Path, lines: Sequence[str], span: _Span) -> Iterator[_Fields]:
    """The mappings of the lines; to sort an inner one moves no line of those around it."""
    if not node.value:
        return
    if isinstance(node.value, tuple):
        begun = [item.where.line - 1 for item in node.value]
        spans = _spans(begun, span, lines, node.where.column)
        for index, (item, own, first) in enumerate(zip(node.value, spans, begun, strict=True)):
            yield from _inner_first(item, (*path, index), lines, _Span(first, own.end))
    elif isinstance(node.value, Mapping):
        begun = [node.keys[key].line - 1 for key in node.value]
        spans = _spans(begun, span, lines, node.where.column)
        for (key, field), own, first in zip(node.value.items(), spans, begun, strict=True):
            yield from _inner_first(field, (*path, key), lines, _Span(first + 1, own.end))
        if len(set(begun)) == len(begun):
            named = dict(zip(node.value, spans, strict=True))
            yield _Fields(path, node.where.column - 1, begun[0], named)


def _spans(begun: list[int], whole: _Span, lines: Sequence[str], column: int) -> list[_Span]:
    """From the comments above each to those above the next one."""
    above = re.compile(rf" {{0,{column - 1}}}(#.*)?")
    starts = []
    for line, before in zip(begun, [whole.start - 1, *begun], strict=False):
        start = line
        while start - 1 > before and above.fullmatch(lines[start - 1]):
            start -= 1
        starts.append(start)
    end = whole.end
    while end > begun[-1] + 1 and above.fullmatch(lines[end - 1]):
        end -= 1
    return [_Span(*ends) for ends in zip(starts, [*starts[1:], end], strict=True)]


def _sort(lines: list[str], mapping: _Fields, order: list[str]) -> None:
    """Unknown fields come last: they are told, and stay."""
    keys = sorted(mapping.spans, key=lambda key: order.index(key) if key in order else len(order))
    if keys == [*mapping.spans]:
        return
    column, first = mapping.column, mapping.first
    dash = lines[first][:column]
    lines[first] = " " * column + lines[first][column:]
    spans = [*mapping.spans.values()]
    moved = [line for key in keys for line in _of(lines, mapping.spans[key])]
    top = next(
        index for index, line in enumerate(moved) if line.strip() and line.lstrip()[0] != "#"
    )
    moved[top] = dash + moved[top][column:]
    lines[spans[0].start : spans[-1].end] = moved


def _of(lines: list[str], span: _Span) -> list[str]:
    return lines[span.start : span.end]
