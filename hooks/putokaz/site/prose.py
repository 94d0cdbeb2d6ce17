"""The hand-written pages of `docs/`: one Markdown file per language, Serbian Latin derived."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from putokaz.language import LANGUAGES, Language, to_latin
from putokaz.problem import Problem, Where

WRITTEN: Final[tuple[Language, ...]] = tuple(
    language for language in LANGUAGES if language != "sr-Latn"
)

_UNTOUCHED: Final = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)[ \t]*$"  # a block of code
    r"|(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)"  # code in a paragraph
    r"|\]\([^)\s]+"  # the target of a link
    r"|^\[[^\]]+\]:[ \t]*\S+"  # the target of a link, below
    r"|<https?://[^>]+>"
    r"|<span translate=\"no\"[^>]*>.*?</span>",
    re.MULTILINE | re.DOTALL,
)

Prose = Mapping[str, Mapping[Language, str]]
"""Markdown by the path below the language (`contributing/words`) and the language."""


def read_prose(docs: Path, *, root: Path) -> tuple[Prose, list[Problem]]:
    """All hand-written pages in all languages, and what is missing or too much."""
    pages: dict[str, dict[Language, str]] = {}
    problems = []
    for file in sorted(docs.rglob("*.md")):
        page, _, language = file.relative_to(docs).as_posix()[: -len(".md")].rpartition(".")
        if language in WRITTEN:
            pages.setdefault(page, {})[language] = file.read_text(encoding="utf-8")
        else:
            problems.append(_problem(file, root, _misnamed(language)))
    for page, texts in pages.items():
        problems += _missing(docs / page, texts, root)
    return {page: _with_latin(texts) for page, texts in pages.items()}, problems


def to_latin_markdown(text: str) -> str:
    """Markdown in Latin script; code, addresses and what is not to be translated stay."""
    parts = []
    end = 0
    for found in _UNTOUCHED.finditer(text):
        parts += [to_latin(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*parts, to_latin(text[end:])])


def _with_latin(texts: Mapping[Language, str]) -> Mapping[Language, str]:
    if "sr-Cyrl" not in texts:
        return texts
    return {**texts, "sr-Latn": to_latin_markdown(texts["sr-Cyrl"])}


def _missing(page: Path, texts: Mapping[Language, str], root: Path) -> Iterator[Problem]:
    for language in WRITTEN:
        if language not in texts:
            there = ", ".join(sorted(texts))
            yield _problem(
                page.with_name(f"{page.name}.{language}.md"),
                root,
                f"missing; the page is there in: {there}",
            )


def _misnamed(language: str) -> str:
    if language == "sr-Latn":
        return "must not be written; it is derived from the page in sr-Cyrl"
    return f"must be named for its language: page.bs.md; allowed: {', '.join(WRITTEN)}"


def _problem(file: Path, root: Path, message: str) -> Problem:
    return Problem(Where(file.relative_to(root).as_posix(), 1, 1), "-", message)
