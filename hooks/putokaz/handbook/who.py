"""Whom to call for which need, most urgent first."""

from putokaz.handbook.book import Book
from putokaz.handbook.lines import answer_lines, resort_line
from putokaz.handbook.shape import Line, NeedAnswer, Saying, UrgencyGroup
from putokaz.views.calls import AskedNeed, asked_needs, by_urgency


def who(book: Book) -> list[UrgencyGroup]:
    """The needs, each with as many contacts as the site shows at once."""
    needs = asked_needs(book.guide.answers, book.directory)
    told: set[str] = set()
    return [
        UrgencyGroup(
            urgency=urgency,
            label=book.say(f"guide.who.urgency.{urgency}"),
            needs=[_answer(need, book, told) for need in group],
        )
        for urgency, group in by_urgency(needs)
    ]


def say(book: Book) -> list[Saying]:
    """What to say when it is urgent."""
    return [
        Saying(name=book.text(need.name), text=book.text(need.say))
        for need in book.vocabulary.needs.values()
        if need.urgency == "now" and need.say
    ]


def _answer(need: AskedNeed, book: Book, told: set[str]) -> NeedAnswer:
    missing = book.guide.answers[need.id].missing
    return NeedAnswer(
        id=need.id,
        name=book.text(need.term.name),
        lines=[_once(line, told) for line in answer_lines(need.lines, book)],
        missing=[book.text(book.vocabulary.roles[role].name) for role in missing],
        resort=next((resort_line(line, book) for line in need.resorts), None),
    )


def _once(line: Line, told: set[str]) -> Line:
    """What is to be known of a contact stands where it is named first."""
    if line["name"] in told:
        line = Line(**{**line, "why": None, "conflict": None})
    told.add(line["name"])
    return line
