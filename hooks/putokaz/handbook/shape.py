"""The content of a handbook as its templates take it: final texts, nothing left to work out."""

from typing import Literal, TypedDict


class Number(TypedDict):
    """A phone number: as it is read, and as it is dialled."""

    shown: str
    link: str


class EmergencyNumber(TypedDict):
    """A number that stands on top."""

    name: str
    note: str | None
    phone: Number
    urgent: bool
    trust: str


class Line(TypedDict):
    """A contact in an answer."""

    name: str
    why: str | None
    """Why it stands there."""
    note: str | None
    phone: Number | None
    instead: str | None
    """Where to write to somebody whose number is not known."""
    hours: str | None
    conflict: str | None
    """What another source says."""
    trust: str | None


class NeedAnswer(TypedDict):
    """A need with who answers it."""

    id: str
    name: str
    lines: list[Line]
    missing: list[str]
    resort: Line | None


class UrgencyGroup(TypedDict):
    """The needs of one urgency."""

    urgency: str
    label: str
    needs: list[NeedAnswer]


class StepEntry(TypedDict):
    """A step of the pathway."""

    id: str
    number: int | None
    kind: Literal["step", "question", "removal"]
    who: str
    does: str
    concerns: str | None
    deadline: str | None
    writes: str | None
    article: str | None
    """Of the law that the first mark names."""
    marks: list[int]
    yes: str | None
    no: str | None
    fails: str | None


class PhaseSteps(TypedDict):
    """The steps of one phase."""

    name: str
    steps: list[StepEntry]


class ProfessionPage(TypedDict):
    """What one profession does."""

    id: str
    title: str
    lead: str
    phases: list[PhaseSteps]
    donts: list[str]
    calls: list[Line]
    missing: list[str]
    """Roles for which nobody is known here."""


class FlowNode(TypedDict):
    """A box of the picture of the pathway."""

    kind: Literal["start", "end", "phase", "step", "question", "removal", "some"]
    id: str | None
    number: int | None
    who: str | None
    does: str
    deadline: str | None
    yes: str | None
    no: str | None
    concerns: str | None
    writes: str | None
    fails: str | None


class Way(TypedDict):
    """An e-mail or web address on a card."""

    shown: str
    link: str
    conflict: str | None
    """What another source says."""


class CardPhone(TypedDict):
    """A phone number on a card."""

    shown: str
    link: str
    purpose: str | None
    hours: str | None
    trust: str
    conflict: str | None
    """What another source says."""


class Card(TypedDict):
    """A contact with everything that may be shown of it."""

    id: str
    name: str
    local: str | None
    """Its name in the local language, where that is another."""
    kind: str
    reach: str | None
    """Where it stands, unless in the municipality itself."""
    note: str | None
    """In place of a number, or of the address of a safe house."""
    phones: list[CardPhone]
    emails: list[Way]
    webs: list[Way]
    address: str | None
    source: str | None
    """The date of what nobody has verified."""


class SectorCards(TypedDict):
    """The contacts of one sector."""

    id: str
    sector: str
    cards: list[Card]


class RungEntry(TypedDict):
    """A rung of the escalation ladder."""

    number: int
    title: str
    place: str
    does: str
    wait: str | None
    marks: list[int]
    lines: list[Line]


class QuestionEntry(TypedDict):
    """A question of a case with its answer."""

    when: str | None
    asks: str
    answer: str
    calls: list[Line]
    mistake: str
    why: str


class CaseEntry(TypedDict):
    """An invented case."""

    id: str
    title: str
    profession: str
    when: str
    situation: str
    questions: list[QuestionEntry]


class IndexEntry(TypedDict):
    """A line of the index."""

    text: str
    key: str


class IndexLetter(TypedDict):
    """The lines under one letter."""

    letter: str
    entries: list[IndexEntry]


class SourceEntry(TypedDict):
    """A numbered source."""

    number: int
    text: str
    link: str | None


class Saying(TypedDict):
    """What to say on the phone."""

    name: str
    text: str


class Chapter(TypedDict):
    """A line of the table of contents."""

    name: str
    title: str
    lead: str | None
