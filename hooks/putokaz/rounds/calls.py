"""The call sheet on paper: what to say, then contact by contact what to ask."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from putokaz.rounds.paper import meta
from putokaz.rounds.plan import Visit, is_emergency, spelled
from putokaz.rounds.table import results
from putokaz.rounds.told import Told
from putokaz.text import dates
from putokaz.text.phone import shown
from putokaz.views.due import DueCheck

_STEPS = ("introduce", "read", "ask", "source", "end")


def call_sheet(visits: Iterable[Visit], told: Told, *, title: str, today: date) -> dict[str, Any]:
    """What the template prints."""
    say = told.say
    day = dates.day(today, told.language)
    return {
        "meta": meta(told, title, today),
        "day": say("rounds.as_of", date=day),
        "privacy": say("rounds.privacy"),
        "say_title": say("rounds.say.title"),
        "say": [say(f"rounds.say.{step}") for step in _STEPS],
        "results": list(results(told.language).values()),
        "words": {
            "new": say("rounds.column.new"),
            "on": say("rounds.column.on"),
            "by": say("rounds.by"),
            "page": say("rounds.page"),
        },
        "visits": [_visit(visit, told) for visit in visits],
    }


def _visit(visit: Visit, told: Told) -> dict[str, Any]:
    first = {need: None for check in visit.checks for need in check.first_for}
    numbers = ", ".join(visit.emergency)
    return {
        "name": told.name(visit.contact),
        "place": told.place(visit.contact),
        "first": told.say("rounds.first", needs=told.needs(tuple(first))) if first else None,
        "warning": told.say("rounds.never_dial_numbers", numbers=numbers) if numbers else None,
        "unknown": None if visit.checks else told.say("words.number.exists_unknown"),
        "checks": [_check(check, told) for check in visit.checks],
    }


def _check(check: DueCheck, told: Told) -> dict[str, Any]:
    channel = check.channel
    value = shown(channel.phone) if channel.phone else told.published(spelled(channel))
    about = [told.purpose(channel), told.hours(channel), told.state(check)]
    return {
        "number": check.number,
        "medium": told.medium(channel),
        "value": value,
        "about": " · ".join(part for part in about if part),
        "dial": not (channel.phone and is_emergency(channel.phone)),
    }
