"""One municipality's guide: whom to call, now, and then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from putokaz.guide.answer import Answer, Gap, Line, RungAnswer, Served
from putokaz.guide.gaps import gaps
from putokaz.guide.resolve import answer, lines_for, rung_answer, served_in_order
from putokaz.model.directory import Directory
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.vocabulary import PROFESSIONS, Profession

ON_TOP: Final = ("emergency-police", "emergency-medical", "crisis-line", "child-helpline")
"""The roles whose numbers stand on top of every page."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Guide:
    """What every output of one municipality is a rendering of; equal only to itself.

    Each part is worked out when it is asked for: the pages of the whole need but a few of them.
    """

    directory: Directory
    municipality: Municipality
    today: date

    @cached_property
    def tiers(self) -> tuple[Tier, ...]:
        """The lowest first."""
        return self.directory.tiers_of(self.municipality)

    @cached_property
    def emergency(self) -> tuple[Line, ...]:
        """Police, ambulance, and the helplines of the entity: always on top."""
        lines = (lines_for(role, self.directory, self.served) for role in ON_TOP)
        return tuple(line for those in lines for line in those)

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """By need, in the order of the vocabulary; for no profession in particular."""
        needs = self.directory.vocabulary.needs
        return {need: answer(need, self.directory, self.served) for need in needs}

    @cached_property
    def answers_for(self) -> Mapping[Profession, Mapping[str, Answer]]:
        """By profession and need."""
        needs = self.directory.vocabulary.needs
        return {
            one: {need: answer(need, self.directory, self.served, profession=one) for need in needs}
            for one in PROFESSIONS
        }

    @cached_property
    def served(self) -> tuple[Served, ...]:
        """Everybody who serves the municipality, nearest first."""
        return served_in_order(self.directory, self.municipality)

    @cached_property
    def contacts(self) -> Mapping[str, tuple[Served, ...]]:
        """By sector, in the order of the vocabulary; own first."""
        kinds = [(one, self.directory.kind(one.contact)) for one in self.served]
        kinds.sort(key=lambda one: not one[1].emergency)
        found: dict[str, list[Served]] = {id_: [] for id_ in self.directory.vocabulary.sectors}
        for one, kind in kinds:
            found[kind.sector].append(one)
        return {sector: tuple(those) for sector, those in found.items() if those}

    @cached_property
    def pathway(self) -> Pathway:
        return self.directory.pathway_of(self.municipality)

    @cached_property
    def protocols(self) -> tuple[Protocol, ...]:
        return self.directory.protocols_of(self.municipality)

    @cached_property
    def board(self) -> SteeringBoard | None:
        return self.directory.board_of(self.municipality)

    @cached_property
    def escalation(self) -> tuple[RungAnswer, ...]:
        rungs = self.pathway.escalation
        return tuple(rung_answer(rung, self.directory, self.served) for rung in rungs)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        return tuple(
            gaps(self.municipality, self.directory, self.served, self.answers_for, today=self.today)
        )
