"""Build the guide of one municipality from the directory."""

from datetime import date

from putokaz.guide.gaps import gaps
from putokaz.guide.guide import Guide, Served
from putokaz.guide.resolve import answer, lines_for, rung_answer, served_in_order
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.vocabulary import PROFESSIONS

ON_TOP = ("emergency-police", "emergency-medical", "crisis-line", "child-helpline")
"""The roles whose numbers stand on top of every page."""


def build_guide(directory: Directory, municipality: Municipality, *, today: date) -> Guide:
    """The guide of the municipality on that day."""
    served = served_in_order(directory, municipality)
    needs = directory.vocabulary.needs
    pathway = directory.pathway_of(municipality)
    answers_for = {
        profession: {need: answer(need, directory, served, profession=profession) for need in needs}
        for profession in PROFESSIONS
    }
    return Guide(
        municipality=municipality,
        tiers=directory.tiers_of(municipality),
        emergency=tuple(line for role in ON_TOP for line in lines_for(role, directory, served)),
        answers={need: answer(need, directory, served) for need in needs},
        answers_for=answers_for,
        served=served,
        contacts=_by_sector(directory, served),
        pathway=pathway,
        protocols=directory.protocols_of(municipality),
        board=directory.board_of(municipality),
        escalation=tuple(rung_answer(rung, directory, served) for rung in pathway.escalation),
        gaps=tuple(gaps(municipality, directory, served, answers_for, today=today)),
    )


def _by_sector(directory: Directory, served: tuple[Served, ...]) -> dict[str, tuple[Served, ...]]:
    emergency_first = sorted(served, key=lambda one: not directory.kind(one.contact).emergency)
    found: dict[str, list[Served]] = {sector: [] for sector in directory.vocabulary.sectors}
    for one in emergency_first:
        found[directory.kind(one.contact).sector].append(one)
    return {sector: tuple(those) for sector, those in found.items() if those}
