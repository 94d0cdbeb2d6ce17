"""Call sheets and letters, set by Typst to PDF with the fonts of the handbooks."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import typst
from pydantic_core import to_json

from putokaz.handbook.press import PressError, fonts
from putokaz.handbook.repack import repack
from putokaz.rounds.told import Told

TEMPLATES: Final = Path(__file__).with_name("templates")

Sheet = Literal["calls", "letter"]


def paper(sheet: Sheet, content: Mapping[str, Any], *, today: date) -> bytes:
    """The PDF; the same content gives the same bytes on the same day."""
    meta = content["meta"]
    try:
        pdf, warnings = _compiler(sheet).compile_with_warnings(
            sys_inputs={"content": to_json(content).decode()},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime(today.year, today.month, today.day, tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise PressError(f"{meta['title']}: {error.diagnostic}") from None
    if warnings:
        raise PressError(f"{meta['title']}: {warnings[0].diagnostic}")
    assert isinstance(pdf, bytes)
    return repack(pdf, language=f"{meta['language']}-{meta['region']}")


def meta(told: Told, title: str, today: date) -> dict[str, Any]:
    """What both have in common."""
    language = told.language
    return {
        "language": language,
        "lang": language.partition("-")[0],
        "region": "BA",
        "script": {"sr-Cyrl": "cyrl", "sr-Latn": "latn"}.get(language),
        "title": title,
        "series": told.say("site.name"),
        "date": [today.year, today.month, today.day],
    }


@cache
def _compiler(sheet: Sheet) -> typst.Compiler:
    return typst.Compiler(TEMPLATES / f"{sheet}.typ", root=TEMPLATES, font_paths=fonts())
