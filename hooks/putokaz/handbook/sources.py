"""The sources of one handbook, numbered in the order in which it leans on them."""

from datetime import date as Day
from typing import Final

from putokaz.handbook.address import host, web_link
from putokaz.handbook.shape import SourceEntry
from putokaz.language import Language, to_latin
from putokaz.model.directory import Directory
from putokaz.model.pathway import Basis
from putokaz.model.protocol import Protocol
from putokaz.model.source import Source
from putokaz.model.vocabulary import Law
from putokaz.text import dates
from putokaz.text.say import Say

PRACTICE: Final = "practice"
"""The mark of what is good practice and was not read in a source: it has no number."""


class Sources:
    """Gives each source its number when it is first asked for."""

    def __init__(self, directory: Directory, language: Language) -> None:
        self._directory = directory
        self._language = language
        self._say = Say(language)
        self._entries: dict[str, SourceEntry] = {}
        self._protocols = {f"{p.home}/{p.id}": p for p in directory.protocols}
        self._references = {
            reference.url: key
            for key, reference in directory.vocabulary.references.items()
            if reference.url
        }

    def cited(self, key: str) -> int | None:
        """The number of a mark in a hand-written page; None for good practice."""
        if key == PRACTICE:
            return None
        if law := self._directory.vocabulary.laws.get(key):
            return self._number(
                f"law:{key}", self._law(law), law.source.url if law.source else None
            )
        return self._reference(key)

    def based(self, basis: Basis) -> int | None:
        """The number of the law or protocol on which a statement rests."""
        if basis.law:
            return self.cited(basis.law)
        if protocol := self._protocols.get(basis.protocol or ""):
            text = self._protocol(protocol)
            return self._number(f"protocol:{basis.protocol}", text, protocol.document)
        return None

    def read(self, source: Source) -> int:
        """The number of the place where a fact was read."""
        if source.url in self._references:
            return self._reference(self._references[source.url])
        return self._number(f"read:{source.url or source.title}", self._source(source), source.url)

    def title(self, basis: Basis) -> str | None:
        """The name of the law or protocol."""
        if basis.law:
            return self._directory.vocabulary.laws[basis.law].name[self._language]
        protocol = self._protocols.get(basis.protocol or "")
        return protocol.title[self._language] if protocol else None

    def entries(self) -> list[SourceEntry]:
        """Those that have a number by now, in its order."""
        return [*self._entries.values()]

    def _reference(self, key: str) -> int:
        reference = self._directory.vocabulary.references[key]
        return self._number(f"reference:{key}", self._source(reference), reference.url)

    def _number(self, key: str, text: str, web: str | None) -> int:
        number = len(self._entries) + 1
        link = web_link(web) if web else None
        entry = self._entries.setdefault(key, SourceEntry(number=number, text=text, link=link))
        return entry["number"]

    def _law(self, law: Law) -> str:
        unsure = law.status == "in-force" and law.status_confidence == "general"
        status = self._say(
            "country.laws.in_force_unsure" if unsure else f"words.law_status.{law.status}"
        )
        gazette = f", {self._published(law.gazette)}" if law.gazette else ""
        as_of = self._say("prose.law_as_of", status=status, date=self._day(law.as_of))
        return f"{law.name[self._language]}{gazette}; {as_of}"

    def _protocol(self, protocol: Protocol) -> str:
        title = protocol.title[self._language]
        if protocol.signed_on is None:
            return title
        date = dates.partial(protocol.signed_on, self._language)
        signed = self._say("handbook.signed", date=date)
        return f"{title}; {signed}"

    def _source(self, source: Source) -> str:
        """Title, date of the source or none, the day it was read, address."""
        if source.date:
            date = dates.partial(source.date, self._language)
            if source.inferred:
                date = f"{date} ({self._say('words.source.inferred')})"
        else:
            date = self._say("words.source.undated")
        read = self._say("words.source.read", date=self._day(source.read))
        title = self._published(source.title) if source.title else None
        site = host(source.url) if source.url else None
        where = ", ".join(part for part in (title, site) if part)
        return f"{where}; {date}; {read}"

    def _day(self, date: Day) -> str:
        return dates.day(date, self._language)

    def _published(self, text: str) -> str:
        return to_latin(text) if self._language == "sr-Latn" else text
