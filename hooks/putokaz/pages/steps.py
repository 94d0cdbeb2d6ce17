"""The steps of the pathway, with the contacts of this municipality to whom they lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from putokaz.guide.answer import Line
from putokaz.guide.guide import Guide, Served
from putokaz.guide.resolve import lines_for, served_in_order
from putokaz.model.directory import Directory
from putokaz.model.pathway import PHASES, Phase, Step
from putokaz.model.text import LocalText
from putokaz.model.vocabulary import Profession

NEAREST: Final = 2
"""Contacts named for a role; the others are one tap away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A role that is told or called, and who has it here."""

    role: str
    lines: tuple[Line, ...]
    """The nearest ones; none: nobody is known."""
    more: int
    """How many others there are."""

    @property
    def own(self) -> bool:
        """Whether it is the reader's own service."""
        return any(line.reason == "own-service" for line in self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class StepToTake:
    """A step with its place in the pathway and its contacts."""

    number: int
    step: Step
    targets: tuple[Target, ...]

    @property
    def unreachable(self) -> bool:
        """Whether it leads to others, and no number of any of them is known."""
        others = [target for target in self.targets if not target.own]
        return bool(others) and not any(
            line.phone for target in self.targets for line in target.lines
        )


def steps_to_take(guide: Guide, directory: Directory) -> tuple[StepToTake, ...]:
    """All steps of the pathway, in order."""
    return _numbered(guide.pathway.steps, guide, directory)


def steps_by_phase(
    guide: Guide, directory: Directory, profession: Profession
) -> Iterator[tuple[Phase, tuple[StepToTake, ...]]]:
    """The steps of one profession, phase by phase."""
    for phase in PHASES:
        if steps := guide.steps_for(profession, phase):
            yield phase, _numbered(steps, guide, directory, profession=profession)


def not_to_do(steps: Iterable[Step]) -> tuple[LocalText, ...]:
    """What none of these steps allows, each once."""
    return tuple(dict.fromkeys(text for step in steps for text in step.do_not))


def _numbered(
    steps: Iterable[Step],
    guide: Guide,
    directory: Directory,
    *,
    profession: Profession | None = None,
) -> tuple[StepToTake, ...]:
    served = served_in_order(directory, guide.municipality)
    return tuple(
        StepToTake(
            number=number,
            step=step,
            targets=tuple(_target(role, directory, served, profession) for role in step.to),
        )
        for number, step in enumerate(steps, start=1)
    )


def _target(
    role: str,
    directory: Directory,
    served: tuple[Served, ...],
    profession: Profession | None,
) -> Target:
    lines = tuple(lines_for(role, directory, served, profession=profession))
    return Target(role=role, lines=lines[:NEAREST], more=len(lines[NEAREST:]))
