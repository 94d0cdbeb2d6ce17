"""Referral pathways: who does what, to whom, by when, and what then."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from putokaz.model.source import Confidence, Source
from putokaz.model.text import LocalText, PlainText
from putokaz.model.value import Placed, Value, mistake
from putokaz.model.vocabulary import Profession

Phase = Literal["first-minutes", "same-day", "follow-up"]
PHASES: tuple[Phase, ...] = ("first-minutes", "same-day", "follow-up")


class Basis(Value):
    """The law or protocol on which a statement rests; one of the two."""

    law: str | None = None
    """From vocabulary/laws.yml."""
    protocol: str | None = None
    """Home and id of a protocol: `k10/2017-nasilje-u-skolama`."""
    article: PlainText | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.law is None) == (self.protocol is None):
            raise mistake("must have exactly one of: {fields}", fields=("law", "protocol"))
        return self


class Deadline(Value):
    """By when; never without the law or protocol that sets it."""

    within: Annotated[str, Field(pattern=r"^P(\d+D|T\d+H|T\d+M|\d+DT\d+H)$")] | None = None
    """ISO 8601 duration: PT24H, P3D. Absent where the source says `without delay`."""
    basis: Basis | None = None


class Step(Value):
    """One step of the pathway."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z-]{2,}$")]
    kind: Literal["step", "question"] = "step"
    phase: Phase
    who: tuple[Profession, ...]
    """The professions that take it."""
    concerns: tuple[str, ...] = ()
    """From vocabulary/concerns.yml; empty: all."""
    does: LocalText
    """What is done, or the question that is asked."""
    to: tuple[str, ...] = ()
    """Roles it is done to, or who is told."""
    deadline: Deadline | None = None
    writes: LocalText | None = None
    do_not: tuple[LocalText, ...] = ()
    if_yes: LocalText | None = None
    if_no: LocalText | None = None
    on_failure: LocalText | None = None
    """Where it goes when this step fails."""
    asks: Literal["removal"] | None = None
    """The question whether the suspected person can be removed."""
    places: bool = False
    """A step that may place the child elsewhere; never before removal was asked."""
    basis: Basis | None = None
    confidence: Confidence
    source: Source | None = None
    """Where it was read; needed for `confirmed`."""


class Rung(Value):
    """One rung of the escalation ladder."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z-]{2,}$")]
    role: str
    """Whom to address."""
    tier: Literal["municipality", "canton", "entity", "district", "state"]
    """On which tier that contact stands."""
    does: LocalText
    after: Deadline | None = None
    """Absent where no source sets a time: the page says so."""
    confidence: Confidence
    source: Source | None = None


class Pathway(Placed):
    """The referral pathway that law and guidelines set in one entity or the district."""

    extends: str | None = None
    """Another pathway, whose steps and rungs stand here too unless one of the same id is here."""
    steps: tuple[Step, ...]
    escalation: tuple[Rung, ...] = ()
