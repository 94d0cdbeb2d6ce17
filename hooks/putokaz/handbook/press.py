"""Typst sets a work: a template and its content become a PDF that is the same every time.

The file keeps to PDF/UA-1 and PDF/A-2a: Typst refuses to write one that does not.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import typst
from pydantic_core import to_json

from putokaz.handbook.repack import repack

Kind = Literal["handbook", "poster", "card"]
Content = Mapping[str, Any]
Pads = tuple[int, ...]
"""Pages for notes, added at each place that must keep a page on the left or a sheet whole."""

HERE: Final = Path(__file__).parent
TEMPLATES: Final = HERE / "templates"
FONTS: Final = HERE / "fonts"

_MOST_TRIES: Final = 3
_REMEMBERED: Final = 10

_ANCHORS: Final = "query(<anchor>).map(one => (one.location().page(), one.value))"


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """Something to print."""

    kind: Kind
    content: Content


class PressError(Exception):
    """A work that cannot be set: which one, and what Typst says."""


def content_json(content: Content) -> bytes:
    """The content as its template reads it, in a fifth of the time that `json` would take."""
    return to_json(content)


def press(work: Work) -> bytes:
    """The PDF of a work."""
    pdf, _ = press_knowing(work, ())
    return pdf


def press_knowing(work: Work, pads: Pads) -> tuple[bytes, Pads]:
    """The PDF of a work and its pads; where those of the last time still fit, it is set once."""
    compiler = _compiler(work.kind)
    meta = work.content["meta"]
    for _ in range(_MOST_TRIES):
        pdf = set_once(compiler, work, pads)
        right = right_pads(json.loads(compiler.eval(_ANCHORS, format="json")), pads)
        if right == pads:
            return repack(pdf, language=f"{meta['language']}-{meta['region']}"), pads
        pads = right
    raise PressError(f"{_named(work)}: the pages for notes move what they keep in place")


def forget() -> None:
    """Let Typst drop what it remembers of a work: of a handbook, hundreds of megabytes.

    It drops what none of the last ten compilations has used, and these use nothing.
    """
    for _ in range(_REMEMBERED):
        _compiler("blank").compile(format="svg")


@cache
def fonts() -> typst.Fonts:
    """Ours and no others, so that every machine sets the same."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@cache
def _compiler(template: str) -> typst.Compiler:
    return typst.Compiler(TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=fonts())


def set_once(compiler: typst.Compiler, work: Work, pads: Pads) -> bytes:
    """What Typst makes of a work; a warning is as bad as an error."""
    year, month, day = work.content["meta"]["date"]
    try:
        pdf, warnings = compiler.compile_with_warnings(
            sys_inputs={"content": content_json(work.content).decode(), "pads": json.dumps(pads)},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime(year, month, day, tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise PressError(f"{_named(work)}: {error.diagnostic}") from None
    if warnings:
        raise PressError(f"{_named(work)}: {warnings[0].diagnostic}")
    assert isinstance(pdf, bytes)
    return pdf


def right_pads(anchors: Iterable[Sequence[int]], pads: Pads) -> Pads:
    """What each anchor needs so that the page after it and its pads is a multiple of its value."""
    right: list[int] = []
    for at, (page, every) in enumerate(anchors):
        page_without = page - sum(pads[:at])
        right.append(-(page_without + 1 + sum(right)) % every)
    while right and not right[-1]:
        right.pop()
    return tuple(right)


def _named(work: Work) -> str:
    meta = work.content["meta"]
    return f"{work.kind} {meta['municipality']}, {meta['language']}"
