"""What counts as the right answer to a query: the pages that each expectation means.

An answer is judged by its address alone, so that every engine is judged alike; an address leads to
a page or to a section of it, and a section of the right page is right.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from putokaz.model.vocabulary import PROFESSIONS
from putokaz.search.record import Record

SECTORS: Final[Mapping[str, frozenset[str]]] = {
    **{profession: frozenset({profession}) for profession in PROFESSIONS},
    "justice": frozenset({"justice"}),
    "ngo": frozenset({"association", "safe-house"}),
}
"""By the sector of a query: the sectors of the guide."""

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "protocol": (r"{m}/protocol/", r"{m}/pathway/"),
    "confidentiality": (r"{m}/protocol/", r"confidentiality/"),
    "emergency": (
        r"{m}/(#|$)",
        r"{m}/contacts/#contact-(policija-hitni-broj|hitna-medicinska-pomoc)",
    ),
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

_OF_SECTOR: Final = re.compile(r"[a-z0-9-]+/contacts/#sector-([a-z-]+)")


def sectors_in(records: Iterable[Record]) -> dict[str, str]:
    """By the address in a guide of a contact or a page: the sector it belongs to."""
    return {
        f"{place}/{record.path}": record.sector
        for record in records
        if record.sector
        for place in record.area
    }


def is_right(
    location: str, expected: Sequence[Mapping[str, str]], sectors: Mapping[str, str]
) -> bool:
    """Whether what stands there is any of what is expected."""
    # The heading of a section is its anchor with `-name`.
    location = location.removesuffix("-name")
    return any(_is(location, one, sectors) for one in expected)


def _is(location: str, expected: Mapping[str, str], sectors: Mapping[str, str]) -> bool:
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
        return _sector(location, sectors) in SECTORS.get(sector, {sector})
    return location.count("/") == 1


def _sector(location: str, sectors: Mapping[str, str]) -> str:
    """Of the section, or else of the page it is on."""
    if found := _OF_SECTOR.fullmatch(location):
        return found[1]
    return sectors.get(location) or sectors.get(location.partition("#")[0], "")
