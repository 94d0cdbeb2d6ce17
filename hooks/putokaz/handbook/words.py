"""The words that the templates print around the content."""

from typing import Final

from putokaz.handbook.book import Book
from putokaz.text.say import Say, strings_of

_OWN: Final = "handbook.word."


def words(book: Book) -> dict[str, str]:
    """Those of paper alone, and those that the site says too."""
    own = {
        key.removeprefix(_OWN): text
        for key, text in strings_of("handbook", book.language).items()
        if key.startswith(_OWN)
    }
    return own | _of_calls(book.say) | _of_steps(book.say)


def _of_calls(say: Say) -> dict[str, str]:
    """Whom to call, and what else there is."""
    return {
        "also_talk": say("guide.home.lines"),
        "danger": say("guide.home.danger"),
        "emergency": say("guide.emergency.strip"),
        "missing": say("exercises.missing"),
        "mistake": say("exercises.mistake"),
        "number_unknown": say("guide.home.number_unknown"),
        "no_phone": say("words.number.exists_unknown"),
        "nobody": say("guide.escalation.nobody"),
        "say": say("guide.who.say"),
        "tagline": say("site.tagline"),
        "why": say("exercises.why"),
        "how_to_find": say("handbook.how_to_find", who=say("guide.heading.who-to-call")),
    }


def _of_steps(say: Say) -> dict[str, str]:
    """What to do, and what if nobody does."""
    return {
        "do_not": say("guide.do_not"),
        "escalation_danger": say("guide.escalation.danger"),
        "escalation_goes_on": say("guide.escalation.goes_on"),
        "escalation_write": say("guide.escalation.write"),
        "no": say("guide.flow.no"),
        "on_failure": say("guide.step.on_failure"),
        "removal_first": say("guide.pathway.removal_first"),
        "writes": say("guide.step.writes"),
        "yes": say("guide.flow.yes"),
    }
