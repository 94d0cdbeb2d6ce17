"""Whom to call: the emergency numbers on top, and the answer to each need."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from putokaz.guide.answer import Answer, Line
from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import Concern, Need, Profession, Urgency

FIRST_NEED: Final = "report-suspicion"
"""The need whose first answer stands on the home page."""

AT_ONCE: Final = 4
"""Lines of an answer that are seen at once; the others unfold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EmergencyCall:
    """A number that stands on top of every page."""

    line: Line
    channel: Channel
    compact: bool
    """Whether it stands on every page, not on the home page alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedNeed:
    """A need and its answer, the last resort apart."""

    id: str
    term: Need
    lines: tuple[Line, ...]
    more: tuple[Line, ...]
    """Those that unfold."""
    resorts: tuple[Line, ...]
    first: Line
    """The first one with a phone."""
    again: frozenset[str]
    """Files of contacts with no other number than those before them."""

    @property
    def opening(self) -> tuple[Line, ...]:
        """The first line and, where it has no phone, the next one that has."""
        first, *others = self.lines or (self.first,)
        if first.phone:
            return (first,)
        return (first, *[line for line in (*others, *self.more) if line.phone][:1])


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedConcern:
    """A concern and what is usually sought then, in order."""

    id: str
    term: Concern
    needs: tuple[AskedNeed, ...]


@once
def emergency_calls(guide: Guide) -> tuple[EmergencyCall, ...]:
    """Each number once, in the order of the guide."""
    calls: dict[str, EmergencyCall] = {}
    for line in guide.emergency:
        if (channel := line.phone) and channel.phone:
            always = channel.hours is not None and channel.hours.always
            compact = channel.phone.is_short or always
            calls.setdefault(
                channel.phone.digits, EmergencyCall(line=line, channel=channel, compact=compact)
            )
    return tuple(calls.values())


def sure_of_crisis_line(guide: Guide) -> bool:
    """Whether a source says which SOS line serves the municipality."""
    return any(line.role == "crisis-line" and line.reach != "assumed" for line in guide.emergency)


def unconfirmed(
    guide: Guide, directory: Directory, *, today: date
) -> Literal["some", "all"] | None:
    """How many of the numbers on top somebody still has to confirm; None of them: None."""
    states = [
        freshness(call.channel, directory.kind(call.line.contact), today=today).state
        for call in emergency_calls(guide)
    ]
    open_ = [state in ("never-verified", "overdue") for state in states]
    return ("all" if all(open_) else "some") if any(open_) else None


def asked_needs(answers: Mapping[str, Answer], directory: Directory) -> dict[str, AskedNeed]:
    """The needs by id, in the order of the vocabulary."""
    return {need: _asked(answer, directory) for need, answer in answers.items()}


@once
def needs_of(
    guide: Guide, directory: Directory, profession: Profession | None = None
) -> Mapping[str, AskedNeed]:
    """Those of a profession, or of none in particular."""
    answers = guide.answers_for[profession] if profession else guide.answers
    return asked_needs(answers, directory)


def by_urgency(needs: Mapping[str, AskedNeed]) -> Iterator[tuple[Urgency, list[AskedNeed]]]:
    """The needs grouped: now, today, this week."""
    for urgency in get_args(Urgency):
        if group := [need for need in needs.values() if need.term.urgency == urgency]:
            yield urgency, group


def asked_concerns(
    needs: Mapping[str, AskedNeed], directory: Directory
) -> tuple[AskedConcern, ...]:
    """The concerns in the order of the vocabulary."""
    return tuple(
        AskedConcern(id=id_, term=term, needs=tuple(needs[need] for need in term.needs))
        for id_, term in directory.vocabulary.concerns.items()
    )


def _asked(answer: Answer, directory: Directory) -> AskedNeed:
    regular = tuple(line for line in answer.lines if line.reason != "last-resort")
    return AskedNeed(
        id=answer.need,
        term=directory.vocabulary.needs[answer.need],
        lines=regular[:AT_ONCE],
        more=regular[AT_ONCE:],
        resorts=tuple(_resorts(answer, regular)),
        first=next((line for line in answer.lines if line.phone), answer.lines[-1]),
        again=frozenset(_again(regular)),
    )


def _resorts(answer: Answer, regular: Iterable[Line]) -> Iterator[Line]:
    """Who always answers; nobody where that number is the only one to call already."""
    known = {channel.phone.digits for line in regular for channel in line.channels if channel.phone}
    for line in answer.lines:
        phone = line.phone and line.phone.phone
        if line.reason == "last-resort" and phone and known != {phone.digits}:
            yield line


def _again(lines: Iterable[Line]) -> Iterator[str]:
    known: set[str] = set()
    for line in lines:
        numbers = {channel.phone.digits for channel in line.channels if channel.phone}
        if numbers and numbers <= known:
            yield line.contact.file
        known |= numbers
