"""The steps of the pathway, with the contacts of this municipality to whom they lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from putokaz.guide.answer import Line
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.guide.resolve import lines_for
from putokaz.model.directory import Directory
from putokaz.model.pathway import PHASES, Pathway, Phase, Step
from putokaz.model.text import LocalText
from putokaz.model.vocabulary import Profession
from putokaz.views.calls import EmergencyCall, emergency_calls


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A role that is told or called, and who has it here."""

    role: str
    lines: tuple[Line, ...]
    """The nearest one and, where it has no phone, the next one that has; none: nobody is known."""
    more: int
    """How many others there are, one tap away."""

    @property
    def own(self) -> bool:
        """Whether it is the reader's own service."""
        return any(line.reason == "own-service" for line in self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class StepToTake:
    """A step with its place in the pathway and its contacts."""

    number: int | None
    """None: only for some concerns, so that it has no place in the order of all cases."""
    step: Step
    targets: tuple[Target, ...]
    resort: EmergencyCall | None
    """Whom to call instead where it leads to others and no number of theirs is known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ConcernSteps:
    """What is done besides the general steps when there is this concern."""

    concern: str | None
    """None: for several of them."""
    steps: tuple[StepToTake, ...]
    also: tuple[Step, ...]
    """Steps for this concern and others, which stand elsewhere on the page."""


def general_steps(pathway: Pathway) -> tuple[Step, ...]:
    """For all concerns, or wherever removal is asked; with them the question and placement."""
    asked = {
        concern for step in pathway.steps if step.asks == "removal" for concern in step.concerns
    }
    general = (
        step
        for step in pathway.steps
        if not step.concerns or step.asks or step.places or asked <= set(step.concerns)
    )
    return tuple(sorted(general, key=lambda step: PHASES.index(step.phase)))


@once
def steps_by_phase(
    guide: Guide, directory: Directory, profession: Profession | None = None
) -> tuple[tuple[Phase, tuple[StepToTake, ...]], ...]:
    """The general steps, of one profession or of all, phase by phase, numbered throughout."""
    steps = _of(general_steps(guide.pathway), profession)
    taken = _taken(enumerate(steps, start=1), guide, directory, profession)
    phases = groupby(taken, key=lambda one: one.step.phase)
    return tuple((phase, tuple(those)) for phase, those in phases)


@once
def steps_by_concern(
    guide: Guide, directory: Directory, profession: Profession | None = None
) -> tuple[ConcernSteps, ...]:
    """The other steps: those for several concerns, then each concern with its own."""
    return tuple(_by_concern(guide, directory, profession))


def _by_concern(
    guide: Guide, directory: Directory, profession: Profession | None
) -> Iterator[ConcernSteps]:
    general = general_steps(guide.pathway)
    known = {step.id for step in general}
    steps = _of((step for step in guide.pathway.steps if step.id not in known), profession)
    shared = tuple(step for step in steps if len(step.concerns) > 1)
    if shared:
        taken = _taken(_unnumbered(shared), guide, directory, profession)
        yield ConcernSteps(concern=None, steps=taken, also=())
    elsewhere = (*_of(general, profession), *shared)
    for concern in directory.vocabulary.concerns:
        own = tuple(step for step in steps if step.concerns == (concern,))
        also = tuple(step for step in elsewhere if concern in step.concerns)
        if own or also:
            taken = _taken(_unnumbered(own), guide, directory, profession)
            yield ConcernSteps(concern=concern, steps=taken, also=also)


def not_to_do(steps: Iterable[StepToTake]) -> tuple[LocalText, ...]:
    """What none of these steps allows, each once."""
    return tuple(dict.fromkeys(text for taken in steps for text in taken.step.do_not))


def _of(steps: Iterable[Step], profession: Profession | None) -> tuple[Step, ...]:
    return tuple(step for step in steps if profession is None or profession in step.who)


def _unnumbered(steps: Iterable[Step]) -> Iterator[tuple[None, Step]]:
    return ((None, step) for step in steps)


def _taken(
    steps: Iterable[tuple[int | None, Step]],
    guide: Guide,
    directory: Directory,
    profession: Profession | None,
) -> tuple[StepToTake, ...]:
    return tuple(
        StepToTake(
            number=number,
            step=step,
            targets=(
                targets := tuple(_target(role, guide, directory, profession) for role in step.to)
            ),
            resort=_resort(targets, guide, directory, profession),
        )
        for number, step in steps
    )


def _resort(
    targets: tuple[Target, ...], guide: Guide, directory: Directory, profession: Profession | None
) -> EmergencyCall | None:
    """The ambulance where health care is missing, else the police; never one's own service."""
    others = [target for target in targets if not target.own]
    if not others or any(line.phone for target in others for line in target.lines):
        return None
    sectors = {directory.vocabulary.roles[target.role].sector for target in others}
    role = "emergency-medical" if "health" in sectors else "emergency-police"
    if directory.vocabulary.roles[role].sector == profession == "police":
        return None
    return next(call for call in emergency_calls(guide) if call.line.role == role)


def _target(role: str, guide: Guide, directory: Directory, profession: Profession | None) -> Target:
    lines = tuple(lines_for(role, directory, guide.served, profession=profession))
    nearest = lines[:1]
    if nearest and not nearest[0].phone:
        nearest += tuple(line for line in lines if line.phone)[:1]
    return Target(role=role, lines=nearest, more=len(lines) - len(nearest))
