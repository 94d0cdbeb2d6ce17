"""What the YAML parser stumbles over, told to somebody who does not know YAML."""

import re
from typing import Final

import yaml

from putokaz.message import Message

BEGIN: Final = Message("text cannot begin with '{sign}'; put the text in quotes")
COMMENT: Final = Message("'{text}' is read as a comment; put the text in quotes")
_TAB: Final = Message("this line has a tab; use spaces instead, as its neighbours do")
_TABS: Final = Message(
    "this line has a tab, and {more} below it too; use spaces instead, as their neighbours do"
)
_BRACKET: Final = Message(
    "a bracket is opened and not closed in its line; close it, or put the text in quotes"
)
_ALIGN: Final = Message(
    "this line stands too far to the left or right; give it the same spaces as its neighbours"
)
_NO_COLON: Final = Message("this line needs a field's name, a colon and a space")
_NO_DASH: Final = Message(
    "this line is not part of the list above; give it the same spaces, or begin it with '- '"
)

_SENTENCES: Final = (
    (r"unexpected end of stream", Message("a quotation mark is opened here and never closed")),
    (r"could not find expected ':'", _NO_COLON),
    (r"cannot start any token|expected (the )?node content", BEGIN),
    (r"alphabetic or numeric|unexpected character|URI|tag", BEGIN),
    (
        r"sequence entries are not allowed",
        Message("a list begins on a line of its own, below its field"),
    ),
    (r"mapping keys are not allowed", BEGIN.of(sign="?")),
    (
        r"comment or (a )?line break",
        Message("text cannot begin with '|' or '>'; put the text in quotes"),
    ),
    (
        r"escape|hexadecimal",
        Message("a backslash has a meaning in double quotes; use single quotes"),
    ),
    (r"',' or '[\]}]'", _BRACKET),
)
"""By what PyYAML says, in either of its parsers."""

_BEGUN: Final = re.compile(
    r"unexpected end of stream|could not find expected ':'|escape|alphabetic or numeric|URI|tag"
)
"""The slip is where the parser began, not where it stopped."""

_FIELD: Final = r"\s*(- +)*[\w-]+: +"


def invisible(text: str) -> tuple[int, int, Message] | None:
    """Line and column (from 1) of the first sign that cannot be seen, and a sentence about it."""
    unseen = [sign for sign in set(text) if not sign.isprintable() and sign != "\n"]
    if not unseen:
        return None
    at = min(text.index(sign) for sign in unseen)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    if text[at] != "\t":
        code = f"U+{ord(text[at]):04X}"
        return (
            line,
            column,
            Message("has an invisible sign ({code}); delete it or type a space", code=code),
        )
    more = sum("\t" in line for line in text[at:].split("\n")) - 1
    return line, column, _TABS.of(more=more) if more else _TAB


def told(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int, Message]:
    """Line and column (from 1) of the slip, and a sentence about it."""
    problem = error.problem or ""
    mark = error.problem_mark
    if error.context_mark and (mark is None or _BEGUN.search(problem)):
        mark = error.context_mark
    if mark is None:
        return 1, 1, _ALIGN
    row, column = mark.line, mark.column
    if row >= len(lines):
        row, column = len(lines) - 1, len(lines[-1])
    if error.context == "while parsing a block collection":
        return row + 1, column + 1, _NO_DASH
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    return row + 1, column + 1, _sentence(problem, lines[row], column, above)


def _sentence(problem: str, line: str, column: int, above: str) -> Message:
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, problem):
            sign = line[column : column + 1].strip()
            if sentence is not BEGIN:
                return sentence
            return BEGIN.of(sign=sign) if sign else _BRACKET
    if re.match(_FIELD, line[:column]):
        return _inside_text(line, column)
    if re.match(r"\s*:", line):
        return _NO_COLON
    if re.match(r"\s*(- +)*[\w-]+:\S", above):
        return Message("the line above needs a space after its colon")
    return _ALIGN


def _inside_text(line: str, column: int) -> Message:
    text = re.sub(f"^{_FIELD}", "", line[:column])
    first = text[:1] or " "
    if first in "*&!":
        return BEGIN.of(sign=first)
    if first in "\"'":
        if first == '"':
            return Message(
                "text goes on after its quotation mark; put single quotes around all of it"
            )
        return Message("text goes on after its quotation mark; put double quotes around all of it")
    if first in "[{":
        return Message("text goes on after its bracket; put the text in quotes")
    return Message("a colon and a space stand inside the text; put the text in quotes")
