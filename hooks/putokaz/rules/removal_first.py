"""Whether the suspected person can be removed, before the child is."""

from collections.abc import Iterator, Sequence
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.pathway import PHASES, Pathway, Step
from putokaz.model.protocol import Protocol
from putokaz.problem import Problem
from putokaz.rules.chains import chain, pathway_chains
from putokaz.rules.located import Located, each

_NEVER: Final = Message("never asks whether the suspected person can be removed (asks: removal)")
_TOO_EARLY: Final = Message(
    "places a child before the protocol asked whether the suspected person can be removed"
    " (asks: removal)"
)
_TOO_EARLY_HERE: Final = Message(
    "places a child before the pathway '{pathway}' asked whether the suspected person can be"
    " removed (asks: removal)"
)


def removal_is_asked_before_placement(directory: Directory) -> Iterator[Problem]:
    """Whoever places a child was asked before whether the suspected person can be removed.

    So in each municipality's pathway, which always asks it, for each profession that takes the
    step and for its concerns; and in each protocol that places a child.
    """
    files = {pathway.value.id: pathway for pathway in each(directory, Pathway)}
    for id_ in _in_use(directory):
        yield from _in_pathway(
            directory, [files[part] for part in chain(id_, pathway_chains(directory)) or ()]
        )
    for protocol in each(directory, Protocol):
        for step in _unasked(protocol.value.steps):
            place = ("steps", protocol.value.steps.index(step), "places")
            yield protocol.problem(_TOO_EARLY, *place)


def _in_use(directory: Directory) -> set[str]:
    """The pathways of municipalities, where they can be put together."""
    extends = pathway_chains(directory)
    first = (
        next((tier for tier in municipality.tiers if tier in extends), None)
        for municipality in directory.municipalities.values()
    )
    chains = {id_: chain(id_, extends) for id_ in first if id_}
    return {id_ for id_, whole in chains.items() if whole and extends[whole[-1]] is None}


def _in_pathway(directory: Directory, files: Sequence[Located[Pathway]]) -> Iterator[Problem]:
    leaf = files[0]
    steps = directory.whole(leaf.value).steps
    if not any(step.asks == "removal" for step in steps):
        yield leaf.problem(_NEVER, "steps")
        return
    for step in _unasked(steps):
        file = next(file for file in files if step in file.value.steps)
        message = _TOO_EARLY_HERE.of(pathway=leaf.value.id)
        yield file.problem(message, "steps", file.value.steps.index(step), "places")


def _unasked(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps that place a child although somebody who takes them was not asked before."""
    asked: list[Step] = []
    for step in sorted(steps, key=lambda step: PHASES.index(step.phase)):
        if step.asks == "removal":
            asked.append(step)
        if step.places and not all(
            any(profession in question.who and _covers(question, step) for question in asked)
            for profession in step.who
        ):
            yield step


def _covers(question: Step, step: Step) -> bool:
    if not question.concerns:
        return True
    return bool(step.concerns) and set(step.concerns) <= set(question.concerns)
