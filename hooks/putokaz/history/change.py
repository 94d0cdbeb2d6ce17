"""The ways in which a guide can differ from an older edition of it: a closed set."""

from dataclasses import dataclass
from typing import Literal

from putokaz.model.contact import Medium
from putokaz.model.phone import Phone


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A way to reach a contact, as it stands or stood in an edition."""

    medium: Medium
    value: str
    extension: str | None = None
    purpose: str | None = None
    """What it is for."""

    @property
    def phone(self) -> Phone | None:
        return Phone(self.value) if self.medium == "phone" else None


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactAdded:
    """A contact that the older edition does not have."""

    contact: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactWithdrawn:
    """A contact that only the older edition has."""

    contact: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactRenamed:
    """The same contact under another name."""

    contact: str
    old: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WayAdded:
    """One more way to reach a contact."""

    contact: str
    new: Way


@dataclass(frozen=True, kw_only=True, slots=True)
class WayWithdrawn:
    """A way that leads to the contact no more."""

    contact: str
    old: Way


@dataclass(frozen=True, kw_only=True, slots=True)
class WayChanged:
    """Another number, address or site in the place of the old one."""

    contact: str
    old: Way
    new: Way


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenHours:
    """Hours in the OpenStreetMap syntax, or as published where they cannot be read."""

    plain: str | None = None
    as_published: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursChanged:
    """The same number is answered at other hours; None: they are not known."""

    contact: str
    way: Way
    old: OpenHours | None
    new: OpenHours | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmationLost:
    """A number that somebody had confirmed, and that now counts as not confirmed."""

    contact: str
    way: Way


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirmed:
    """A number that somebody has confirmed since: nothing on paper is wrong."""

    contact: str
    way: Way
    on: str
    """The day, in ISO form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactEdited:
    """Something else is told of a contact: its source, its purpose, how it takes a referral."""

    contact: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderChanged:
    """Somebody else is called first for a need, or the order is another one."""

    need: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    """Names of contacts."""


Ladder = Literal["step", "rung"]
"""A step of the pathway, or a rung of the escalation ladder."""

StepField = Literal[
    "does", "who", "concerns", "to", "within", "writes", "do_not", "if_yes", "if_no", "on_failure"
]
"""What is told of a changed step with its old and new value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StepPart:
    """One thing that is otherwise in a step; None: it says nothing of it."""

    field: StepField
    old: str | None
    new: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class StepAdded:
    """A step that the older edition does not have."""

    of: Ladder
    does: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StepWithdrawn:
    """A step that is not taken any more."""

    of: Ladder
    does: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StepChanged:
    """The same step, done otherwise; without parts, only what it rests on is another."""

    of: Ladder
    does: str
    """As it is now."""
    parts: tuple[StepPart, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StepsReordered:
    """The same steps in another order."""

    of: Ladder


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementAdded:
    """A protocol or a board that the older edition does not have."""

    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementWithdrawn:
    """A protocol or a board that only the older edition has."""

    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementEdited:
    """Something else is told of a protocol or a board."""

    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TextEdited:
    """A printed page reads otherwise, or is new."""

    page: str
    """Its path; `exercises` for the cases."""
    title: str | None
    """None where the page has no title of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordingEdited:
    """Words are otherwise: of needs, of concerns, of the municipality."""


Change = (
    ContactAdded
    | ContactWithdrawn
    | ContactRenamed
    | WayAdded
    | WayWithdrawn
    | WayChanged
    | HoursChanged
    | ConfirmationLost
    | Confirmed
    | ContactEdited
    | OrderChanged
    | StepAdded
    | StepWithdrawn
    | StepChanged
    | StepsReordered
    | AgreementAdded
    | AgreementWithdrawn
    | AgreementEdited
    | TextEdited
    | WordingEdited
)
