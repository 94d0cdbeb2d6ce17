"""Where to turn when the local way does not work."""

from typing import Final

from putokaz.guide.answer import RungAnswer
from putokaz.handbook.book import Book
from putokaz.handbook.lines import answer_lines
from putokaz.handbook.shape import RungEntry
from putokaz.handbook.steps import within

AT_MOST: Final = 3
"""Contacts of a rung, as on the site."""


def escalation(book: Book) -> list[RungEntry]:
    """The ladder, rung by rung."""
    return [_rung(number, one, book) for number, one in enumerate(book.guide.escalation, start=1)]


def no_time(book: Book) -> str | None:
    """Said once where no rung has a time of its own."""
    return None if _timed(book) else book.say("guide.escalation.no_time")


def _rung(number: int, answer: RungAnswer, book: Book) -> RungEntry:
    rung = answer.rung
    return RungEntry(
        number=number,
        title=book.text(book.vocabulary.roles[rung.role].name),
        place=book.say(f"words.place.{rung.tier}"),
        does=book.text(rung.does),
        wait=_wait(number, answer, book),
        marks=[book.sources.read(rung.source)]
        if rung.source and rung.confidence == "confirmed"
        else [],
        lines=answer_lines(answer.lines[:AT_MOST], book),
    )


def _wait(number: int, answer: RungAnswer, book: Book) -> str | None:
    if after := answer.rung.after:
        return f"{book.say('guide.escalation.after')} {within(after, book)}"
    return book.say("guide.escalation.no_time") if number > 1 and _timed(book) else None


def _timed(book: Book) -> bool:
    return any(answer.rung.after for answer in book.guide.escalation)
