"""Writing who confirmed what into the texts of data files, all or nothing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from putokaz.editing.document import dump, load
from putokaz.editing.insert import insert
from putokaz.model.contact import Channel, Contact
from putokaz.rounds.plan import spelled

How = Literal["call", "visit", "letter", "e-mail"]

_MAIL: Final = re.compile(r"\S@\S")
_NUMBER: Final = re.compile(r"\d{6}")
"""A personal number or a phone number: no function has so many digits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirmation:
    """Somebody has confirmed a channel."""

    contact: Contact
    number: int
    """Its place in the file, counted from 1."""
    on: date
    by: str
    how: How

    @property
    def channel(self) -> Channel:
        return self.contact.channels[self.number - 1]


def is_function(by: str) -> bool:
    """Whether it may stand in the data: no e-mail address, personal number or phone number."""
    return bool(by.strip()) and not (_MAIL.search(by) or _NUMBER.search(re.sub(r"[\s/.-]", "", by)))


def is_same(value: str, channel: Channel) -> bool:
    """Whether the sheet still says what the file says; a lost zero or space changes nothing."""
    now = spelled(channel)
    if channel.phone:
        return _digits(value) == _digits(now)
    return " ".join(value.split()) == " ".join(now.split())


def confirmed(texts: Mapping[str, str], confirmations: Iterable[Confirmation]) -> dict[str, str]:
    """The files anew, by path, with the comments and the order that they had."""
    new: dict[str, str] = {}
    for one in confirmations:
        file = one.contact.file
        new[file] = _confirmed(new.get(file, texts[file]), one)
    return new


def _confirmed(text: str, one: Confirmation) -> str:
    verified = {"on": one.on.isoformat(), "by": one.by.strip(), "how": one.how}
    path = ("channels", one.number - 1)
    document = load(text)
    known = document["channels"][one.number - 1].get("verified")
    if known is None:
        return insert(text, path, "verified", verified, after="source")
    if known["on"] > verified["on"]:
        return text  # somebody has confirmed it since
    known.update(verified)
    return dump(document)


def _digits(text: str) -> str:
    """Without what is only printed, and without the zeros that a spreadsheet drops."""
    return re.sub(r"\D", "", text).lstrip("0")
