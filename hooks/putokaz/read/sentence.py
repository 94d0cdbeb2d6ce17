"""What pydantic finds, in sentences a secretary understands; all of them stand here."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Any, Final

from pydantic_core import ErrorDetails

EMPTY: Final = "is empty; write a value or delete the line"
GIVEN_BY_PLACE: Final = "unknown field '{name}'; the name and folder of the file give it"
DERIVED: Final = "sr-Latn is derived from sr-Cyrl; leave it out"

SENTENCES: Final = {
    "missing": "missing",
    "string_type": "must be text",
    "tuple_type": "must be a list; begin each of its lines with '- '",
    "model_type": "must have fields of its own, each on a line below: {fields}",
    "dict_type": "must have fields of its own, each on a line below",
    "bool_type": "must be yes or no",
    "bool_parsing": "must be yes or no",
    "int_type": "must be a whole number, such as 20477",
    "int_parsing": "must be a whole number, such as 20477",
    "int_from_float": "must be a whole number, such as 20477",
    "int_parsing_size": "must be a whole number, such as 20477",
    "float_type": "must be a number with a decimal point, such as 43.85",
    "float_parsing": "must be a number with a decimal point, such as 43.85",
    "finite_number": "must be a number with a decimal point, such as 43.85",
    "date_type": "must be a day of the calendar, such as 2024-03-01",
    "greater_than_equal": "must be {ge:g} or more",
    "less_than_equal": "must be {le:g} or less",
}
"""By pydantic's type of error; those of our own models bring their sentence with them."""

PATTERNS: Final = {
    r"^\d{5}$": "must have five digits",
    r"^\d{3}$": "must have three digits",
    r"^\d{1,5}$": "must have one to five digits",
    r"^\d+$": "must have digits only",
    r"^0\d\d$": "must be an area code, such as 034",
    r"^Q\d+$": "must be a Wikidata number, such as Q194483",
    r"^BA(-[A-Z]{3})?$": "must be BA, or BA- and three capital letters",
    r"^BA-\d\d$": "must be BA- and two digits",
    r"^[a-z][a-z-]{2,}$": "must have small letters a-z and hyphens only, at least three",
    r"^P(\d+D|T\d+H|T\d+M|\d+DT\d+H)$": "must be a duration: PT24H is 24 hours, P3D is 3 days",
}
"""By the pattern a model asks for."""

NOUNS: Final = {
    "accessible": "kind of access",
    "asks": "question",
    "at_tier": "tier",
    "holidays": "calendar",
    "how": "way of verifying",
    "professions": "profession",
    "tier": "tier",
    "who": "profession",
}
"""What a field holds one of, where its name does not say so."""


def unknown(what: str, given: str, allowed: Collection[str]) -> str:
    """A value outside a closed list: with one guess, and all that is allowed."""
    known = f"; allowed: {listed(allowed)}" if allowed else "; there is none yet"
    return f"unknown {what} '{given}'{did_you_mean(given, allowed)}{known}"


def did_you_mean(given: str, allowed: Iterable[str]) -> str:
    """At most one guess, to be put behind the wrong word."""
    close = get_close_matches(given, sorted(allowed), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


def listed(allowed: Iterable[str]) -> str:
    """What is allowed, sorted."""
    return ", ".join(sorted(allowed))


def unknown_field(name: str, fields: Collection[str]) -> str:
    """A field the record does not have."""
    return DERIVED if name == "sr-Latn" and "sr-Cyrl" in fields else unknown("field", name, fields)


def sentence(error: ErrorDetails, fields: Collection[str]) -> str:
    """What is wrong; `fields` are those of the record in which, or in place of which, it stands."""
    kind, given, about = error["type"], error["input"], error.get("ctx", {})
    if given is None and kind != "missing":
        return EMPTY
    if kind == "literal_error":
        return _not_in_list(error["loc"], given, about["expected"])
    if kind == "string_pattern_mismatch":
        return PATTERNS[about["pattern"]]
    if kind in SENTENCES:
        return SENTENCES[kind].format(fields=listed(fields), **about)
    return error["msg"]


def is_of_pydantic(error: ErrorDetails) -> bool:
    """Whether a field is wrong by itself, not our own judgement of a record or a text."""
    kind = error["type"]
    return kind in SENTENCES or kind.endswith(("_forbidden", "_error", "_mismatch"))


def _not_in_list(path: tuple[str | int, ...], given: Any, expected: str) -> str:
    if not isinstance(given, str):
        return SENTENCES["string_type"]
    names = [part for part in path if isinstance(part, str) and part != "[key]"]
    allowed = re.findall(r"'([^']*)'", expected)
    if path[-1] == "[key]":
        return unknown("field", given, allowed)
    field = names[-1]
    return unknown(NOUNS.get(field, field.replace("_", " ")), given, allowed)
