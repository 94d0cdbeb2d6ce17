"""Protocols of cooperation and of conduct, and the steering boards that keep them alive."""

from typing import Literal

from putokaz.model.pathway import Step
from putokaz.model.source import PartialDate, Source, Web
from putokaz.model.text import LocalText, Name, PlainText
from putokaz.model.value import Placed, Value


class Signatory(Value):
    """An institution or function that signed; never a person."""

    name: Name
    sector: str


class Protocol(Placed):
    """A signed agreement; a new version is a new file, the old one stays."""

    title: Name
    kind: Literal["cooperation", "conduct", "coordination"]
    about: LocalText
    """What it covers, in one or two sentences."""
    covers: tuple[str, ...] | None = None
    """Municipalities; by default its own, or all below its tier."""
    signed_on: PartialDate | None = None
    signed_on_inferred: bool = False
    valid_until: PartialDate | None = None
    review_on: PartialDate | None = None
    replaces: str | None = None
    """Id of an older protocol of the same home."""
    replaces_inferred: bool = False
    document: Web | None = None
    signatories: tuple[Signatory, ...] = ()
    coordinator: LocalText | None = None
    contents: tuple[LocalText, ...] = ()
    """Its chapters, as far as known."""
    steps: tuple[Step, ...] = ()
    confidentiality: LocalText | None = None
    media_rule: LocalText | None = None
    source: Source
    note: PlainText | None = None


class Recommendation(Value):
    """A conclusion or recommendation of a board, its addressee and where it stands."""

    text: LocalText
    addressee: Literal["municipality", "canton", "entity", "district", "state"]
    status: Literal["open", "in-progress", "done", "rejected"]
    since: PartialDate
    source: Source


class SteeringBoard(Placed):
    """The body that convenes the signatories in a municipality."""

    name: Name
    composition: tuple[LocalText, ...] = ()
    meets: LocalText | None = None
    coordinator: LocalText | None = None
    founded: PartialDate | None = None
    recommendations: tuple[Recommendation, ...] = ()
    source: Source
    note: PlainText | None = None
