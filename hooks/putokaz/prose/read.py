"""`docs/` -> its pages: one Markdown file per language, Serbian Latin derived."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from putokaz.language import LANGUAGES, Language, to_latin
from putokaz.message import Message
from putokaz.problem import Problem, Where
from putokaz.prose.latin import to_latin_markdown
from putokaz.prose.page import Head, Prose, ProsePage
from putokaz.prose.parts import differences
from putokaz.read.record import read_record
from putokaz.source import parse

WRITTEN: Final[tuple[Language, ...]] = tuple(
    language for language in LANGUAGES if language != "sr-Latn"
)

_HEAD: Final = re.compile(r"---\n(?P<head>.*?\n)---\n", re.DOTALL)
_NO_HEAD: Final = Message(
    "must begin with a line ---, then description: one sentence, then a line ---"
)


def read_prose(docs: Path, *, root: Path) -> tuple[Prose, list[Problem]]:
    """All hand-written pages in all languages, and what is wrong with them."""
    pages: dict[str, dict[Language, ProsePage]] = {}
    problems: list[Problem] = []
    files: dict[str, list[Language]] = {}
    for file in sorted(docs.rglob("*.md")):
        name, _, language = file.relative_to(docs).as_posix()[: -len(".md")].rpartition(".")
        if language not in WRITTEN:
            problems.append(_told(file, root, _misnamed(language)))
            continue
        files.setdefault(name, []).append(language)
        page, found = _read(file, root, name, language)
        problems += found
        if page:
            pages.setdefault(page.path, {})[language] = page
    for name, languages in files.items():
        problems += _missing(docs / name, languages, root)
    for texts in pages.values():
        problems += differences(texts)
    return {path: _with_latin(texts) for path, texts in pages.items()}, problems


def _read(
    file: Path, root: Path, name: str, language: Language
) -> tuple[ProsePage | None, list[Problem]]:
    text = file.read_text(encoding="utf-8")
    place = file.relative_to(root).as_posix()
    if not (found := _HEAD.match(text)):
        return None, [_told(file, root, _NO_HEAD)]
    # The line --- becomes an empty one, so that places in the text are those of the file.
    tree, problems = parse(f"\n{found['head']}", place)
    if tree is None:
        return None, problems
    head, wrong = read_record(Head, tree)
    if head is None:
        return None, [*problems, *wrong]
    page = ProsePage(
        path=name.removesuffix("/index"),
        in_folder=name.endswith("/index"),
        language=language,
        file=place,
        head=head,
        markdown=text[found.end() :],
        line=found[0].count("\n") + 1,
    )
    return page, problems


def _with_latin(texts: Mapping[Language, ProsePage]) -> Mapping[Language, ProsePage]:
    if not (cyrillic := texts.get("sr-Cyrl")):
        return texts
    head = cyrillic.head
    latin = replace(
        cyrillic,
        language="sr-Latn",
        head=head.model_copy(
            update={
                "title": head.title and to_latin(head.title),
                "description": to_latin(head.description),
                "keywords": tuple(map(to_latin, head.keywords)),
            }
        ),
        markdown=to_latin_markdown(cyrillic.markdown),
    )
    return {**texts, "sr-Latn": latin}


def _missing(page: Path, there: list[Language], root: Path) -> Iterator[Problem]:
    for language in WRITTEN:
        if language not in there:
            yield _told(
                page.with_name(f"{page.name}.{language}.md"),
                root,
                Message(
                    "missing; the page is there in: {languages}", languages=tuple(sorted(there))
                ),
            )


def _misnamed(language: str) -> Message:
    if language == "sr-Latn":
        return Message("must not be written; it is derived from the page in sr-Cyrl")
    return Message(
        "must be named for its language: page.bs.md; allowed: {languages}", languages=WRITTEN
    )


def _told(file: Path, root: Path, message: Message) -> Problem:
    return Problem(Where(file.relative_to(root).as_posix(), 1, 1), "-", message)
