"""The parts of a page that must be the same in every language: headings, sources, guide links."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Final, Literal

from putokaz.language import Language
from putokaz.message import Message
from putokaz.problem import Problem, Where
from putokaz.prose.latin import CODE
from putokaz.prose.page import ProsePage

Kind = Literal["heading", "source", "guide"]

_PART: Final = re.compile(
    rf"(?P<code>{CODE})"
    r"|^(?P<level>#{1,6})[ \t](?P<text>[^\n]*?)(?:\{#(?P<id>[a-z0-9-]+)\})?[ \t]*$"
    r"|\[\^(?P<source>[^\]\s]+)\]"
    r"|(?P<before>^)?\[(?P<label>[^\]]*)\]\(guide:(?P<guide>[^)\s]*)\)(?P<after>[ \t]*$)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A heading, a source mark or a link into the reader's own guide."""

    kind: Kind
    name: str
    """As it is told: `## {#first}`, `[^practice]`, `guide:contacts`."""
    value: str
    """The heading's id, the source's key, the page and anchor of the guide."""
    where: Where
    alone: bool = True
    """Whether a guide link is a line of its own."""


@lru_cache(2000)
def parts(page: ProsePage) -> tuple[Part, ...]:
    """In the order of the text; what stands in code is none."""
    return tuple(_parts(page))


def differences(texts: Mapping[Language, ProsePage]) -> Iterator[Problem]:
    """Headings without an id, and the first part in which a page differs from the first one."""
    first, *others = (parts(page) for page in texts.values())
    reference, *pages = texts.values()
    for part in first:
        if part.kind == "heading" and not part.value and not part.name.startswith("# "):
            message = Message(
                "the heading '{heading}' needs an id at its end: {#word}", heading=part.name
            )
            yield _told(part.where, message)
    for page, own in zip(pages, others, strict=True):
        yield from _difference(page, own, reference.language, first)


def _difference(
    page: ProsePage, own: tuple[Part, ...], other: Language, theirs: tuple[Part, ...]
) -> Iterator[Problem]:
    for here, there in zip_longest(own, theirs):
        if here and there and _same(here, there):
            continue
        where = here.where if here else _end(page)
        yield _told(
            where,
            Message(
                "must be the same in all languages: here {here}, in {language} {there}",
                here=_name(here),
                language=other,
                there=_name(there),
            ),
        )
        return


def _same(here: Part, there: Part) -> bool:
    level = here.name.partition(" ")[0] == there.name.partition(" ")[0]
    return (here.kind, here.value) == (there.kind, there.value) and (
        level or here.kind != "heading"
    )


def _name(part: Part | None) -> str:
    return part.name if part else Message("the end of the page")


def _parts(page: ProsePage) -> Iterator[Part]:
    for found in _PART.finditer(page.markdown):
        where = _where(page, found.start())
        if found["level"]:
            id_ = found["id"] or ""
            told = f"{{#{id_}}}" if id_ else found["text"].strip()
            yield Part(kind="heading", name=f"{found['level']} {told}", value=id_, where=where)
        elif found["source"]:
            yield Part(kind="source", name=found[0], value=found["source"], where=where)
        elif found["guide"] is not None:
            yield Part(
                kind="guide",
                name=f"guide:{found['guide']}",
                value=found["guide"],
                where=where,
                alone=found["before"] is not None and found["after"] is not None,
            )


def _where(page: ProsePage, at: int) -> Where:
    before = page.markdown[:at]
    return Where(page.file, page.line + before.count("\n"), at - before.rfind("\n"))


def _end(page: ProsePage) -> Where:
    return Where(page.file, page.line + page.markdown.rstrip().count("\n"), 1)


def _told(where: Where, message: Message) -> Problem:
    return Problem(where, "-", message)
