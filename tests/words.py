"""Which words do not belong into a language; the lists stand in `text/words.yml`."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from putokaz.language import Language

WORDS: Final = yaml.safe_load((Path(__file__).parent / "text/words.yml").read_text("utf-8"))
NOT_IN: Final[dict[Language, tuple[str, ...]]] = {
    "bs": ("ekavian", "croatian", "not_bosnian"),
    "hr": ("ekavian", "not_croatian"),
    "sr-Cyrl": ("ekavian", "croatian", "not_serbian"),
}


@cache
def foreign_words(language: Language) -> re.Pattern[str] | None:
    """What to look for in a text of the language, in Latin script; None: no list."""
    lists = [pattern for name in NOT_IN.get(language, ()) for pattern in WORDS[name]]
    return re.compile(rf"\b(?:{'|'.join(lists)})\w*", re.IGNORECASE) if lists else None
