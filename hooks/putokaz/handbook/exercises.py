"""A few invented cases for the table, with whom this guide would have called."""

from typing import Final

from putokaz.handbook.book import Book
from putokaz.handbook.lines import line_at, resort_line
from putokaz.handbook.shape import CaseEntry, Line, QuestionEntry
from putokaz.model.case import Case
from putokaz.text.hours import moment
from putokaz.views.exercises import AnsweredQuestion, Exercise, exercises

CHOSEN: Final = ("friday-afternoon", "story-does-not-fit")
"""The two fit one spread: a school and a doctor, the weekend and the night; the others stand on
the site."""

CALLS: Final = 2
"""Contacts of a need in an answer."""


def cases(book: Book) -> list[CaseEntry]:
    """The chosen cases."""
    answered = exercises(book.guide, book.directory, today=book.today)
    return [_case(one, book) for one in answered if one.case.id in CHOSEN]


def _case(one: Exercise, book: Book) -> CaseEntry:
    case = one.case
    sectors = (book.vocabulary.sectors[profession] for profession in case.professions)
    works = ", ".join(book.text(sector.people or sector.name) for sector in sectors)
    return CaseEntry(
        id=case.id,
        title=book.text(case.title),
        profession=f"{book.say('exercises.works')} {works}",
        when=moment(case.at, book.language),
        situation=book.text(case.situation),
        questions=[_question(answered, case, book) for answered in one.questions],
    )


def _question(answered: AnsweredQuestion, case: Case, book: Book) -> QuestionEntry:
    question = answered.question
    later = question.at is not None and question.at != case.at
    return QuestionEntry(
        when=moment(question.at, book.language) if later and question.at is not None else None,
        asks=book.text(question.asks),
        answer=book.text(question.answer),
        calls=_calls(answered, book),
        mistake=book.text(question.mistake),
        why=book.text(question.why),
    )


def _calls(answered: AnsweredQuestion, book: Book) -> list[Line]:
    """Who may answer at that hour, each number once; else who always does."""
    calls: dict[str, Line] = {}
    for need in answered.needs:
        found = [line_at(call, book) for call in need.calls if call.way][:CALLS]
        resort = resort_line(need.resort, book) if need.resort else None
        for line in (*found, *([resort] if resort else [])):
            if line["phone"]:
                calls.setdefault(line["phone"]["link"], line)
    return [*calls.values()]
