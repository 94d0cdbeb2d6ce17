"""The content of the handbooks of the real data, and of the invented example."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.handbook.book import Book
from putokaz.handbook.content import content
from putokaz.history.edition import Edition
from putokaz.language import Language
from putokaz.model.directory import Directory
from tests.pages.guides import example
from tests.pages.real import TODAY, directory, guides, prose

EDITION: Final = Edition(code="A466DA1D", as_of=date(2026, 11, 24), valid_until=date(2027, 5, 31))
SITE: Final = "https://signpost.example.org/"
MUNICIPALITIES: Final = tuple(guide.municipality.id for guide in guides())


def guide_of(municipality: str) -> Guide:
    return next(one for one in guides() if one.municipality.id == municipality)


@cache
def made(municipality: str, language: Language, *, today: date = TODAY) -> dict[str, Any]:
    """The content of a real handbook."""
    return content(
        guide_of(municipality),
        directory(),
        prose(),
        language=language,
        edition=EDITION,
        site_url=SITE,
        today=today,
    )


def book_of(municipality: str, language: Language) -> Book:
    return Book(
        guide=guide_of(municipality),
        directory=directory(),
        prose=prose(),
        language=language,
        today=TODAY,
    )


def made_of_example(
    changed: Directory | None = None, *, language: Language = "en", edition: Edition = EDITION
) -> dict[str, Any]:
    """The content of the handbook of Primjerovo."""
    whole = citable(changed or example())
    return content(
        build_guide(whole, whole.municipalities["primjerovo"], today=TODAY),
        whole,
        prose(),
        language=language,
        edition=edition,
        site_url=SITE,
        today=TODAY,
    )


def citable(invented: Directory) -> Directory:
    """With what the pages of docs/ cite."""
    real = directory().vocabulary
    own = invented.vocabulary
    cited = replace(own, laws={**real.laws, **own.laws}, references=real.references)
    return replace(invented, vocabulary=cited)


def texts(value: Any) -> Iterator[str]:
    """Every text in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def shape(value: Any) -> Any:
    """The same without its texts."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items() if key != "local"}
    if isinstance(value, list):
        return [shape(one) for one in value]
    return type(value).__name__
