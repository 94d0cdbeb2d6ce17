"""A fact: one small thing that a reader can see, and the words in which it is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from putokaz.language import Language, to_latin
from putokaz.model.directory import Directory
from putokaz.model.pathway import Basis, Deadline
from putokaz.model.source import Source
from putokaz.model.text import LocalText

FactKey = tuple[str, ...]
"""`("contact", "municipalities/livno/contacts/skola", "phone", "1", "value")`."""

Fact = tuple[FactKey, str | None]
"""One without a value is left out."""

Facts = Mapping[FactKey, str]

WITHOUT_DELAY: Final = "without-delay"
"""Stands where a deadline is no duration."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """How the values of the data are written down in one language."""

    language: Language
    directory: Directory

    def text(self, text: LocalText | None) -> str | None:
        return text[self.language] if text else None

    def texts(self, texts: Iterable[LocalText]) -> str:
        """One below the other."""
        return "\n".join(text[self.language] for text in texts)

    def published(self, text: str) -> str:
        """As published; in the Latin script of Serbian, Cyrillic is read in Latin letters."""
        return to_latin(text) if self.language == "sr-Latn" else text

    def roles(self, roles: Iterable[str]) -> str:
        return self.texts(self.directory.vocabulary.roles[role].name for role in roles)

    def sectors(self, sectors: Iterable[str]) -> str:
        return self.texts(self.directory.vocabulary.sectors[sector].name for sector in sectors)

    def concerns(self, concerns: Iterable[str]) -> str:
        return self.texts(self.directory.vocabulary.concerns[concern].name for concern in concerns)

    def within(self, deadline: Deadline | None) -> str | None:
        return (deadline.within or WITHOUT_DELAY) if deadline else None

    def basis(self, basis: Basis | None) -> str | None:
        """The law or protocol by its name, and the article."""
        if basis is None:
            return None
        if basis.law:
            name = self.directory.vocabulary.laws[basis.law].name
        else:
            home, _, own = (basis.protocol or "").partition("/")
            name = next(p for p in self.directory.protocols if (p.home, p.id) == (home, own)).title
        return f"{name[self.language]} {basis.article or ''}".strip()

    def source(self, source: Source | None) -> str | None:
        """Where it was read, the source's own date, and the day on which it was read."""
        if source is None:
            return None
        return " ".join([source.url or source.title or "-", source.date or "-", str(source.read)])
