"""Text in every language, and names that are the same in all of them."""

import re
import unicodedata
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, Field, model_validator

from putokaz.language import Language, to_latin
from putokaz.model.value import Value, mistake

_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_NOT_SERBIAN: Final = re.compile(r"(?![ЂЈЉЊЋЏА-ИК-Ша-ик-шђјљњћџ])[Ѐ-ӿ]")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
LATIN_ALLOWED: Final = re.compile(r"\S*@\S+|\S*\w\.[a-z]{2,}\S*|\b[A-Z0-9]{2,}\b|\b[IVX]+\b")
"""In Cyrillic text: e-mail and web addresses, acronyms, Roman numerals."""


def _composed(text: str) -> str:
    if not text.strip():
        raise mistake("must not be empty")
    if unicodedata.normalize("NFC", text) != text:
        raise mistake("has letters put together from two signs; type them anew on the keyboard")
    return text


def _latin(text: str) -> str:
    if found := _CYRILLIC.search(text):
        word = next(w for w in text.split() if found[0] in w)
        raise mistake("has a Cyrillic letter in '{word}'; this field is Latin", word=word)
    return _composed(text)


def _cyrillic(text: str) -> str:
    if foreign := _NOT_SERBIAN.search(text):
        raise mistake("has '{letter}', which is no letter of Serbian", letter=foreign[0])
    own = LATIN_ALLOWED.sub("", text)
    if found := _LATIN.search(own):
        word = next(w for w in own.split() if found[0] in w)
        raise mistake("has a Latin letter in '{word}'; this field is Cyrillic", word=word)
    return _composed(text)


LatinText = Annotated[str, AfterValidator(_latin)]
CyrillicText = Annotated[str, AfterValidator(_cyrillic)]
PlainText = Annotated[str, AfterValidator(_composed)]
"""As published, in whichever script."""


class LocalText(Value):
    """One text in every language.

    `hr` may be left out where it is the Bosnian text; Serbian in Latin script is always derived
    from `sr-Cyrl`; English never borrows.
    """

    bs: LatinText
    hr: LatinText | None = None
    sr_cyrl: CyrillicText = Field(alias="sr-Cyrl")
    en: LatinText

    def __getitem__(self, language: Language) -> str:
        match language:
            case "bs":
                return self.bs
            case "hr":
                return self.hr or self.bs
            case "sr-Cyrl":
                return self.sr_cyrl
            case "sr-Latn":
                return to_latin(self.sr_cyrl)
            case "en":
                return self.en


class Name(LocalText):
    """A proper name: one text as published, which then stands in every language, or one each."""

    UNWRITTEN: ClassVar[frozenset[str]] = frozenset({"published"})

    sr_cyrl: PlainText = Field(alias="sr-Cyrl")
    published: bool = False
    """One text for every language; its script is that of its source."""

    @model_validator(mode="before")
    @classmethod
    def _one_text(cls, given: Any) -> Any:
        if isinstance(given, str):
            return {"bs": given, "sr-Cyrl": given, "en": given, "published": True}
        if isinstance(given, dict):
            LocalText.model_validate(given)
        return given
