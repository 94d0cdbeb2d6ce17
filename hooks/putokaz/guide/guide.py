"""One municipality's guide: whom to call, now, and then."""

from collections.abc import Mapping
from dataclasses import dataclass

from putokaz.guide.answer import Answer, Gap, Line, RungAnswer
from putokaz.model.contact import Contact
from putokaz.model.directory import Reach
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.vocabulary import Profession


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Served:
    """A contact as seen from the municipality; equal only to itself."""

    contact: Contact
    reach: Reach


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Guide:
    """What every output of one municipality is a rendering of; equal only to itself."""

    municipality: Municipality
    tiers: tuple[Tier, ...]
    """The lowest first."""
    emergency: tuple[Line, ...]
    """Police, ambulance, and the helplines of the entity: always on top."""
    answers: Mapping[str, Answer]
    """By need, in the order of the vocabulary; for no profession in particular."""
    answers_for: Mapping[Profession, Mapping[str, Answer]]
    """By profession and need."""
    served: tuple[Served, ...]
    """Everybody who serves the municipality, nearest first."""
    contacts: Mapping[str, tuple[Served, ...]]
    """By sector, in the order of the vocabulary; own first."""
    pathway: Pathway
    protocols: tuple[Protocol, ...]
    board: SteeringBoard | None
    escalation: tuple[RungAnswer, ...]
    gaps: tuple[Gap, ...]
