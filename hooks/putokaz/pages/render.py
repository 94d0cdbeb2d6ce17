"""Jinja templates, and what every one of them may say in one language."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from putokaz.language import Language, to_latin
from putokaz.model.text import LocalText, Name
from putokaz.text import dates, hours
from putokaz.text.locales import locale_of
from putokaz.text.phone import shown
from putokaz.text.say import Say

TEMPLATES: Final = Path(__file__).with_name("templates")

_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def render(template: str, *, language: Language, path: str, **values: Any) -> str:
    """The template as HTML for the page at that path; in it, `url(path, anchor)` links pages."""
    page = _environment(language).get_template(template)
    return _BLANK_LINES.sub("\n", page.render(values, path=path, url=partial(url_for, path)))


def url_for(page: str, to: str, anchor: str = "") -> str:
    """The relative address of a page from another page; both are paths below the language."""
    here, there = _folders(page), _folders(to)
    shared = 0
    while here[shared:] and there[shared:] and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * len(here[shared:]) + there[shared:]
    address = "".join(f"{step}/" for step in steps)
    return f"{address}#{anchor}" if anchor else address or "./"


def published(value: str) -> Markup:
    """A value that stands as published, in whichever script: not for translation."""
    return Markup('<span translate="no" class="pk-published">{}</span>').format(value)


def href(web: str) -> str:
    """A web address that a browser can follow."""
    return web if web.startswith(("http://", "https://")) else f"http://{web}"


def host(web: str) -> str:
    """The short form of a web address that people recognise."""
    return (urlsplit(href(web)).hostname or web).removeprefix("www.")


def _folders(path: str) -> list[str]:
    return path.split("/") if path else []


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(say=Say(language), language=language)
    environment.filters.update(_filters(language))
    return environment


def _filters(language: Language) -> dict[str, Callable[..., Any]]:
    """What templates write behind a `|`, all in the language of the page."""
    of_language: dict[str, Callable[..., Any]] = {
        "text": _text,
        "name": _name,
        "published": _as_published,
        "day": dates.day,
        "as_known": dates.partial,
        "duration": dates.duration,
        "week": hours.week,
        "stretches": hours.stretches,
        "moment": hours.moment,
        "kilobytes": _kilobytes,
    }
    whatever: dict[str, Callable[..., Any]] = {
        "href": href,
        "host": host,
        "shown": shown,
        "minutes": hours.data,
    }
    bound = {name: partial(call, language=language) for name, call in of_language.items()}
    return {**bound, **whatever}


def _kilobytes(size: int, language: Language) -> str:
    """Thousands of bytes, as a reader compares downloads."""
    return f"{format_decimal(round(size / 1000), locale=locale_of(language))}\u00a0kB"


def _text(value: LocalText, language: Language) -> str:
    return value[language]


def _name(value: LocalText, language: Language) -> str:
    """A proper name; one that stands as published is marked as such."""
    as_published = isinstance(value, Name) and value.published
    return published(value[language]) if as_published else value[language]


def _as_published(value: str, language: Language) -> Markup:
    """On the page in Serbian Latin script, Cyrillic is read in Latin letters too."""
    return published(to_latin(value) if language == "sr-Latn" else value)
