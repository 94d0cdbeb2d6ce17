"""The CLDR locale that Babel speaks for each language."""

from functools import cache
from typing import Final

from babel import Locale

from putokaz.language import Language

_LOCALES: Final[dict[Language, str]] = {
    "bs": "bs_Latn",
    "hr": "hr",
    "sr-Cyrl": "sr_Cyrl_BA",
    "sr-Latn": "sr_Cyrl_BA",
    "en": "en_GB",
}
"""`sr_Latn_BA` lacks what `sr_Cyrl_BA` has: Latin is derived from Cyrillic here too."""


@cache
def locale_of(language: Language) -> Locale:
    """The locale for plural rules, month names and numbers; Cyrillic for both Serbian scripts."""
    return Locale.parse(_LOCALES[language])
