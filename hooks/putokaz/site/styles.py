"""One stylesheet for all pages: what our pages use of Material's, and ours.

Most of Material's is for what no page of ours has, and a phone on a slow line would wait for all of
it before it shows a number.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

_STRING: Final = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
_TOKEN: Final = re.compile(rf"{_STRING}|[{{}};]")
_COMMENT: Final = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE: Final = re.compile(rf"({_STRING})|\s*([{{}};,])\s*|\s+")
_CLASS: Final = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_NOT: Final = re.compile(r":not\([^()]*\)")
_OTHER_WAY: Final = "[dir=rtl]"
_SET: Final = re.compile(rf"(?<=[{{;])(--[\w-]+):(?:{_STRING}|[^;{{}}\"'])*;?")
_READ: Final = re.compile(r"var\((--[\w-]+)")
_EMPTY: Final = re.compile(r"[^{};]+\{\}")
_NESTED: Final = ("@media", "@supports")


def one_stylesheet(material: str, own: str, is_used: Callable[[str], bool]) -> str:
    """Material's rules for classes that are used, and all of ours, without what is idle in them."""
    css = _short("".join(_used(_short(material), is_used)) + own)
    while (shorter := _without_idle_variables(css)) != css:
        css = shorter
    return css


def _short(css: str) -> str:
    """Without comments, and without space that means nothing."""
    told = _COMMENT.sub(lambda found: found[1] or "", css)
    return _SPACE.sub(lambda found: found[1] or found[2] or " ", told).strip()


def _used(css: str, is_used: Callable[[str], bool]) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(_NESTED):
            if inside := "".join(_used(body, is_used)):
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else f"{head};"
        elif selectors := [one for one in _selectors(head) if _may_match(one, is_used)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """What stands before each outermost pair of braces, and in it; a statement has no braces."""
    start = opened = depth = 0
    for token in _TOKEN.finditer(css):
        sign = token[0]
        if sign == "{":
            opened = opened if depth else token.start()
            depth += 1
        elif sign == "}":
            depth -= 1
        if sign in ("}", ";") and not depth:
            end = opened or token.start()
            yield css[start:end].strip(), css[end + 1 : token.start()] if opened else ""
            start, opened = token.end(), 0


def _selectors(head: str) -> Iterator[str]:
    """The parts between commas that are in no brackets."""
    start = depth = 0
    for at, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield head[start:at]
            start = at + 1
    yield head[start:]


def _may_match(selector: str, is_used: Callable[[str], bool]) -> bool:
    asked = _NOT.sub("", selector)
    return _OTHER_WAY not in asked and all(map(is_used, _CLASS.findall(asked)))


def _without_idle_variables(css: str) -> str:
    read = {*_READ.findall(css)}
    return _EMPTY.sub("", _SET.sub(lambda found: found[0] if found[1] in read else "", css))
