"""Jinja templates, and what every one of them may say in one language."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from babel.numbers import format_decimal
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from putokaz.language import Language, to_latin
from putokaz.model.text import LocalText, Name
from putokaz.pages.remembered import Remembered
from putokaz.text import dates, hours
from putokaz.text.locales import locale_of
from putokaz.text.phone import shown
from putokaz.text.say import Say

TEMPLATES: Final = Path(__file__).with_name("templates")

_OF_LATIN: Final[dict[Language, Language]] = {"en": "bs", "sr-Cyrl": "sr-Latn"}
"""How names in Latin script are read on a page that is not in it, or not in their language."""
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def render(
    template: str,
    *,
    language: Language,
    path: str,
    **values: Any,
) -> str:
    """The template as HTML for the page at that path; in it, `url(path, anchor)` links pages."""
    page = _environment().get_template(template)
    html = page.render(
        {"remembered": Remembered(), "shared": Remembered(), **values},
        language=language,
        say=Say(language),
        path=path,
        url=partial(url_for, path),
    )
    return _BLANK_LINES.sub("\n", html)


def url_for(page: str, to: str, anchor: str = "") -> str:
    """The relative address of a page from another page; both are paths below the language."""
    here, there = _folders(page), _folders(to)
    shared = 0
    while here[shared:] and there[shared:] and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * len(here[shared:]) + there[shared:]
    address = "".join(f"{step}/" for step in steps)
    return f"{address}#{anchor}" if anchor else address or "./"


def published(value: str, language: Language | None = None) -> Markup:
    """A value that stands as published, in whichever script: not for translation."""
    lang = f' lang="{language}"' if language else ""
    return Markup(f'<span translate="no" class="pk-published"{lang}>{escape(value)}</span>')


def spoken_in(name: str, language: Language) -> Language | None:
    """The language in which a name is read aloud, where it is not that of the page."""
    if _CYRILLIC.search(name):
        return None if language == "sr-Cyrl" else "sr-Cyrl"
    return _OF_LATIN.get(language)


def href(web: str) -> str:
    """A web address that a browser can follow."""
    return web if web.startswith(("http://", "https://")) else f"http://{web}"


def host(web: str) -> str:
    """The short form of a web address that people recognise."""
    return (urlsplit(href(web)).hostname or web).removeprefix("www.")


def _folders(path: str) -> list[str]:
    return path.split("/") if path else []


def keep_compiled(cache: BytecodeCache | None) -> None:
    """Where compiled templates are kept from now on."""
    _environment().bytecode_cache = cache


class _Context(Context):
    """Templates call much and deeply; none of what they call asks for the context."""

    def call(self, callable_: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return callable_(*args, **kwargs)


class _Environment(Environment):
    """Templates read attributes of our own values alone, and items only where they say so."""

    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment]


@cache
def _environment() -> Environment:
    """One for all languages: to compile a template takes longer than to draw it."""
    environment = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(_filters())
    return environment


def _filters() -> dict[str, Callable[..., Any]]:
    """What templates write behind a `|`, all in the language of the page."""
    of_language: dict[str, Callable[[Any, Language], str]] = {
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
    bound = {name: _in_language(call) for name, call in of_language.items()}
    return {**bound, **whatever}


def _in_language(call: Callable[[Any, Language], str]) -> Callable[[Context, Any], str]:
    @pass_context
    def in_language(context: Context, value: Any) -> str:
        return call(value, context["language"])

    return in_language


def _kilobytes(size: int, language: Language) -> str:
    """Thousands of bytes, as a reader compares downloads."""
    return f"{format_decimal(round(size / 1000), locale=locale_of(language))}\u00a0KB"


def _text(value: LocalText, language: Language) -> str:
    return value[language]


def _name(value: LocalText, language: Language) -> str:
    """A proper name; one that stands as published is marked as such, with its language."""
    text = value[language]
    if not (isinstance(value, Name) and value.published):
        return text
    return published(text, spoken_in(text, language))


def _as_published(value: str, language: Language) -> Markup:
    """On the page in Serbian Latin script, Cyrillic is read in Latin letters too."""
    return published(to_latin(value) if language == "sr-Latn" else value)
