"""What every part of one handbook is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from putokaz.guide.guide import Guide
from putokaz.handbook.sources import Sources
from putokaz.language import Language, to_latin
from putokaz.model.directory import Directory
from putokaz.model.text import LocalText
from putokaz.model.vocabulary import Vocabulary
from putokaz.prose.page import Prose
from putokaz.text.say import Say
from putokaz.views.card import Card, cards_of


@dataclass(frozen=True, kw_only=True)
class Book:
    """One guide in one language, and the sources numbered so far."""

    guide: Guide
    directory: Directory
    prose: Prose
    language: Language
    today: date

    @cached_property
    def say(self) -> Say:
        return Say(self.language)

    @cached_property
    def sources(self) -> Sources:
        return Sources(self.directory, self.language)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """By file."""
        return cards_of(self.guide, self.directory, today=self.today)

    @property
    def vocabulary(self) -> Vocabulary:
        return self.directory.vocabulary

    def text(self, value: LocalText) -> str:
        return value[self.language]

    def optional(self, value: LocalText | None) -> str | None:
        return None if value is None else self.text(value)

    def published(self, value: str) -> str:
        """As published; in Serbian Latin, Cyrillic is read in Latin letters too."""
        return to_latin(value) if self.language == "sr-Latn" else value
