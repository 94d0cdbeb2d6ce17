"""What is otherwise in what one does: the steps of the pathway, the ladder, those of a protocol."""

from collections.abc import Iterator
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.history import change as of
from putokaz.history.changes import changes_in, grouped
from putokaz.history.fact import Fact, Facts, Wording
from putokaz.history.step_facts import facts_of_step, step_facts
from putokaz.model.protocol import Protocol
from putokaz.review.item import Item
from putokaz.review.teller import Teller

_ORDER: Final = ("order", "step")


def step_items(then: Guide, now: Guide, teller: Teller) -> list[Item]:
    """Steps of the pathway and rungs of the ladder."""
    old, new = written(step_facts(then, teller.then)), written(step_facts(now, teller.now))
    return [*_told(old, new, teller)]


def protocol_step_items(then: Protocol, now: Protocol, teller: Teller) -> Iterator[Item]:
    """Steps of a protocol, each told with its title."""
    title = now.title[teller.language]
    for item in _told(_facts(then, teller.then), _facts(now, teller.now), teller):
        yield Item(kind="step", text=f"{title}: {item.text}", below=item.below, grave=item.grave)


def written(facts: Iterator[Fact]) -> Facts:
    """Those that have a value."""
    return {key: str(value) for key, value in facts if value}


def _facts(protocol: Protocol, wording: Wording) -> Facts:
    steps = (fact for step in protocol.steps for fact in facts_of_step(step, wording))
    return {_ORDER: "\n".join(step.id for step in protocol.steps), **written(steps)}


def _told(old: Facts, new: Facts, teller: Teller) -> Iterator[Item]:
    for change in changes_in(grouped(old), grouped(new)):
        match change:
            case of.StepAdded():
                yield _item(f"edition.{change.of}.added", change.does, teller)
            case of.StepWithdrawn():
                yield _item(f"edition.{change.of}.withdrawn", change.does, teller, grave=True)
            case of.StepChanged():
                below = [teller.step_part(one.field, one.old, one.new) for one in change.parts]
                below = below or [teller.say("edition.details")]
                yield _item(f"edition.{change.of}.changed", change.does, teller, *below)
            case of.StepsReordered():
                yield Item(kind="step", text=teller.say(f"edition.{change.of}.reordered"))


def _item(key: str, does: str, teller: Teller, *below: str, grave: bool = False) -> Item:
    text = teller.say(key, does=does)
    return Item(kind="step", text=text, below=below, grave=grave)
