"""The coverage picture: for each municipality and sector, the best that a reader can use there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.views.emergency import DANGER

State = Literal["verified", "phone", "other", "name", "none"]
STATES: Final[tuple[State, ...]] = ("verified", "phone", "other", "name", "none")
"""The best first: a confirmed number, a number, an address or page only, a name only, nothing."""

CELL: Final = 22
"""Side of a square, with the air around it."""
SQUARE: Final = 19

HEAD_FONT: Final = 14.5
"""Size of the names in the picture: 13 CSS pixels on a screen of 390."""

_NAMES: Final = 150
_GROUP: Final = 30
_APART: Final = 10
"""Between the sectors of every municipality and those of the tiers."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One sector in one municipality."""

    sector: str
    state: State
    contacts: int
    """How many institutions were counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One municipality over all sectors."""

    municipality: Municipality
    cells: tuple[Cell, ...]

    def sectors(self, state: State) -> tuple[str, ...]:
        """Its sectors at that state."""
        return tuple(cell.sector for cell in self.cells if cell.state == state)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heat:
    """Where everything stands in the picture; `groups` and `rows` give their top."""

    width: int
    height: int
    head: int
    columns: Mapping[str, int]
    """Left side of each sector."""
    groups: Mapping[str, int]
    rows: tuple[tuple[int, Row], ...]


@once
def rows_of(guides: tuple[Guide, ...], directory: Directory, *, today: date) -> tuple[Row, ...]:
    """The coverage of each municipality, sector by sector: first those expected in every one."""
    everywhere = sectors_of_tiers(directory)
    sectors = sorted(directory.vocabulary.sectors, key=everywhere.__contains__)
    general = _emergency_numbers(directory)
    return tuple(
        Row(
            municipality=guide.municipality,
            cells=tuple(
                _cell(
                    sector,
                    [
                        _state(contact, general, directory, today)
                        for contact in _counted(guide, sector, directory, everywhere)
                    ],
                )
                for sector in sectors
            ),
        )
        for guide in guides
    )


def sectors_of_tiers(directory: Directory) -> frozenset[str]:
    """Sectors none of whose roles is expected in a municipality: helplines, oversight, ..."""
    roles = directory.vocabulary.roles.values()
    local = {role.sector for role in roles if "municipality" in role.at_tier}
    return frozenset(directory.vocabulary.sectors) - local


def totals(rows: Sequence[Row]) -> dict[str, Counter[State]]:
    """For each sector, in how many municipalities it stands at each state."""
    found: dict[str, Counter[State]] = {}
    for row in rows:
        for cell in row.cells:
            found.setdefault(cell.sector, Counter())[cell.state] += 1
    return found


def heat(groups: Mapping[str, Sequence[Row]], everywhere: frozenset[str], *, head: int) -> Heat:
    """The rows of each group below each other, the sectors side by side under a head that high."""
    first = next(row for rows in groups.values() for row in rows)
    tops: dict[str, int] = {}
    placed: list[tuple[int, Row]] = []
    y = head
    for group, rows in groups.items():
        tops[group] = y
        y += _GROUP
        placed.extend((y + CELL * n, row) for n, row in enumerate(rows))
        y += CELL * len(rows)
    return Heat(
        width=_NAMES + CELL * len(first.cells) + _APART,
        height=y,
        head=head,
        columns={
            cell.sector: _NAMES + CELL * n + _APART * (cell.sector in everywhere)
            for n, cell in enumerate(first.cells)
        },
        groups=tops,
        rows=tuple(placed),
    )


def _counted(
    guide: Guide, sector: str, directory: Directory, everywhere: frozenset[str]
) -> list[Contact]:
    """Not what serves a whole entity or the state: that is the same for everybody in it."""
    return [
        one.contact
        for one in guide.contacts.get(sector, ())
        if not set(DANGER).intersection(directory.roles(one.contact))
        and (sector in everywhere or not _serves_all(one.contact, directory))
    ]


def _serves_all(contact: Contact, directory: Directory) -> bool:
    tier = None if contact.in_municipality else directory.tiers[contact.home]
    listed = contact.serves is not None or bool(contact.serves_assumed)
    return tier is not None and tier.kind in ("entity", "state") and not listed


def _emergency_numbers(directory: Directory) -> frozenset[str]:
    """An institution that publishes no other number has none of its own."""
    return frozenset(
        channel.phone
        for contact in directory.contacts
        if set(DANGER).intersection(directory.roles(contact))
        for channel in contact.published("phone")
        if channel.phone
    )


def _cell(sector: str, states: Sequence[State]) -> Cell:
    best = min([*states, STATES[-1]], key=STATES.index)
    return Cell(sector=sector, state=best, contacts=len(states))


def _state(contact: Contact, general: frozenset[str], directory: Directory, today: date) -> State:
    kind = directory.kind(contact)
    phones = [phone for phone in contact.published("phone") if phone.phone not in general]
    if any(freshness(phone, kind, today=today).state in ("fresh", "due") for phone in phones):
        return "verified"
    if phones:
        return "phone"
    return "other" if contact.published("email", "web", "address") else "name"
