"""How the values of the data are told in the language of the reviewer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Final

from putokaz.history.change import OpenHours, StepField, Way
from putokaz.history.fact import WITHOUT_DELAY, Wording
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.hours import Hours
from putokaz.model.vocabulary import PROFESSIONS, Profession, Vocabulary
from putokaz.review.item import Item
from putokaz.text import dates
from putokaz.text import hours as hours_text
from putokaz.text import phone as phone_text
from putokaz.text.say import Say

ARROW: Final = "\N{RIGHTWARDS ARROW}"


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Says in one language what both states hold in the same one, or in another."""

    say: Say
    then: Wording
    now: Wording
    """Both know all terms, each by its present name: a term that is renamed is told once."""

    @property
    def language(self) -> Language:
        """That of the data."""
        return self.now.language

    def way(self, way: Way) -> str:
        """The number or address, with its extension."""
        shown = phone_text.shown(way.phone) if way.phone else way.value
        if way.extension:
            return f"{shown} {self.say('words.number.extension', extension=way.extension)}"
        return shown

    def ways(self, ways: Iterable[Way]) -> tuple[str, ...]:
        """Each with its medium and what it is for."""
        return tuple(map(self.named, ways))

    def named(self, way: Way) -> str:
        """`Phone: 034 000 000 (reception)`."""
        purpose = f" ({way.purpose})" if way.purpose else ""
        return f"{self.say(f'words.medium.{way.medium}')}: {self.way(way)}{purpose}"

    def hours(self, hours: OpenHours | None) -> str:
        if hours is None:
            return self.say("words.hours.unknown")
        if hours.plain:
            return hours_text.week(Hours(hours.plain), self.say.language)
        return self.say("words.hours.as_published", hours=hours.as_published)

    def stretches(self, minutes: tuple[tuple[int, int], ...]) -> str:
        return hours_text.stretches(minutes, self.say.language)

    def day(self, iso: str) -> str:
        return dates.partial(iso, self.say.language)

    def need(self, id_: str) -> str:
        return self.now.directory.vocabulary.needs[id_].name[self.language]

    def professions(self, professions: Sequence[Profession]) -> str:
        """` (Education, Health)`; nothing where they are all four."""
        if set(professions) >= set(PROFESSIONS):
            return ""
        return f" ({', '.join(self.now.sectors(professions).splitlines())})"

    def part(self, label: str, old: str | None, new: str | None) -> str:
        """`Time limit: 24 hours → 48 hours`."""
        nothing = self.say("review.nothing")
        return f"{label}: {_line(old) or nothing} {ARROW} {_line(new) or nothing}"

    def step_part(self, field: StepField, old: str | None, new: str | None) -> str:
        label = self.say("review.field.does" if field == "does" else f"edition.part.{field}")
        if field == "within":
            old, new = self.within(old), self.within(new)
        return self.part(label, old, new)

    def within(self, deadline: str | None) -> str | None:
        if deadline == WITHOUT_DELAY:
            return self.say("words.deadline.without_delay")
        return dates.duration(deadline, self.say.language) if deadline else None


def _line(text: str | None) -> str | None:
    return text.replace("\n", "; ") if text else None


def teller_of(language: Language, before: Directory, after: Directory) -> Teller:
    """Says in the language what the states hold in it."""
    terms = _together(before.vocabulary, after.vocabulary)
    return Teller(
        say=Say(language),
        then=Wording(language=language, directory=replace(before, vocabulary=terms)),
        now=Wording(language=language, directory=replace(after, vocabulary=terms)),
    )


def _together(old: Vocabulary, new: Vocabulary) -> Vocabulary:
    lists = (field.name for field in fields(Vocabulary))
    return Vocabulary(**{name: {**getattr(old, name), **getattr(new, name)} for name in lists})


def in_some_language(teller: Teller, items: Callable[[Teller], list[Item]]) -> list[Item]:
    """What is told in the teller's language, else in the first one in which anything changes."""
    if found := items(teller):
        return found
    for language in LANGUAGES:
        other = replace(
            teller,
            then=replace(teller.then, language=language),
            now=replace(teller.now, language=language),
        )
        if found := items(other):
            name = teller.say(f"country.glossary.language.{language}")
            return [replace(item, text=f"{item.text} [{name}]") for item in found]
    return []
