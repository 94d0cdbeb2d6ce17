"""What can be drawn independently of the rest, and from what it is drawn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from putokaz.site.contents import Contents
from putokaz.site.digests import Digests
from putokaz.site.inputs import Inputs, digest
from putokaz.site.memory import Memory
from putokaz.site.names import SHELL, TEXT, Turn
from putokaz.site.outputs import (
    Output,
    of_country,
    of_edition,
    of_guide,
    of_not_found,
    of_search,
    of_sitemaps,
)
from putokaz.site.pattern import Patterns

if TYPE_CHECKING:
    from putokaz.handbook.printer import Printer

_FIRST: Final = ("", "coverage", "all")
"""The pages of the whole that take longest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Some files of the site."""

    name: str
    inputs: str
    """The digest of everything they are drawn from, besides the program."""
    draw: Callable[[Patterns], Iterable[Output]] | None = None
    """None: MkDocs draws them."""
    group: str = ""
    """Jobs that follow one another are drawn in one process, if they are of the same group."""
    turn: Turn = Turn.PAGES


def jobs(
    contents: Contents, inputs: Inputs, memory: Memory, printer: "Printer | None"
) -> Iterator[Job]:
    """All jobs, the longest first."""
    digests = Digests(contents, inputs)
    yield Job(name="search", inputs=digests.search, draw=partial(of_search, contents, memory))
    for path in sorted(contents.of_country, key=lambda path: path not in _FIRST):
        draw = partial(of_country, contents, path)
        yield Job(name=f"country/{path}", inputs=digests.of_country(path), draw=draw)
    for guide in contents.guides:
        place = guide.municipality
        own = digests.of_guide(guide)
        draw = partial(of_guide, contents, place, printer)
        yield Job(name=f"guide/{place.id}", inputs=own, draw=draw, group=place.id)
        edition = digest(own, digests.of_history(place))
        draw = partial(of_edition, contents, place, printer)
        yield Job(name=f"edition/{place.id}", inputs=edition, draw=draw, group=place.id)
    yield Job(name="sitemaps", inputs=digests.paths, draw=partial(of_sitemaps, contents))
    yield Job(name="not-found", inputs=digests.numbers, draw=partial(of_not_found, contents))
    yield Job(name=SHELL, inputs=digest(digests.numbers, inputs.of("docs/assets/")))
    for path, texts in contents.prose.items():
        own = inputs.of_files({text.file for text in texts.values()})
        yield Job(name=f"{TEXT}{path}", inputs=digest(digests.around_texts, own))
