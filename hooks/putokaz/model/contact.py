"""Contacts: institutions that can be reached, and the channels through which."""

import re
from functools import cached_property
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from putokaz.model.hours import Hours
from putokaz.model.phone import Phone
from putokaz.model.source import Source, Verification, Web
from putokaz.model.text import LocalText, Name, PlainText
from putokaz.model.value import Placed, Value, mistake, spelled

Medium = Literal["phone", "email", "web", "address"]
MEDIA: Final[tuple[Medium, ...]] = ("phone", "email", "web", "address")

Withheld = Literal[
    "weak-source", "likely-closed", "likely-moved", "not-citable", "incomplete", "unconfirmed"
]
"""Why a channel is not published."""


Accessibility = Literal["step-free", "sign-language", "easy-language", "text-contact", "home-visit"]


_EMAIL: Final = r"[^@\s]+@[^@\s]+\.[a-z]{2,}"


def _email(text: str) -> str:
    if not re.fullmatch(_EMAIL, text):
        raise mistake("must be an e-mail address such as name@example.org")
    return text


class Address(Value):
    """A postal address, as published."""

    street: PlainText | None = None
    postcode: Annotated[str, Field(pattern=r"^\d{5}$")] | None = None
    place: PlainText | None = None


class Conflict(Value):
    """Another source gives another value."""

    value: PlainText
    source: Source


class Channel(Value):
    """One way to reach a contact, with its own source and verification."""

    phone: Phone | None = None
    """As published; digits are derived."""
    extension: Annotated[str, Field(pattern=r"^\d{1,5}$")] | None = None
    email: Annotated[str, AfterValidator(_email), spelled(_EMAIL)] | None = None
    web: Web | None = None
    address: Address | None = None
    as_published: PlainText | None = None
    """The whole printed text, where it holds more than the value."""
    for_: LocalText | None = Field(default=None, alias="for")
    """What this channel is for: reception, duty line, ..."""
    duty: bool = False
    """A duty line: checked every 90 days."""
    hours: Hours | None = Field(default=None, examples=["Mo-Fr 07:30-15:30", "24/7"])
    hours_as_published: PlainText | None = None
    """Where the source prints hours whose days or meaning are not certain."""
    source: Source
    verified: Verification | None = None
    publish: bool = True
    reason: Withheld | None = None
    """Why it is not published."""
    conflicts: tuple[Conflict, ...] = ()
    note: PlainText | None = None
    """For maintainers, in English; in no page for readers."""

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        given = [medium for medium in MEDIA if getattr(self, medium) is not None]
        if len(given) != 1:
            raise mistake("must have exactly one of: {fields}", fields=MEDIA)
        if self.publish == (self.reason is not None):
            raise mistake("needs 'publish: false' together with a 'reason', or neither")
        return self

    @cached_property
    def medium(self) -> Medium:
        return next(medium for medium in MEDIA if getattr(self, medium) is not None)


class Referral(Value):
    """How a contact takes a referral."""

    who_may: LocalText | None = None
    not_for: LocalText | None = None
    how: LocalText | None = None
    send: LocalText | None = None
    feedback: LocalText | None = None


class Contact(Placed):
    """An institution, or a service of it, that can be reached; one file."""

    name: Name
    kind: str
    """From vocabulary/kinds.yml; gives the sector and the default roles."""
    roles: tuple[str, ...] | None = None
    """From vocabulary/roles.yml, instead of those of the kind."""
    serves: tuple[str, ...] | None = None
    """Municipalities; by default the one it lies in, or all below its tier."""
    serves_assumed: tuple[str, ...] = ()
    """Municipalities it probably serves: our assumption, shown as such."""
    channels: tuple[Channel, ...] = ()
    """None: it exists, but no way to reach it is known."""
    accessible: tuple[Accessibility, ...] = ()
    refer: Referral | None = None
    source: Source | None = None
    """Where its name and existence were read, when it has no channel."""
    note: PlainText | None = None
    """For maintainers, in English; in no page for readers."""

    def published(self, *media: Medium) -> tuple[Channel, ...]:
        """Its published channels, of those media or of all."""
        return tuple(
            channel
            for channel in self.channels
            if channel.publish and (not media or channel.medium in media)
        )
