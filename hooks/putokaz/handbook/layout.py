"""What was found out when a handbook was set, so that it is set but once the next time.

Nothing of it changes how a handbook looks: pads and pages are checked each time, and a plan is
taken only for the very content that it was measured for.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic_core import to_json

Content = Mapping[str, Any]
Anchors = Iterable[tuple[int, int]]
"""Page after each place where pages for notes may stand, and of what it must be a multiple."""

_DIGITS: Final = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where everything stands in a handbook."""

    pads: tuple[int, ...] = ()
    """Pages for notes, at each place that must keep a page on the left or a sheet whole."""
    pages: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """The pages on which each key of the index stands."""
    plans: Mapping[str, Any] = field(default_factory=dict)
    """What was measured of each chapter, by a digest of its content."""

    def stands_as(self, other: "Layout") -> bool:
        """Whether everything is on the same pages."""
        return (self.pads, self.pages) == (other.pads, other.pages)

    def known(self, content: Content) -> dict[str, Any]:
        """As the templates read it; plans of what has changed are left out."""
        found = digests(content, self.pages)
        plans = {name: self.plans[key] for name, key in found.items() if key in self.plans}
        return {"pads": self.pads, "pages": self.pages, "plans": plans}


def digests(content: Content, pages: Mapping[str, Sequence[int]]) -> dict[str, str]:
    """Of everything that each chapter is measured by."""
    around = to_json([content["words"], content["meta"]["language"], content["chapters"]])
    return {
        name: hashlib.sha256(around + to_json(part)).hexdigest()[:_DIGITS]
        for name, part in _parts(content, pages)
    }


def _parts(content: Content, pages: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, Any]]:
    yield "index", [content["index"], pages]
    yield "flow", [content[one] for one in ("flow", "some_steps", "escalation", "escalation_wait")]
    yield "respond", [content["respond"], content["removal"]]
    for name in ("who", "recognise", "contacts", "exercises"):
        yield name, content[name]
    for one in (*content["professions"], *content["forms"]):
        yield one["id"], one


def right_pads(anchors: Anchors, pads: Sequence[int]) -> tuple[int, ...]:
    """What brings the page after each anchor to its place."""
    right: list[int] = []
    for at, (page, every) in enumerate(anchors):
        page_without = page - sum(pads[: at + 1])
        right.append(-(page_without + sum(right)) % every)
    while right and not right[-1]:
        right.pop()
    return tuple(right)


def pages_of(keys: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Every page of a key once, in order."""
    pages: dict[str, list[int]] = {}
    for key, page in keys:
        known = pages.setdefault(key, [])
        if page not in known:
            known.append(page)
    return pages
