"""The closed lists: sectors, roles, kinds, needs, concerns, laws, and the glossary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, Self

from pydantic import Field, model_validator

from putokaz.model.source import Confidence, Day, PartialDate, Source
from putokaz.model.text import CyrillicText, LatinText, LocalText, Name, PlainText
from putokaz.model.value import Value, mistake

Profession = Literal["education", "health", "police", "social-work"]
PROFESSIONS: tuple[Profession, ...] = ("education", "health", "police", "social-work")
"""The sectors that have a guide of their own."""

Urgency = Literal["now", "today", "week"]


class Term(Value):
    """A word of a closed list, in every language."""

    name: LocalText
    description: LocalText | None = None
    confidence: Confidence = "confirmed"
    """Of the term itself: read in a source, or general knowledge to be confirmed."""
    note: PlainText | None = None
    """For maintainers, in English; in no page for readers."""


class Sector(Term):
    """A professional field."""

    people: LocalText | None = None
    """`I work in ...` for the four professions: u prosvjeti, in education."""


class Role(Term):
    """What a contact does in a case."""

    sector: str
    at_tier: tuple[Literal["municipality", "canton", "entity", "district", "state"], ...] = ()
    """Where it is expected to exist; empty: nowhere in particular."""


class Kind(Term):
    """What sort of institution a contact is."""

    sector: str
    roles: tuple[str, ...] = ()
    emergency: bool = False
    """Checked every 30 days."""
    secret_address: bool = False
    """A safe house: no address, coordinate or map link in any output."""


class Need(Term):
    """The assistance sought, and who gives it, in order."""

    urgency: Urgency
    roles: tuple[str, ...]
    """Who is called first, second, ..."""
    roles_for: Mapping[Profession, tuple[str, ...]] = {}
    """A different order for one profession."""
    last_resort: str
    """The role that always answers: an emergency number or a helpline."""
    say: LocalText | None = None
    do_not: tuple[LocalText, ...] = ()
    source: Source | None = None


class Concern(Term):
    """What the professional sees or suspects."""

    needs: tuple[str, ...]
    """What is usually sought, in order."""
    special: LocalText
    """What is special in this pathway, in one or two sentences."""
    special_confidence: Confidence
    source: Source | None = None


class Law(Value):
    """A law, convention, guideline or rulebook, and whether it is in force."""

    name: LocalText
    scope: str
    """The tier whose law it is."""
    gazette: PlainText | None = None
    status: Literal["in-force", "superseded", "expired", "not-binding", "unclear"]
    status_confidence: Confidence = "general"
    """Of the status: a source that names a day, or general knowledge."""
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    superseded_by: str | None = None
    remark: LocalText | None = None
    """For readers: what to know before relying on it."""
    as_of: Day
    """State of knowledge."""
    confidence: Confidence
    """Of name and gazette number."""
    source: Source | None = None
    note: PlainText | None = None


class Reference(Source):
    """A work that hand-written pages cite."""

    title: PlainText
    note: PlainText | None = None


class GlossaryTerm(Term):
    """A term of the field, with its forms in every language and what it means here."""

    also: tuple[Name, ...] = ()
    """Other forms in use."""


TargetKind = Literal["sector", "role", "kind", "need", "concern", "page"]
TARGETS: Final[tuple[TargetKind, ...]] = ("sector", "role", "kind", "need", "concern", "page")
"""What a word can lead to."""


class Synonyms(Value):
    """Words that readers type, and the one thing of the guide that they mean by them."""

    sector: str | None = None
    role: str | None = None
    kind: str | None = None
    need: str | None = None
    concern: str | None = None
    page: str | None = None
    """Path below the language or below the municipality: `forms`, `pathway`."""
    bs: tuple[LatinText, ...] = ()
    hr: tuple[LatinText, ...] = ()
    sr_cyrl: tuple[CyrillicText, ...] = Field(default=(), alias="sr-Cyrl")
    en: tuple[LatinText, ...] = ()

    @property
    def targets(self) -> Iterator[tuple[TargetKind, str]]:
        """What is named; in a record that was read, exactly one."""
        for kind in TARGETS:
            if (name := getattr(self, kind)) is not None:
                yield kind, name

    @property
    def words(self) -> tuple[str, ...]:
        """Of all languages: readers mix them."""
        return (*self.bs, *self.hr, *self.sr_cyrl, *self.en)

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if len([*self.targets]) != 1:
            raise mistake("must have exactly one of: {fields}", fields=TARGETS)
        if not self.words:
            raise mistake("must have a word in some language")
        return self


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """All closed lists, each in the order of its file."""

    sectors: Mapping[str, Sector]
    roles: Mapping[str, Role]
    kinds: Mapping[str, Kind]
    needs: Mapping[str, Need]
    concerns: Mapping[str, Concern]
    laws: Mapping[str, Law]
    glossary: Mapping[str, GlossaryTerm]
    references: Mapping[str, Reference]
    synonyms: Mapping[str, Synonyms]
