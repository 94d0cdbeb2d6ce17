"""A call sheet as a table: one row for each value that somebody must confirm."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, get_args

from putokaz.language import LANGUAGES, Language
from putokaz.rounds.plan import Visit, is_emergency, key_of, spelled
from putokaz.rounds.told import Told
from putokaz.text.say import Say

Column = Literal[
    "id", "place", "name", "medium", "purpose", "value", "hours", "state", "result", "new", "on"
]
COLUMNS: Final[tuple[Column, ...]] = get_args(Column)
FILLED_IN: Final[tuple[Column, ...]] = ("result", "new", "on")
"""What the one who calls writes."""

Result = Literal["confirmed", "wrong", "closed", "no-answer"]
RESULTS: Final[tuple[Result, ...]] = get_args(Result)

Row = Mapping[Column, str]


def rows_of(visits: tuple[Visit, ...], told: Told) -> Iterator[Row]:
    """Most urgent first; all values of one contact together."""
    for visit in visits:
        own: dict[Column, str] = {
            "place": told.place(visit.contact),
            "name": told.name(visit.contact),
        }
        if not visit.checks:
            unknown = told.say("words.number.exists_unknown")
            yield _row(own, id=key_of(visit.contact, 0), state=unknown)
        for check in visit.checks:
            channel = check.channel
            value = spelled(channel)
            state = told.state(check)
            if channel.phone and is_emergency(channel.phone):
                state = " ".join((told.say("rounds.never_dial"), state))
            yield _row(
                own,
                id=key_of(visit.contact, check.number),
                medium=told.medium(channel),
                purpose=told.purpose(channel),
                value=value,
                hours=told.hours(channel),
                state=state,
            )


def labels(language: Language) -> dict[Column, str]:
    """What stands above each column."""
    say = Say(language)
    return {column: say(f"rounds.column.{column}") for column in COLUMNS}


def results(language: Language) -> dict[Result, str]:
    """The words to choose from."""
    say = Say(language)
    return {result: say(f"rounds.result.{result}") for result in RESULTS}


def known_labels() -> dict[str, Column]:
    """The column of each label, in whichever language."""
    return {text: column for one in LANGUAGES for column, text in labels(one).items()}


def known_results() -> dict[str, Result]:
    """The result of each word, in whichever language."""
    found = {text: result for one in LANGUAGES for result, text in results(one).items()}
    return {text.casefold(): result for text, result in found.items()}


def _row(own: Mapping[Column, str], **values: str) -> Row:
    return {column: own.get(column, values.get(column, "")) for column in COLUMNS}
