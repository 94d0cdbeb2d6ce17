"""The general pathway as a picture: one column of boxes, questions with two ways out."""

from collections.abc import Iterator
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.model.pathway import Deadline, Step
from putokaz.model.vocabulary import PROFESSIONS
from putokaz.pages.sheet import Picture, ShapeKind, Sheet, TextKind
from putokaz.text import dates
from putokaz.text.say import Say
from putokaz.views.steps import general_steps

NAMED: Final = 2
"""Concerns that a box names; more are only counted there and named in the list."""


def flow(guide: Guide, directory: Directory, language: Language) -> Picture:
    """The picture of the municipality's general pathway in one language."""
    say = Say(language)
    sheet = Sheet()
    sheet.pill(say("guide.flow.start"))
    phase = None
    for number, step in enumerate(general_steps(guide.pathway), start=1):
        if step.phase != phase:
            phase = step.phase
            sheet.heading(say(f"words.phase.{phase}"))
        sheet.arrow()
        sheet.box(_kind(step), number, _texts(step, directory, language))
        if step.if_yes or step.if_no:
            sheet.ways(
                (say("guide.flow.yes"), step.if_yes[language] if step.if_yes else None),
                (say("guide.flow.no"), step.if_no[language] if step.if_no else None),
            )
    sheet.arrow()
    sheet.pill(say("guide.flow.end"))
    return sheet.picture()


def _kind(step: Step) -> ShapeKind:
    if step.asks == "removal":
        return "removal"
    if step.kind == "question":
        return "question"
    return "some" if step.concerns else "step"


def _texts(step: Step, directory: Directory, language: Language) -> Iterator[tuple[TextKind, str]]:
    """Who, what, only in which cases, by when."""
    say = Say(language)
    vocabulary = directory.vocabulary
    everybody = set(step.who) == set(PROFESSIONS)
    names = ", ".join(vocabulary.sectors[one].name[language] for one in step.who)
    yield "who", say("guide.flow.everybody") if everybody else names
    yield "does", step.does[language]
    if len(step.concerns) > NAMED:
        yield "who", say("guide.flow.concerns", count=len(step.concerns))
    elif step.concerns:
        names = ", ".join(vocabulary.concerns[one].name[language] for one in step.concerns)
        yield "who", f"{say('guide.step.only')} {names}"
    if step.deadline:
        yield "deadline", _within(step.deadline, language)


def _within(deadline: Deadline, language: Language) -> str:
    say = Say(language)
    if deadline.within is None:
        return say("words.deadline.without_delay")
    return say("words.deadline.within", duration=dates.duration(deadline.within, language))
