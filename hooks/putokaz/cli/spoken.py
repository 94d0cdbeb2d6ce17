"""The language of whoever types."""

from collections.abc import Mapping
from typing import Final

from putokaz.language import LANGUAGES, Language

_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which programs ask them."""


def spoken(environment: Mapping[str, str]) -> Language:
    """What the locale asks for: `sr_RS@latin` is sr-Latn; English where it is none of ours."""
    for name in _VARIABLES:
        for wanted in environment.get(name, "").split(":"):
            if wanted:
                return _of(wanted) or "en"
    return "en"


def _of(locale: str) -> Language | None:
    name = locale.partition("_")[0].partition(".")[0].partition("@")[0]
    if name == "sr":
        return "sr-Latn" if "latn" in locale.lower() or "@latin" in locale else "sr-Cyrl"
    return next((language for language in LANGUAGES if language == name), None)
