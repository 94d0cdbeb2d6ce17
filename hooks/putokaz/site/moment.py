"""What of the data shows differently on another day, without any edit."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from putokaz.guide.freshness import freshness
from putokaz.guide.gaps import current, review_due
from putokaz.model.directory import Directory
from putokaz.model.protocol import Protocol


class Moment:
    """A day, as texts that are the same on all days on which the same shows."""

    def __init__(self, directory: Directory, today: date) -> None:
        self._directory: Final = directory
        self._today: Final = today

    @property
    def year(self) -> str:
        return str(self._today.year)

    @cached_property
    def contacts(self) -> Mapping[str, str]:
        """By file of the contact: what of it is due, and what has lapsed."""
        return {
            contact.file: " ".join(
                freshness(one, kind, today=self._today).state for one in contact.channels
            )
            for contact in self._directory.contacts
            for kind in [self._directory.kind(contact)]
        }

    def of_protocols(self, protocols: Iterable[Protocol]) -> str:
        """Which of them are in force, and which of these are to be reviewed."""
        valid = list(current(protocols, today=self._today))
        due = [one for one in valid if review_due(one, today=self._today)]
        return "\n\n".join("\n".join(one.file for one in those) for those in (valid, due))
