"""Where safe houses are."""

import re
from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import each

_CAPITAL: Final = "[A-ZČĆĐŠŽЂЈЉЊЋЏА-Ш]"

_MAP: Final = (
    r"(?i)google\.[a-z.]+/maps|maps\.(?:google|app)|goo\.gl|openstreetmap|osm\.org|\bgeo:"
    r"|waze\.|bing\.com/maps|\bhere\.com|what3words|plus\.codes"
)
_COORDINATES: Final = r"\b4[2-5][.,]\d{2,}\W+1[5-9][.,]\d{2,}|\b(?:4[2-5]|1[5-9])\s*°"
_STREET: Final = (
    r"(?i)\b(?:ulic[aeiou]|улиц[аеиоу]|street|bulevar|булевар|sokak|сокак|ul\.|ул\.)(?!\w)"
    r"|\b(?:br|бр)\.\s*\d|\s(?:bb|b\.\s?b\.|бб|б\.\s?б\.)(?!\w)"
)
_HOUSE: Final = rf"\b{_CAPITAL}[^\W\d]+\s+\d{{1,3}}\s?[a-zа-ш]?\s*,\s*(?:[78]\d{{4}}\b|{_CAPITAL})"
_POSTCODE: Final = rf"(?<![\w/.:-])[78]\d{{4}}\s+{_CAPITAL}"

_GIVES_AWAY: Final = {
    Message("a link to a map"): _MAP,
    Message("coordinates"): _COORDINATES,
    Message("a street"): _STREET,
    Message("a house number"): _HOUSE,
    Message("a postcode"): _POSTCODE,
}


def no_safe_house_can_be_found(directory: Directory) -> Iterator[Problem]:
    """A safe house has no address, street, coordinates or map link, in no field of its file."""
    for contact in each(directory, Contact):
        kind = directory.vocabulary.kinds.get(contact.value.kind)
        if not (kind and kind.secret_address):
            continue
        for index, channel in enumerate(contact.value.channels):
            if channel.address:
                message = Message("a safe house has no address here; delete it")
                yield contact.problem(message, "channels", index, "address")
        for path, text in contact.texts():
            if sign := _giving_away(text) if "address" not in path else None:
                message = Message(
                    "has {sign}; nothing may tell where a safe house is: delete it", sign=sign
                )
                yield contact.problem(message, *path)


def _giving_away(text: str) -> Message | None:
    return next((sign for sign, like in _GIVES_AWAY.items() if re.search(like, text)), None)
