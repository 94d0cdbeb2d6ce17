"""What a steering board measures its guide by, and what the whole country is measured by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, Literal, get_args

from putokaz.guide.coverage import HOURS, LEVELS, Level
from putokaz.guide.freshness import FreshnessState, freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.value import Value
from putokaz.views.needs_by_hour import needs_by_hour
from putokaz.views.texts import BORROWING, is_borrowed, texts_of

MeasureKind = Literal[
    "channels-fresh",
    "channels-due",
    "channels-overdue",
    "channels-never-verified",  # these four: of the published channels
    "channels-withheld",  # of all channels
    "numbers-missing",  # institutions without a published phone
    "hours-missing",  # published phones whose hours are not known
    "roles-missing",  # of the roles expected here
    "need-verified",
    "need-published",
    "need-hours-unknown",
    "need-last-resort",  # these four: hours of the week, need by need
    "board-missing",
    "protocol-missing",
    "protocol-lapsed",
    "protocol-review",  # these four: 0 or 1
    "texts-hr",
    "texts-sr-Cyrl",
    "texts-en",  # these three: texts without words of their own in that language
]
KINDS: Final[tuple[MeasureKind, ...]] = get_args(MeasureKind)

FRESHNESS: Final[tuple[FreshnessState, ...]] = ("fresh", "due", "overdue", "never-verified")
"""The best first."""

COLUMNS: Final = (
    "day",
    "municipality",
    "name",
    "measure",
    "about",
    "need",
    "need_name",
    "value",
    "of",
    "next",
)
"""Of the file for spreadsheets, which has a line for each measure of each municipality."""

NEXT: Final[Mapping[MeasureKind, str]] = {
    "channels-due": "boards.next.due",
    "channels-overdue": "guide.gaps.act.overdue",
    "channels-never-verified": "guide.gaps.act.never-verified",
    "channels-withheld": "guide.gaps.act.withheld",
    "numbers-missing": "guide.gaps.act.number-missing",
    "hours-missing": "boards.next.hours",
    "roles-missing": "guide.gaps.act.role-missing",
    "need-hours-unknown": "boards.next.hours",
    "need-last-resort": "guide.gaps.act.last-resort-only",
    "board-missing": "guide.gaps.act.board-missing",
    "protocol-missing": "guide.gaps.act.protocol-missing",
    "protocol-lapsed": "guide.gaps.act.protocol-lapsed",
    "protocol-review": "guide.gaps.act.protocol-review",
    "texts-hr": "boards.next.texts-hr",
    "texts-sr-Cyrl": "boards.next.texts",
    "texts-en": "boards.next.texts",
}
"""What to do where the figure is not 0: the key of its sentence."""

_AGREEMENTS: Final = ("board-missing", "protocol-missing", "protocol-lapsed", "protocol-review")


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One figure: so many of so many."""

    kind: MeasureKind
    value: int
    of: int
    need: str | None = None
    """For hours of the week: the need they belong to."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """A municipality with the institutions that lie in it."""

    municipality: Municipality | None
    """None: what stands above the municipalities, or all together."""
    measures: tuple[Measure, ...]

    @cached_property
    def by_kind(self) -> Mapping[MeasureKind, Measure]:
        """Those that belong to no need."""
        return {one.kind: one for one in self.measures if one.need is None}

    @cached_property
    def checks(self) -> Mapping[FreshnessState, int]:
        """How many published channels are in which state."""
        return {state: self.by_kind[kind].value for state, kind in _OF_STATE.items()}

    @property
    def only_emergency(self) -> int:
        """Needs with an hour at which only the emergency number answers."""
        return sum(one.kind == "need-last-resort" and one.value > 0 for one in self.measures)


@once
def figures(guides: tuple[Guide, ...], directory: Directory, *, today: date) -> tuple[Figures, ...]:
    """Each municipality in the order of the guides; what stands above them comes last."""
    return (
        *(figures_of(guide, directory, today=today) for guide in guides),
        Figures(
            municipality=None,
            measures=tuple(_of_contacts(directory.contacts_of_tiers, directory, today)),
        ),
    )


def figures_of(guide: Guide, directory: Directory, *, today: date) -> Figures:
    """One municipality: its own institutions, its needs, its agreements, its texts."""
    place = guide.municipality
    own = [one.contact for one in guide.served if _is_own(one.contact, place)]
    boards = [guide.board] if guide.board and guide.board.in_municipality else []
    protocols = [one for one in guide.protocols if one.in_municipality]
    return Figures(
        municipality=place,
        measures=(
            *_of_contacts(own, directory, today),
            _roles(guide, directory),
            *_needs(guide, directory, today),
            *_agreements(guide),
            *_texts([place, *own, *boards, *protocols]),
        ),
    )


def total(rows: Iterable[Figures]) -> Figures:
    """The sums of everything that belongs to no need."""
    values: Counter[MeasureKind] = Counter()
    wholes: Counter[MeasureKind] = Counter()
    for row in rows:
        for kind, one in row.by_kind.items():
            values[kind] += one.value
            wholes[kind] += one.of
    measures = (Measure(kind=kind, value=values[kind], of=wholes[kind]) for kind in wholes)
    return Figures(municipality=None, measures=tuple(measures))


def checks_of(guide: Guide, directory: Directory, *, today: date) -> Mapping[FreshnessState, int]:
    """How many published channels of everybody in the guide are in which state."""
    return _checks((one.contact for one in guide.served), directory, today)


def _checks(
    contacts: Iterable[Contact], directory: Directory, today: date
) -> Counter[FreshnessState]:
    found = Counter[FreshnessState](dict.fromkeys(FRESHNESS, 0))
    for contact in contacts:
        kind = directory.kind(contact)
        found.update(freshness(one, kind, today=today).state for one in contact.published())
    return found


def _is_own(contact: Contact, place: Municipality) -> bool:
    return contact.in_municipality and contact.home == place.id


def _of_contacts(
    contacts: Sequence[Contact], directory: Directory, today: date
) -> Iterator[Measure]:
    every = [channel for contact in contacts for channel in contact.channels]
    states = _checks(contacts, directory, today)
    for state in FRESHNESS:
        yield Measure(kind=_OF_STATE[state], value=states[state], of=states.total())
    withheld = sum(not channel.publish for channel in every)
    yield Measure(kind="channels-withheld", value=withheld, of=len(every))
    silent = sum(not contact.published("phone") for contact in contacts)
    yield Measure(kind="numbers-missing", value=silent, of=len(contacts))
    phones = [channel for channel in every if channel.publish and channel.phone]
    without = sum(channel.hours is None for channel in phones)
    yield Measure(kind="hours-missing", value=without, of=len(phones))


def _roles(guide: Guide, directory: Directory) -> Measure:
    tiers = {"municipality", *(tier.kind for tier in guide.tiers)}
    expected = [role for role in directory.vocabulary.roles.values() if tiers & set(role.at_tier)]
    missing = sum(gap.kind == "role-missing" for gap in guide.gaps)
    return Measure(kind="roles-missing", value=missing, of=len(expected))


def _needs(guide: Guide, directory: Directory, today: date) -> Iterator[Measure]:
    for need, levels in needs_by_hour(guide, directory, today=today).items():
        for level in LEVELS:
            yield Measure(kind=_OF_LEVEL[level], value=levels.count(level), of=HOURS, need=need)


def _agreements(guide: Guide) -> Iterator[Measure]:
    found = {gap.kind for gap in guide.gaps}
    for kind in _AGREEMENTS:
        yield Measure(kind=kind, value=int(kind in found), of=1)


def _texts(values: Sequence[Value]) -> Iterator[Measure]:
    texts = list(texts_of(values))
    for language in BORROWING:
        borrowed = sum(is_borrowed(text, language) for text in texts)
        yield Measure(kind=_OF_LANGUAGE[language], value=borrowed, of=len(texts))


_OF_STATE: Final[Mapping[FreshnessState, MeasureKind]] = {
    "fresh": "channels-fresh",
    "due": "channels-due",
    "overdue": "channels-overdue",
    "never-verified": "channels-never-verified",
}
_OF_LEVEL: Final[Mapping[Level, MeasureKind]] = {
    "verified": "need-verified",
    "published": "need-published",
    "hours-unknown": "need-hours-unknown",
    "last-resort": "need-last-resort",
}
_OF_LANGUAGE: Final[Mapping[str, MeasureKind]] = {
    "hr": "texts-hr",
    "sr-Cyrl": "texts-sr-Cyrl",
    "en": "texts-en",
}
