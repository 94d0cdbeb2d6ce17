"""What every guide has, each once for all municipalities: its pages, needs, concerns, sectors."""

from collections.abc import Container, Iterator, Sequence
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import PROFESSIONS, Vocabulary
from putokaz.search.addresses import EMERGENCY, Addresses
from putokaz.search.record import Record
from putokaz.text.say import Say

_MORE: Final = 12
_LESS: Final = 8
"""Whom to call is wanted more than what to read about it."""
_SECTOR: Final = 9
"""Of the way to all of a sector: its name is typed more often for it than for a need."""
_RARE: Final = 7
"""Of pages that serve whoever maintains or trains."""
_RARELY_WANTED: Final = ("gaps", "exercises", "exercises-answers", "edition")


def guide_records(
    guides: Sequence[Guide],
    directory: Directory,
    addresses: Addresses,
    prose: Container[str],
    language: Language,
) -> Iterator[Record]:
    """The records that stand in every guide, or in every one that has the sector."""
    area = tuple(guide.municipality.id for guide in guides)
    say = Say(language)
    yield Record(
        title=say("guide.emergency.strip"),
        path="",
        area=area,
        elsewhere=EMERGENCY,
        weight=_MORE,
        groups=("page:emergency",),
    )
    yield from _pages(addresses.guide_pages, area, say)
    yield from _asked(directory.vocabulary, area, prose, language)
    yield from _sectors(guides, directory.vocabulary, language)


def _asked(
    vocabulary: Vocabulary, area: tuple[str, ...], prose: Container[str], language: Language
) -> Iterator[Record]:
    """The needs, and the concerns, of which a hand-written page speaks in general."""
    who = Say(language)("guide.nav.who-to-call")
    for id_, need in vocabulary.needs.items():
        yield Record(
            title=need.name[language],
            path=f"who-to-call/#need-{id_}",
            area=area,
            elsewhere="",
            snippet=who,
            weight=_LESS,
            groups=(f"need:{id_}",),
        )
    for id_, concern in vocabulary.concerns.items():
        page = f"concerns/{id_}"
        yield Record(
            title=concern.name[language],
            path=f"who-to-call/#concern-{id_}",
            area=area,
            elsewhere=f"{page}/" if page in prose else "",
            snippet=who,
            weight=_LESS,
            groups=(f"concern:{id_}",),
        )


def _sectors(
    guides: Sequence[Guide], vocabulary: Vocabulary, language: Language
) -> Iterator[Record]:
    """The way to a sector: also where the institution that was looked for is not known."""
    for id_, sector in vocabulary.sectors.items():
        own_page = id_ in PROFESSIONS
        having = [guide for guide in guides if own_page or id_ in guide.contacts]
        kinds = (f"kind:{kind}" for kind, it in vocabulary.kinds.items() if it.sector == id_)
        roles = (f"role:{role}" for role, it in vocabulary.roles.items() if it.sector == id_)
        yield Record(
            title=sector.name[language],
            path=f"{id_}/" if own_page else f"contacts/#sector-{id_}",
            area=tuple(guide.municipality.id for guide in having),
            elsewhere="",
            sector=id_,
            weight=_SECTOR,
            groups=(f"sector:{id_}", *kinds, *roles),
        )


def _pages(pages: Sequence[str], area: tuple[str, ...], say: Say) -> Iterator[Record]:
    for page in pages:
        if page and page not in PROFESSIONS:
            yield Record(
                title=say(f"guide.heading.{page}"),
                path=f"{page}/",
                area=area,
                elsewhere="",
                weight=_RARE if page in _RARELY_WANTED else 10,
                groups=(f"page:{page}",),
                texts=(("heading", say(f"guide.nav.{page}")),) if _in_nav(page) else (),
            )


def _in_nav(page: str) -> bool:
    return page not in ("exercises-answers", "edition")
