"""What somebody must verify, most urgent first: the list of calls, of checks, of dashboards.

A number that many call in danger comes before all others: emergency and 24-hour numbers, then duty
lines, then the rest, as their check intervals say. Among these, what the guide leads to first comes
first, and phones before other media. Whatever nobody ever confirmed comes before what is overdue:
that was right once. What is not published comes last, for nobody can be led astray by it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from putokaz.guide.answer import Line
from putokaz.guide.freshness import Freshness, FreshnessState, freshness, interval
from putokaz.guide.resolve import answer, served_in_order
from putokaz.model.contact import MEDIA, Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.vocabulary import PROFESSIONS, Urgency

STATES: Final[tuple[FreshnessState, ...]] = ("never-verified", "overdue", "due")
"""Those in which a channel must be verified, most urgent first."""

_URGENCIES: Final[tuple[Urgency, ...]] = get_args(Urgency)


@dataclass(frozen=True, kw_only=True, slots=True)
class DueCheck:
    """A channel that must be verified."""

    contact: Contact
    channel: Channel
    """Also one that is not published: to verify it may close a gap."""
    number: int
    """Its place in the file, counted from 1."""
    freshness: Freshness
    needs: tuple[str, ...]
    """Needs whose answers name the contact, in the order of the vocabulary."""
    first_for: tuple[str, ...]
    """Those that lead to this channel before all others, for some profession or for all."""

    @property
    def file(self) -> str:
        """Path from the repository root, with `/`."""
        return self.contact.file


def due(
    directory: Directory, municipalities: Iterable[Municipality] | None = None, *, today: date
) -> tuple[DueCheck, ...]:
    """The channels of everybody who serves these municipalities, or of all contacts."""
    asked = tuple(directory.municipalities.values() if municipalities is None else municipalities)
    serving = {c.file: c for one in asked for c, _ in directory.serving(one)}
    contacts = directory.contacts if municipalities is None else tuple(serving.values())
    uses = _Uses()
    for municipality in asked:
        uses.add(municipality, directory)
    found = [one for contact in contacts for one in _of(contact, directory, uses, today)]
    return tuple(sorted(found, key=lambda one: _urgency(one, directory)))


class _Uses:
    """Which needs lead to a contact, and to which of its channels first."""

    def __init__(self) -> None:
        self.needs: Final[defaultdict[str, set[str]]] = defaultdict(set)
        """By file."""
        self.first: Final[defaultdict[tuple[str, str], set[str]]] = defaultdict(set)
        """By file and number."""

    def add(self, municipality: Municipality, directory: Directory) -> None:
        served = served_in_order(directory, municipality)
        for need in directory.vocabulary.needs:
            for profession in (None, *PROFESSIONS):
                self._add(need, answer(need, directory, served, profession=profession).lines)

    def _add(self, need: str, lines: tuple[Line, ...]) -> None:
        for line in lines:
            self.needs[line.contact.file].add(need)
        first = next((line for line in lines if line.phone), None)
        if first and first.phone and first.phone.phone:
            self.first[first.contact.file, first.phone.phone].add(need)


def _of(contact: Contact, directory: Directory, uses: _Uses, today: date) -> Iterator[DueCheck]:
    kind = directory.kind(contact)
    for number, channel in enumerate(contact.channels, start=1):
        state = freshness(channel, kind, today=today)
        if state.state == "fresh" or (kind.secret_address and channel.address):
            continue
        first = uses.first.get((contact.file, channel.phone or ""), ())
        yield DueCheck(
            contact=contact,
            channel=channel,
            number=number,
            freshness=state,
            needs=_in_order(uses.needs.get(contact.file, ()), directory.vocabulary.needs),
            first_for=_in_order(first, directory.vocabulary.needs),
        )


def _in_order(found: Collection[str], order: Iterable[str]) -> tuple[str, ...]:
    return tuple(need for need in order if need in found)


def _urgency(
    one: DueCheck, directory: Directory
) -> tuple[bool, int, int, int, int, date, str, int]:
    needs = directory.vocabulary.needs
    cannot_wait = (_URGENCIES.index(needs[need].urgency) for need in one.first_for)
    channel = one.channel
    return (
        not channel.publish,
        interval(channel, directory.kind(one.contact)).days,
        min(cannot_wait, default=len(_URGENCIES)),
        MEDIA.index(channel.medium),
        STATES.index(one.freshness.state),
        one.freshness.check_by or channel.source.read,
        one.file,
        one.number,
    )
