"""What a reader does: the steps, the rungs of the escalation ladder, the protocols, the board."""

from collections.abc import Iterator

from putokaz.guide.answer import RungAnswer
from putokaz.guide.guide import Guide
from putokaz.history.contact_facts import identity
from putokaz.history.fact import Fact, Wording
from putokaz.model.pathway import Step
from putokaz.model.protocol import Protocol, SteeringBoard


def step_facts(guide: Guide, wording: Wording) -> Iterator[Fact]:
    """The pathway and the ladder, each with its order."""
    yield ("order", "step"), "\n".join(step.id for step in guide.pathway.steps)
    for step in guide.pathway.steps:
        yield from facts_of_step(step, wording)
    yield ("order", "rung"), "\n".join(answer.rung.id for answer in guide.escalation)
    for answer in guide.escalation:
        yield from _rung(answer, wording)


def agreement_facts(guide: Guide, wording: Wording) -> Iterator[Fact]:
    """What the institutions have signed, and who keeps it up to date."""
    for protocol in guide.protocols:
        yield from _protocol(protocol, wording)
    if guide.board:
        yield from _board(guide.board, wording)


def facts_of_step(step: Step, wording: Wording) -> Iterator[Fact]:
    """What is told of it, in a pathway or in a protocol."""
    here = ("step", step.id)
    yield (*here, "does"), wording.text(step.does)
    yield (*here, "kind"), step.kind
    yield (*here, "phase"), step.phase
    yield (*here, "who"), wording.sectors(step.who)
    yield (*here, "concerns"), wording.concerns(step.concerns)
    yield (*here, "to"), wording.roles(step.to)
    yield (*here, "within"), wording.within(step.deadline)
    yield (*here, "deadline_basis"), wording.basis(step.deadline.basis if step.deadline else None)
    yield (*here, "writes"), wording.text(step.writes)
    yield (*here, "do_not"), wording.texts(step.do_not)
    yield (*here, "if_yes"), wording.text(step.if_yes)
    yield (*here, "if_no"), wording.text(step.if_no)
    yield (*here, "on_failure"), wording.text(step.on_failure)
    yield (*here, "basis"), wording.basis(step.basis)
    yield (*here, "confidence"), step.confidence
    yield (*here, "source"), wording.source(step.source)


def _rung(answer: RungAnswer, wording: Wording) -> Iterator[Fact]:
    rung = answer.rung
    here = ("rung", rung.id)
    yield (*here, "does"), wording.text(rung.does)
    yield (*here, "to"), wording.roles([rung.role])
    yield (*here, "tier"), rung.tier
    yield (*here, "within"), wording.within(rung.after)
    yield (*here, "deadline_basis"), wording.basis(rung.after.basis if rung.after else None)
    yield (*here, "lines"), "\n".join(identity(line.contact) for line in answer.lines)
    yield (*here, "confidence"), rung.confidence
    yield (*here, "source"), wording.source(rung.source)


def _protocol(protocol: Protocol, wording: Wording) -> Iterator[Fact]:
    here = ("protocol", f"{protocol.home}/{protocol.id}")
    yield (*here, "title"), wording.text(protocol.title)
    yield (*here, "kind"), protocol.kind
    yield (*here, "about"), wording.text(protocol.about)
    yield (*here, "signed_on"), protocol.signed_on
    yield (*here, "valid_until"), protocol.valid_until
    yield (*here, "review_on"), protocol.review_on
    yield (*here, "replaces"), protocol.replaces
    yield (*here, "document"), protocol.document
    yield (*here, "signatories"), wording.texts(one.name for one in protocol.signatories)
    yield (*here, "coordinator"), wording.text(protocol.coordinator)
    yield (*here, "contents"), wording.texts(protocol.contents)
    yield (*here, "confidentiality"), wording.text(protocol.confidentiality)
    yield (*here, "media_rule"), wording.text(protocol.media_rule)
    yield (*here, "source"), wording.source(protocol.source)


def _board(board: SteeringBoard, wording: Wording) -> Iterator[Fact]:
    here = ("board", board.home)
    yield (*here, "title"), wording.text(board.name)
    yield (*here, "founded"), board.founded
    yield (*here, "meets"), wording.text(board.meets)
    yield (*here, "composition"), wording.texts(board.composition)
    yield (*here, "coordinator"), wording.text(board.coordinator)
    yield (*here, "recommendations"), wording.texts(one.text for one in board.recommendations)
    yield (*here, "statuses"), " ".join(one.status for one in board.recommendations)
    yield (*here, "source"), wording.source(board.source)
