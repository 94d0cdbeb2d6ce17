"""Emergency numbers."""

from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.problem import Problem, Where
from putokaz.rules.known import known
from putokaz.rules.located import each

NUMBERS: Final = {"122": "emergency-police", "124": "emergency-medical"}
"""With the role of whoever answers."""

_NOBODY: Final = Message(
    "no contact with the number {number} and the role {role} serves any municipality"
)
_NOT_HERE: Final = Message("no contact with the number {number} and the role {role} serves it")


def emergency_numbers_answer_everywhere(directory: Directory) -> Iterator[Problem]:
    """Every municipality is served by published contacts with the numbers 122 and 124."""
    if any("/contacts/" in file for file in known(directory).broken):
        return
    municipalities = list(each(directory, Municipality))
    answering = [set(_answering(directory, one.value)) for one in municipalities]
    for number, role in NUMBERS.items():
        unserved = [
            municipality
            for municipality, numbers in zip(municipalities, answering, strict=True)
            if (number, role) not in numbers
        ]
        if unserved and unserved == municipalities:
            yield Problem(Where("data/tiers", 1, 1), "-", _NOBODY.of(number=number, role=role))
        else:
            message = _NOT_HERE.of(number=number, role=role)
            yield from (municipality.problem(message) for municipality in unserved)


def _answering(directory: Directory, municipality: Municipality) -> Iterator[tuple[str, str]]:
    for contact, reach in directory.serving(municipality):
        if reach == "assumed" or contact.kind not in directory.vocabulary.kinds:
            continue
        for channel in contact.published("phone"):
            for role in directory.roles(contact):
                yield str(channel.phone), role
