"""What the YAML parser stumbles over, told to somebody who does not know YAML."""

import re
from typing import Final

import yaml

_QUOTES: Final = "put the text in quotes"
_BEGIN: Final = f"text cannot begin with '{{sign}}'; {_QUOTES}"
_BRACKET: Final = f"a bracket is opened and not closed in its line; close it, or {_QUOTES}"
_ALIGN: Final = (
    "this line stands too far to the left or right; give it the same spaces as its neighbours"
)
_NO_COLON: Final = "this line needs a field's name, a colon and a space"
_NO_DASH: Final = (
    "this line is not part of the list above; give it the same spaces, or begin it with '- '"
)

_SENTENCES: Final = (
    (r"unexpected end of stream", "a quotation mark is opened here and never closed"),
    (r"could not find expected ':'", _NO_COLON),
    (r"cannot start any token|expected (the )?node content", _BEGIN),
    (r"alphabetic or numeric|unexpected character|URI|tag", _BEGIN),
    (r"sequence entries are not allowed", "a list begins on a line of its own, below its field"),
    (r"mapping keys are not allowed", f"text cannot begin with '?'; {_QUOTES}"),
    (r"comment or (a )?line break", f"text cannot begin with '|' or '>'; {_QUOTES}"),
    (r"escape|hexadecimal", "a backslash has a meaning in double quotes; use single quotes"),
    (r"',' or '[\]}]'", _BRACKET),
)
"""By what PyYAML says, in either of its parsers."""

_BEGUN: Final = re.compile(
    r"unexpected end of stream|could not find expected ':'|escape|alphabetic or numeric|URI|tag"
)
"""The slip is where the parser began, not where it stopped."""

_FIELD: Final = r"\s*(- +)*[\w-]+: +"


def invisible(text: str) -> tuple[int, int, str] | None:
    """Line and column (from 1) of the first sign that cannot be seen, and a sentence about it."""
    unseen = [sign for sign in set(text) if not sign.isprintable() and sign != "\n"]
    if not unseen:
        return None
    at = min(text.index(sign) for sign in unseen)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    if text[at] != "\t":
        code = f"U+{ord(text[at]):04X}"
        return line, column, f"has an invisible sign ({code}); delete it or type a space"
    more = sum("\t" in line for line in text[at:].split("\n")) - 1
    others = f", and {more} below it too" if more else ""
    return line, column, f"use two spaces; this line has a tab{others}"


def told(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int, str]:
    """Line and column (from 1) of the slip, and a sentence about it."""
    problem = error.problem or "is broken"
    mark = error.problem_mark
    if error.context_mark and (mark is None or _BEGUN.search(problem)):
        mark = error.context_mark
    if mark is None:
        return 1, 1, problem
    row, column = mark.line, mark.column
    if row >= len(lines):
        row, column = len(lines) - 1, len(lines[-1])
    if error.context == "while parsing a block collection":
        return row + 1, column + 1, _NO_DASH
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    return row + 1, column + 1, _sentence(problem, lines[row], column, above)


def _sentence(problem: str, line: str, column: int, above: str) -> str:
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, problem):
            sign = line[column : column + 1].strip()
            return sentence.format(sign=sign) if sign or sentence != _BEGIN else _BRACKET
    if re.match(_FIELD, line[:column]):
        return _inside_text(line, column)
    if re.match(r"\s*:", line):
        return _NO_COLON
    if re.match(r"\s*(- +)*[\w-]+:\S", above):
        return "the line above needs a space after its colon"
    return _ALIGN


def _inside_text(line: str, column: int) -> str:
    text = re.sub(f"^{_FIELD}", "", line[:column])
    first = text[:1] or " "
    if first in "*&!":
        return f"text cannot begin with '{first}'; {_QUOTES}"
    if first in "\"'":
        other = "single" if first == '"' else "double"
        return f"text goes on after its quotation mark; put {other} quotes around all of it"
    if first in "[{":
        return f"text goes on after its bracket; {_QUOTES}"
    return f"a colon and a space stand inside the text; {_QUOTES}"
