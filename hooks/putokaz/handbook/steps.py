"""The pathway on paper: step by step, for one profession or for all, and as a picture."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Literal

from putokaz.guide.guide import ON_TOP
from putokaz.handbook.book import Book
from putokaz.handbook.lines import first_line
from putokaz.handbook.shape import FlowNode, Line, PhaseSteps, ProfessionPage, StepEntry
from putokaz.model.pathway import Basis, Deadline, Phase, Step
from putokaz.model.vocabulary import PROFESSIONS, Profession
from putokaz.text import dates
from putokaz.views.steps import StepToTake, Target, not_to_do, steps_by_concern, steps_by_phase

SHORT: Final = 2
"""Concerns that are named at every step; more than these, at the first step for them alone."""

Known = dict[tuple[str, ...], int]
"""Concerns that are named already on a page, and the number of the step."""


def some_steps(book: Book) -> list[PhaseSteps]:
    """The steps for some concerns only, by concern."""
    return [
        PhaseSteps(
            name=book.text(book.vocabulary.concerns[group.concern].name)
            if group.concern
            else book.say("guide.step.several"),
            steps=[
                _step(taken, book, None if group.concern else _concerns(taken.step, book))
                for taken in group.steps
            ],
        )
        for group in steps_by_concern(book.guide, book.directory)
        if group.steps
    ]


def profession_pages(book: Book) -> list[ProfessionPage]:
    """One page for each profession."""
    return [_profession(one, book) for one in PROFESSIONS]


def flow(book: Book) -> list[FlowNode]:
    """The boxes of the picture, from top to bottom."""
    return [
        _node("start", book.say("guide.flow.start")),
        *_nodes(book),
        _node("end", book.say("guide.flow.end")),
    ]


def within(deadline: Deadline, book: Book) -> str:
    """By when, and the law or protocol that sets it."""
    when = (
        book.say("words.deadline.within", duration=dates.duration(deadline.within, book.language))
        if deadline.within
        else book.say("words.deadline.without_delay")
    )
    return f"{when} ({_law(deadline.basis, book)})" if deadline.basis else when


def _profession(profession: Profession, book: Book) -> ProfessionPage:
    phases = steps_by_phase(book.guide, book.directory, profession)
    taken = [one for _, those in phases for one in those]
    others = _others(taken)
    return ProfessionPage(
        id=profession,
        title=book.say(f"guide.heading.{profession}"),
        lead=book.say(f"guide.profession.lead.{profession}"),
        phases=_phases(phases, book),
        donts=[book.text(text) for text in not_to_do(taken)],
        calls=_calls(others, book),
        missing=[
            book.text(book.vocabulary.roles[one.role].name) for one in others if not one.lines
        ],
    )


def _phases(phases: Iterable[tuple[Phase, tuple[StepToTake, ...]]], book: Book) -> list[PhaseSteps]:
    """Numbered as in the picture."""
    pathway = steps_by_phase(book.guide, book.directory)
    numbers = {taken.step.id: taken.number for _, those in pathway for taken in those}
    return [
        PhaseSteps(
            name=book.say(f"words.phase.{phase}"),
            steps=[
                _in_short(replace(taken, number=numbers[taken.step.id]), book) for taken in those
            ],
        )
        for phase, those in phases
    ]


def _in_short(taken: StepToTake, book: Book) -> StepEntry:
    """What there is to do: the picture tells what to write down, and what if it fails."""
    step = taken.step
    some = len(step.concerns) > SHORT
    concerns = book.say("handbook.some_concerns") if some else _concerns(step, book)
    entry = _step(taken, book, concerns)
    return StepEntry(**{**entry, "writes": None, "fails": None})


def _step(taken: StepToTake, book: Book, concerns: str | None) -> StepEntry:
    step = taken.step
    return StepEntry(
        id=step.id,
        number=taken.number,
        kind=_kind(step),
        who=_who(step, book),
        does=book.text(step.does),
        concerns=concerns,
        deadline=within(step.deadline, book) if step.deadline else None,
        writes=book.optional(step.writes),
        article=_article(step.basis, book) if step.basis else None,
        marks=_marks(step, book),
        yes=book.optional(step.if_yes),
        no=book.optional(step.if_no),
        fails=book.optional(step.on_failure),
    )


def _kind(step: Step) -> Literal["step", "question", "removal"]:
    return "removal" if step.asks == "removal" else step.kind


def _who(step: Step, book: Book) -> str:
    if set(step.who) == set(PROFESSIONS):
        return book.say("guide.flow.everybody")
    return ", ".join(book.text(book.vocabulary.sectors[one].name) for one in step.who)


def _only(taken: StepToTake, book: Book, known: Known) -> str | None:
    """For which concerns a step is; where they were named already, at which step."""
    concerns = taken.step.concerns
    if taken.number is not None and len(concerns) > SHORT:
        if concerns in known:
            return book.say("handbook.same_concerns", number=known[concerns])
        known[concerns] = taken.number
    return _concerns(taken.step, book)


def _concerns(step: Step, book: Book) -> str | None:
    if not step.concerns:
        return None
    names = ", ".join(book.text(book.vocabulary.concerns[one].name) for one in step.concerns)
    return f"{book.say('guide.step.only')} {names}"


def _law(basis: Basis, book: Book) -> str:
    parts = (book.sources.title(basis), _article(basis, book))
    return ", ".join(part for part in parts if part)


def _article(basis: Basis, book: Book) -> str | None:
    return book.say("guide.step.article", article=basis.article) if basis.article else None


def _marks(step: Step, book: Book) -> list[int]:
    """The numbers of what it rests on; none: good practice."""
    bases = [basis for basis in (step.basis, step.deadline and step.deadline.basis) if basis]
    numbers = [book.sources.based(basis) for basis in bases]
    if step.source and step.confidence == "confirmed":
        numbers.append(book.sources.read(step.source))
    return list(dict.fromkeys(number for number in numbers if number))


def _others(taken: Iterable[StepToTake]) -> tuple[Target, ...]:
    """Whom these steps lead to, each role once, one's own service apart."""
    targets = (target for one in taken for target in one.targets if not target.own)
    return tuple({target.role: target for target in targets}.values())


def _calls(targets: Iterable[Target], book: Book) -> list[Line]:
    """Who has these roles here, with the number to call first; each number once."""
    calls: dict[str, Line] = {}
    for line in (line for target in targets for line in _target(target, book)):
        calls.setdefault(line["phone"]["link"] if line["phone"] else line["name"], line)
    return [*calls.values()]


def _target(target: Target, book: Book) -> Iterator[Line]:
    role = book.text(book.vocabulary.roles[target.role].name)
    for found in target.lines:
        if target.role in ON_TOP:
            yield Line(**{**first_line(found, book), "name": role, "note": None})
        else:
            yield first_line(found, book, role=role)


def _nodes(book: Book) -> Iterator[FlowNode]:
    known: Known = {}
    for phase, those in steps_by_phase(book.guide, book.directory):
        yield _node("phase", book.say(f"words.phase.{phase}"))
        for taken in those:
            step = taken.step
            kind = _kind(step)
            yield FlowNode(
                kind="some" if kind == "step" and step.concerns else kind,
                id=step.id,
                number=taken.number,
                who=_who(step, book),
                does=book.text(step.does),
                deadline=within(step.deadline, book) if step.deadline else None,
                yes=book.optional(step.if_yes),
                no=book.optional(step.if_no),
                concerns=_only(taken, book, known),
                writes=book.optional(step.writes),
                fails=book.optional(step.on_failure),
            )


def _node(kind: Literal["start", "end", "phase"], text: str) -> FlowNode:
    return FlowNode(
        kind=kind,
        id=None,
        number=None,
        who=None,
        does=text,
        deadline=None,
        yes=None,
        no=None,
        concerns=None,
        writes=None,
        fails=None,
    )
