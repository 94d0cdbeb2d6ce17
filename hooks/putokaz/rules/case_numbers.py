"""Numbers in exercises that are right in some municipalities only."""

import re
from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.case import Case
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import each

_NUMBER: Final = re.compile(
    r"(?<!\d)(?:126\d(?!\d)|(?:\+387 ?|0)\d\d[ /-]?\d{3}(?:[ /-]?\d{3,4})?)"
)


def no_case_names_a_local_number(directory: Directory) -> Iterator[Problem]:
    """An exercise is for every municipality: beyond the emergency numbers, its page adds them."""
    for case in each(directory, Case):
        for path, text in case.texts():
            if found := _NUMBER.search(text):
                message = Message(
                    "names the number {number}; name the service, the page adds its number",
                    number=found[0],
                )
                yield case.problem(message, *path)
