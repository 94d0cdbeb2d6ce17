"""Typst sets a work: a template and its content become a PDF that is the same every time.

The file keeps to PDF/UA-1 and PDF/A-2a: Typst refuses to write one that does not.
"""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import typst
from pydantic_core import to_json

from putokaz.handbook.layout import Content, Layout, digests, pages_of, right_pads
from putokaz.handbook.repack import repack

Kind = Literal["handbook", "poster", "card"]

HERE: Final = Path(__file__).parent
TEMPLATES: Final = HERE / "templates"
FONTS: Final = HERE / "fonts"

_MOST_TRIES: Final = 6
_REMEMBERED: Final = 10

_FOUND: Final = """(
    query(<anchor>).map(one => (one.location().page(), one.value)),
    query(<key>).map(one => (one.value, one.location().page())),
    query(<plan>).map(one => one.value),
)"""


_plans: Final[dict[str, Any]] = {}
"""What has been measured since the process began: many handbooks share a chapter."""


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
    """The PDF of a sheet."""
    return _finished(set_once(work, {}), work)


def press_knowing(work: Work, layout: Layout) -> tuple[bytes, Layout]:
    """The PDF of a handbook and its layout; where that of the last time fits, it is set once."""
    _plans.update(layout.plans)
    for _ in range(_MOST_TRIES):
        layout = replace(layout, plans=_plans)
        pdf = set_once(work, layout.known(work.content))
        found = _found(work, layout)
        if found.stands_as(layout):
            return _finished(pdf, work), found
        layout = found
    raise PressError(f"{_named(work)}: pages for notes or numbers of pages find no end")


def _found(work: Work, layout: Layout) -> Layout:
    """The layout that the handbook has, now that it is set."""
    anchors, keys, plans = json.loads(_compiler(work.kind).eval(_FOUND, format="json"))
    digest = digests(work.content, layout.pages)
    _plans.update({digest[name]: plan for name, plan in plans})
    return Layout(
        pads=right_pads(anchors, layout.pads),
        pages=pages_of(keys),
        plans={key: _plans[key] for key in digest.values() if key in _plans},
    )


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


def set_once(work: Work, known: Content) -> bytes:
    """What Typst makes of a work; a warning is as bad as an error."""
    year, month, day = work.content["meta"]["date"]
    try:
        pdf, warnings = _compiler(work.kind).compile_with_warnings(
            sys_inputs={
                "content": content_json(work.content).decode(),
                "layout": content_json(known).decode(),
            },
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


def _finished(pdf: bytes, work: Work) -> bytes:
    meta = work.content["meta"]
    return repack(pdf, language=f"{meta['language']}-{meta['region']}")


def _named(work: Work) -> str:
    meta = work.content["meta"]
    return f"{work.kind} {meta['municipality']}, {meta['language']}"
