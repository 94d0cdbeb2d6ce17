"""What a sheet or a letter says of one channel, in one language."""

from typing import Final

from putokaz.history.fact import Wording
from putokaz.language import Language
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.text import dates, hours
from putokaz.text.say import Say
from putokaz.views.due import DueCheck

_DOT: Final = " · "


class Told:
    """The words of one language for what the data holds."""

    def __init__(self, directory: Directory, language: Language) -> None:
        self.directory: Final = directory
        self.language: Final = language
        self.say: Final = Say(language)
        self._wording: Final = Wording(language=language, directory=directory)

    def name(self, contact: Contact) -> str:
        return contact.name[self.language]

    def place(self, contact: Contact) -> str:
        """The municipality or the tier in which it lies."""
        home = contact.home
        if contact.in_municipality:
            return self.directory.municipalities[home].name[self.language]
        return self.directory.tiers[home].name[self.language]

    def medium(self, channel: Channel) -> str:
        return self.say(f"words.medium.{channel.medium}")

    def purpose(self, channel: Channel) -> str:
        """What it is for, and its extension."""
        return _joined(
            self._wording.text(channel.for_),
            self.say("words.number.duty") if channel.duty else None,
            self.say("words.number.extension", extension=channel.extension)
            if channel.extension
            else None,
        )

    def hours(self, channel: Channel) -> str:
        if channel.hours:
            return hours.week(channel.hours, self.language)
        published = channel.hours_as_published
        return self._wording.published(published) if published else ""

    def state(self, check: DueCheck) -> str:
        """Since when, or until when, it must be verified; why it is kept back."""
        channel, by = check.channel, check.freshness.check_by
        told = self.say("words.freshness.never-verified")
        if by:
            key = "words.verified.overdue_since"
            if check.freshness.state == "due":
                key = "rounds.due_by"
            told = self.say(key, date=dates.day(by, self.language))
        if channel.reason:
            reason = self.say(f"words.withheld.{channel.reason}")
            return _joined(told, self.say("rounds.withheld", reason=reason))
        return told

    def source(self, channel: Channel) -> str:
        """Where it was read, and the source's own date."""
        source = channel.source
        undated = self.say("words.source.undated")
        dated = dates.partial(source.date, self.language) if source.date else undated
        return _joined(source.url or source.title, dated)

    def published(self, text: str) -> str:
        return self._wording.published(text)

    def needs(self, visit_needs: tuple[str, ...]) -> str:
        names = (self.directory.vocabulary.needs[need].name for need in visit_needs)
        return "; ".join(name[self.language] for name in names)


def _joined(*parts: str | None) -> str:
    return _DOT.join(part for part in parts if part)
