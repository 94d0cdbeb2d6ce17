"""What counts as the right answer to a query: the pages that each expectation means."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from putokaz.model.vocabulary import PROFESSIONS
from tests.benchmarks.engine import Result

SECTORS: Final[Mapping[str, frozenset[str]]] = {
    **{profession: frozenset({profession}) for profession in PROFESSIONS},
    "justice": frozenset({"justice"}),
    "ngo": frozenset({"association", "safe-house"}),
}
"""By the sector of a query: the sectors of the guide."""

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "protocol": (r"{m}/protocol/", r"{m}/pathway/"),
    "confidentiality": (r"{m}/protocol/", r"confidentiality/"),
    "emergency": (r"{m}/$", r"{m}/contacts/#contact-(policija-hitni-broj|hitna-medicinska-pomoc)"),
}
"""By the page of a query, `{m}` being the municipality. The emergency numbers of a municipality
stand on top of its home; of confidentiality its page of protocols speaks, and one for the whole."""

TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "begging": ("concerns/begging-and-labour", "concern-begging-and-labour", "term-begging"),
    "child-marriage": ("concerns/child-marriage", "concern-child-marriage", "term-child-marriage"),
    "digital-violence": ("concerns/digital", "concern-digital", "term-digital-violence"),
    "domestic-violence": (
        "concerns/domestic-violence",
        "concern-domestic-violence",
        "term-domestic-violence",
    ),
    "forms": ("forms/", "letters/"),
    "glossary": ("glossary/",),
    "laws": ("laws/", "term-protocol-of-cooperation"),
    "numbers": ("emergency/", "contact-policija-hitni-broj"),
    "neglect": ("concerns/neglect", "concern-neglect", "term-neglect"),
    "peer-violence": ("concerns/peer", "concern-peer", "term-peer-violence"),
    "sexual-violence": ("concerns/sexual", "concern-sexual", "term-sexual-abuse"),
    "trafficking": (
        "concerns/trafficking",
        "concern-trafficking",
        "term-trafficking-in-human-beings",
    ),
    "unaccompanied-children": (
        "concerns/unaccompanied",
        "concern-unaccompanied",
        "term-unaccompanied-child",
    ),
}
"""By the topic of a query: how the addresses of its pages begin, or the anchors that name it."""


def is_right(result: Result, expected: Sequence[Mapping[str, str]]) -> bool:
    """Whether the result is any of what is expected."""
    return any(_is(result, one) for one in expected)


def _is(result: Result, expected: Mapping[str, str]) -> bool:
    location = result["location"]
    if topic := expected.get("topic"):
        return any(
            location.startswith(one) or location.endswith(f"#{one}")
            for one in TOPICS.get(topic, (topic,))
        )
    municipality = expected["municipality"]
    place = "[a-z0-9-]+" if municipality == "*" else re.escape(municipality)
    if page := expected.get("page"):
        wanted = PAGES.get(page, (f"{{m}}/{page}/",))
        return any(re.match(one.replace("{m}", place), location) for one in wanted)
    if not re.match(f"{place}/", location):
        return False
    if sector := expected.get("sector"):
        return result["sector"] in SECTORS.get(sector, {sector})
    return location.count("/") == 1
