"""The number that is not in service."""

import re
from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import texts

_112: Final = r"(?<![\w/.,:+-])112(?![\w/]|[.,:-]\d)"
_CALL: Final = (
    r"\b(?:zov|pozov|nazov|nazva|poziv|bira|okren|jav|telefon|tel\b|broj|hitn|žurn|polic|sos\b"
    r"|call|dial|ring|phone|number|emergency|police|ambulance"
    r"|зов|позов|назов|назва|позив|бира|окрен|јав|телефон|тел\b|број|хитн|полиц|сос\b)\w*"
)
_WHOM: Final = r"(?:polic|hitn|žurn|spa[sš]|pomo|police|ambulance|emergency|полиц|хитн|спас|помо)"
_OTHERS: Final = r"\b12[1-4]\b"
_NO: Final = r"\b(?:ne|nije|nemojte|nikad\w*|not|never|don't|не|није|немојте|никад\w*)"
_FEW_WORDS: Final = r"(?:\s+\w+){0,3}\W{1,3}"

_TO_CALL: Final = re.compile(
    rf"(?i)tel:112\b|{_CALL}{_FEW_WORDS}{_112}|{_112}{_FEW_WORDS}{_WHOM}"
    rf"|{_OTHERS}.{{0,15}}?{_112}|{_112}.{{0,15}}?{_OTHERS}"
)
_NOT_TO_CALL: Final = re.compile(
    rf"(?i){_NO}(?:\s+\w+){{0,3}}\s+{_112}|{_112}(?:\s+\w+){{0,2}}\s+{_NO}"
)
_PRINTED: Final = ("as_published", "value", "for")


def nobody_is_sent_to_112(directory: Directory) -> Iterator[Problem]:
    """112 is not in service in Bosnia and Herzegovina: no text gives it as a number to call."""
    message = Message("sends to 112, which is not in service; police 122, ambulance 124")
    for record, path, text in texts(directory):
        if "112" in text and _sends(text, str(path[-1]) if path else ""):
            yield record.problem(message, *path)


def _sends(text: str, field: str) -> bool:
    if text.strip() == "112":
        return field in _PRINTED
    return bool(_TO_CALL.search(_NOT_TO_CALL.sub("", text)))
