"""What pydantic finds, in sentences a secretary understands; all of them stand here."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Final

from pydantic_core import ErrorDetails

from putokaz.message import Message
from putokaz.model.value import MISTAKE

MISSING: Final = Message("missing")
EMPTY: Final = Message("is empty; write a value or delete the line")
GIVEN_BY_PLACE: Final = Message("unknown field '{name}'; the name and folder of the file give it")
TOO_DEEP: Final = Message(
    "the field '{name}' stands too far to the right; its place is {record}: give it fewer spaces"
)
FOREIGN: Final = Message(
    "unknown field '{name}'{guess}; the names of fields have Latin letters a-z only: type it anew"
)
WHOLE_FILE: Final = Message("the file itself")
DERIVED: Final = Message("sr-Latn is derived from sr-Cyrl; leave it out")

SENTENCES: Final = {
    "missing": MISSING,
    "string_type": Message("must be text"),
    "tuple_type": Message("must be a list; begin each of its lines with '- '"),
    "model_type": Message("must have fields of its own, each on a line below: {fields}"),
    "dict_type": Message("must have fields of its own, each on a line below"),
    "bool_type": Message("must be yes or no"),
    "bool_parsing": Message("must be yes or no"),
    "int_type": Message("must be a whole number, such as 20477"),
    "int_parsing": Message("must be a whole number, such as 20477"),
    "int_from_float": Message("must be a whole number, such as 20477"),
    "int_parsing_size": Message("must be a whole number, such as 20477"),
    "float_type": Message("must be a number with a decimal point, such as 43.85"),
    "float_parsing": Message("must be a number with a decimal point, such as 43.85"),
    "finite_number": Message("must be a number with a decimal point, such as 43.85"),
    "date_type": Message("must be a day of the calendar, such as 2024-03-01"),
    "greater_than_equal": Message("must be {ge} or more"),
    "less_than_equal": Message("must be {le} or less"),
}
"""By pydantic's type of error; those of our own models bring their sentence with them."""

PATTERNS: Final = {
    r"^\d{5}$": Message("must have five digits"),
    r"^\d{3}$": Message("must have three digits"),
    r"^\d{1,5}$": Message("must have one to five digits"),
    r"^\d+$": Message("must have digits only"),
    r"^0\d\d$": Message("must be an area code, such as 034"),
    r"^Q\d+$": Message("must be a Wikidata number, such as Q194483"),
    r"^BA(-[A-Z]{3})?$": Message("must be BA, or BA- and three capital letters"),
    r"^BA-\d\d$": Message("must be BA- and two digits"),
    r"^[a-z][a-z-]{2,}$": Message("must have small letters a-z and hyphens only, at least three"),
    r"^P(\d+D|T\d+H|T\d+M|\d+DT\d+H)$": Message(
        "must be a duration: PT24H is 24 hours, P3D is 3 days"
    ),
}
"""By the pattern a model asks for."""

FIELD: Final = Message("field")

NOUNS: Final = {
    "accessible": Message("kind of access"),
    "addressee": Message("addressee"),
    "asks": Message("question"),
    "at_tier": Message("tier"),
    "confidence": Message("confidence"),
    "entity": Message("entity"),
    "holidays": Message("calendar"),
    "how": Message("way of verifying"),
    "kind": Message("kind"),
    "phase": Message("phase"),
    "professions": Message("profession"),
    "reason": Message("reason"),
    "special_confidence": Message("confidence"),
    "status": Message("status"),
    "status_confidence": Message("confidence"),
    "tier": Message("tier"),
    "urgency": Message("urgency"),
    "who": Message("profession"),
}
"""What a field with a closed list holds one of."""


def unknown(
    what: Message, given: str, allowed: Collection[str], *, called: Mapping[str, str] | None = None
) -> Message:
    """A value outside a closed list: with one guess, and all that is allowed.

    `called` are names by which people know what is allowed.
    """
    return Message(
        "unknown {what} '{given}'{guess}{known}",
        what=what,
        given=given,
        guess=did_you_mean(given, allowed) or _meant(given, called or {}),
        known=allowed_ones(allowed) if allowed else Message("; there is none yet"),
    )


def did_you_mean(given: str, allowed: Iterable[str]) -> str:
    """At most one guess, to be put behind the wrong word."""
    close = get_close_matches(given, sorted(allowed), n=1)
    return Message(" (did you mean '{guess}'?)", guess=close[0]) if close else ""


def _meant(given: str, called: Mapping[str, str]) -> str:
    close = get_close_matches(given.lower(), called, n=1)
    return Message(" (did you mean '{guess}'?)", guess=called[close[0]]) if close else ""


def allowed_ones(allowed: Iterable[str]) -> Message:
    """What is allowed, sorted, to be put at the end of a sentence."""
    return Message("; allowed: {allowed}", allowed=tuple(sorted(allowed)))


def unknown_field(name: str, fields: Collection[str]) -> Message:
    """A field the record does not have."""
    if not name.isascii():
        return FOREIGN.of(name=name, guess=did_you_mean(name, fields))
    return DERIVED if name == "sr-Latn" and "sr-Cyrl" in fields else unknown(FIELD, name, fields)


def sentence(error: ErrorDetails, fields: Collection[str]) -> Message:
    """What is wrong; `fields` are those of the record in which, or in place of which, it stands."""
    kind, given, about = error["type"], error["input"], error.get("ctx", {})
    if given is None and kind != "missing":
        return EMPTY
    if kind == "literal_error":
        return _not_in_list(error["loc"], given, about["expected"])
    if kind == "string_pattern_mismatch":
        return PATTERNS[about["pattern"]]
    if kind == MISTAKE:
        message: Message = about["message"]
        return message
    if kind == "model_type":
        return SENTENCES[kind].of(fields=tuple(sorted(fields)))
    limits = {name: f"{limit:g}" for name, limit in about.items() if name in ("ge", "le")}
    return SENTENCES[kind].of(**limits) if limits else SENTENCES[kind]


def is_of_pydantic(error: ErrorDetails) -> bool:
    """Whether a field is wrong by itself, not our own judgement of a record or a text."""
    return error["type"] != MISTAKE


def _not_in_list(path: tuple[str | int, ...], given: Any, expected: str) -> Message:
    if not isinstance(given, str):
        return SENTENCES["string_type"]
    names = [part for part in path if isinstance(part, str) and part != "[key]"]
    allowed = re.findall(r"'([^']*)'", expected)
    return unknown(FIELD if path[-1] == "[key]" else NOUNS[names[-1]], given, allowed)
