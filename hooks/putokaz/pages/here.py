"""Links from prose into the reader's own guide: `[text](guide:who-to-call#concern-physical)`."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from putokaz.guide.once import once
from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.pages.municipality import PAGES
from putokaz.problem import Problem
from putokaz.prose.page import ProsePage
from putokaz.prose.parts import parts
from putokaz.read.sentence import unknown

LINK: Final = re.compile(r'<p><a href="guide:(?P<target>[^"]*)">(?P<text>.*?)</a></p>', re.DOTALL)
"""How Markdown writes such a link that is a paragraph of its own."""


@once
def targets(directory: Directory) -> Mapping[str, frozenset[str]]:
    """The pages of every guide, each with the anchors that it has in every municipality."""
    vocabulary = directory.vocabulary
    pathways = [directory.whole(pathway) for pathway in directory.pathways.values()]
    steps = [{f"step-{step.id}" for step in pathway.steps} for pathway in pathways]
    anchors = {
        "who-to-call": {
            *(f"need-{need}" for need in vocabulary.needs),
            *(f"concern-{concern}" for concern in vocabulary.concerns),
        },
        "exercises": {f"case-{case.id}" for case in directory.cases},
        "contacts": {f"sector-{sector}" for sector in vocabulary.sectors},
        "pathway": set.intersection(*steps) if steps else set(),
    }
    return {page: frozenset(anchors.get(page, ())) for page in PAGES}


def wrong_links(page: ProsePage, directory: Directory) -> Iterator[Problem]:
    """Links that lead nowhere in some guide, or stand where no choice can be offered."""
    known = targets(directory)
    for part in parts(page):
        if part.kind != "guide":
            continue
        to, _, anchor = part.value.partition("#")
        if not part.alone:
            yield Problem(part.where, "-", Message("a guide: link must be a paragraph of its own"))
        elif to not in known:
            yield Problem(part.where, "-", unknown(Message("page of a guide"), to, known))
        elif anchor and anchor not in known[to]:
            yield Problem(
                part.where, "-", unknown(Message("place on {page}", page=to), anchor, known[to])
            )


def split(target: str) -> tuple[str, str]:
    """Page and anchor of a link's target."""
    page, _, anchor = unescape(target).partition("#")
    return page, anchor
