"""Exercises: invented cases, answered with what the reader's own guide says at that hour."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from putokaz.guide.answer import Answer, Line, State
from putokaz.guide.freshness import freshness
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.guide.resolve import at
from putokaz.model.case import Case, Question
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.model.pathway import Step
from putokaz.model.vocabulary import PROFESSIONS
from putokaz.views.calls import needs_of
from putokaz.views.card import Way

AT_MOST: Final = 3
"""Contacts of a need in an answer, the last resort apart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CallThen:
    """A contact at the hour of a question."""

    line: Line
    state: State
    way: Way | None
    """The phone to call at that hour; None: its number is not known."""
    again: bool
    """Whether the same number stands above it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedThen:
    """A need at the hour of a question: who may answer then first."""

    id: str
    calls: tuple[CallThen, ...]
    missing: tuple[str, ...]
    """Roles for which nobody is known here."""
    resort: Line | None
    """Who always answers."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class AnsweredQuestion:
    """A question with what this guide answers; equal only to itself."""

    question: Question
    needs: tuple[NeedThen, ...]
    steps: tuple[Step, ...]
    """As they are in the pathway of this municipality."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercise:
    """A case with its questions, answered."""

    case: Case
    questions: tuple[AnsweredQuestion, ...]


@once
def exercises(guide: Guide, directory: Directory, *, today: date) -> tuple[Exercise, ...]:
    """Every case, answered for the first of its professions, profession by profession."""
    cases = sorted(directory.cases, key=lambda case: PROFESSIONS.index(case.professions[0]))
    return tuple(
        Exercise(
            case=case,
            questions=tuple(
                _answered(question, case, guide, directory, today=today) for question in case.steps
            ),
        )
        for case in cases
    )


def _answered(
    question: Question, case: Case, guide: Guide, directory: Directory, *, today: date
) -> AnsweredQuestion:
    minute = case.at if question.at is None else question.at
    profession = case.professions[0]
    answers, asked = guide.answers_for[profession], needs_of(guide, directory, profession)
    steps = {step.id: step for step in guide.pathway.steps}
    return AnsweredQuestion(
        question=question,
        needs=tuple(
            NeedThen(
                id=id_,
                calls=tuple(_calls(answers[id_], minute, directory, today=today)),
                missing=answers[id_].missing,
                resort=next(iter(asked[id_].resorts), None),
            )
            for id_ in question.needs
        ),
        steps=tuple(steps[id_] for id_ in question.pathway),
    )


def _calls(answer: Answer, minute: int, directory: Directory, *, today: date) -> Iterator[CallThen]:
    found = [(line, state) for line, state in at(answer, minute) if line.reason != "last-resort"]
    numbers: set[str] = set()
    for line, state in found[:AT_MOST]:
        way = _way(line, minute, directory, today=today)
        number = {way.channel.phone.digits} if way and way.channel.phone else set()
        yield CallThen(line=line, state=state, way=way, again=bool(number & numbers))
        numbers |= number


def _way(line: Line, minute: int, directory: Directory, *, today: date) -> Way | None:
    """The first phone that is answered then, else one whose hours are not known, else any."""

    def silence(channel: Channel) -> int:
        if channel.hours is None:
            return 1
        return 0 if channel.hours.open_at(minute) else 2

    phones = [channel for channel in line.channels if channel.phone]
    if not phones:
        return None
    channel = min(phones, key=silence)
    state = freshness(channel, directory.kind(line.contact), today=today)
    return Way(channel=channel, freshness=state)
