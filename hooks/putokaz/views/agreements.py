"""Protocols with what is known of their validity."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from putokaz.guide.gaps import current, review_due
from putokaz.model.protocol import Protocol

Validity = Literal["until", "unknown", "lapsed", "replaced"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """A protocol and where it stands among the others."""

    protocol: Protocol
    validity: Validity
    replaces: Protocol | None
    """The older one, if its file is there."""
    inferred: bool
    """That a newer one replaces it was worked out, not read."""
    review_due: bool
    """It is in force, and the day of its review has come."""

    @property
    def in_force(self) -> bool:
        return self.validity in ("until", "unknown")


def agreements(protocols: Iterable[Protocol], *, today: date) -> list[Agreement]:
    """The protocols of a guide, or all there are, in their order; past ones last."""
    found = _agreements(tuple(protocols), today)
    return sorted(found, key=lambda agreement: not agreement.in_force)


def _agreements(protocols: tuple[Protocol, ...], today: date) -> Iterator[Agreement]:
    by_id = {(protocol.home, protocol.id): protocol for protocol in protocols}
    newer = {(protocol.home, protocol.replaces): protocol for protocol in protocols}
    valid = {protocol.file for protocol in current(protocols, today=today)}
    for protocol in protocols:
        validity: Validity = "until" if protocol.valid_until else "unknown"
        successor = newer.get((protocol.home, protocol.id))
        if successor:
            validity = "replaced"
        elif protocol.file not in valid:
            validity = "lapsed"
        yield Agreement(
            protocol=protocol,
            validity=validity,
            replaces=by_id.get((protocol.home, protocol.replaces or "")),
            inferred=successor is not None and successor.replaces_inferred,
            review_due=protocol.file in valid and review_due(protocol, today=today),
        )
