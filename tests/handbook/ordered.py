"""What the tests print: one guide in each language."""

from collections.abc import Mapping
from typing import Final

from putokaz.handbook.batch import Order
from putokaz.language import Language
from tests.handbook.made import made

PLACES: Final[Mapping[Language, str]] = {
    "bs": "novi-grad-sarajevo",
    "hr": "livno",
    "sr-Cyrl": "gacko",
    "sr-Latn": "visegrad",
    "en": "brcko",
}
"""A municipality for each language; among them those with the longest names."""

NAMES: Final = tuple(f"{language}/{place}" for language, place in PLACES.items())


def orders() -> list[Order]:
    """One for each name."""
    return [
        Order(name=name, content=made(place, language))
        for name, (language, place) in zip(NAMES, PLACES.items(), strict=True)
    ]
