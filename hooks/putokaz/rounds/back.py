"""What is to be done with the rows that came back: written, refused, or left to a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from putokaz.history.contact_facts import identity
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.rounds.confirm import Confirmation, How, is_same
from putokaz.rounds.days import day_of
from putokaz.rounds.filled import FilledRow
from putokaz.text.say import Say


@dataclass(frozen=True, kw_only=True, slots=True)
class Back:
    """All rows of a sheet, judged."""

    confirmations: list[Confirmation] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Why nothing is written: one line for each row that is not right."""
    by_hand: list[str] = field(default_factory=list)
    """What somebody found to be wrong: only a person with a source can mend it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """Who has asked, how, and on which day unless a row names another one."""

    by: str
    how: How
    on: date
    today: date


class Judge:
    """Judges the rows of a sheet against the data as it is now."""

    def __init__(self, directory: Directory, round_: Round, say: Say) -> None:
        self._contacts: Final[Mapping[str, Contact]] = {identity(c): c for c in directory.contacts}
        self._round: Final = round_
        self._say: Final = say

    def judged(self, rows: Iterable[FilledRow]) -> Back:
        """Every row, so that all mistakes are told at once."""
        back = Back()
        for row in rows:
            self._judge(row, back)
        return back

    def _judge(self, row: FilledRow, back: Back) -> None:
        contact, number = self._named(row.id)
        if contact is None or not 0 <= number <= len(contact.channels):
            back.refused.append(self._told("rounds.refused.unknown_row", row))
        elif row.result != "confirmed":
            back.by_hand.append(self._to_mend(row, contact))
        elif number == 0:
            back.refused.append(self._told("rounds.refused.nothing_to_confirm", row))
        elif not is_same(row.value, contact.channels[number - 1]):
            back.refused.append(self._told("rounds.refused.changed", row))
        else:
            self._confirm(row, contact, number, back)

    def _confirm(self, row: FilledRow, contact: Contact, number: int, back: Back) -> None:
        on = day_of(row.on) if row.on else self._round.on
        if on is None:
            back.refused.append(self._told("rounds.refused.no_day", row, given=row.on))
        elif on > self._round.today:
            back.refused.append(
                self._told("rounds.refused.future", row, given=row.on or on.isoformat())
            )
        elif any((c.contact, c.number) == (contact, number) for c in back.confirmations):
            back.refused.append(self._told("rounds.refused.twice", row))
        else:
            made = Confirmation(
                contact=contact, number=number, on=on, by=self._round.by, how=self._round.how
            )
            back.confirmations.append(made)
            if made.channel.reason:
                still = self._say("rounds.still_withheld")
                back.by_hand.append(f"{contact.file}: {row.value}: {still}")

    def _named(self, id_: str) -> tuple[Contact | None, int]:
        own, _, number = id_.partition("#")
        return self._contacts.get(own), int(number) if number.isascii() and number.isdigit() else -1

    def _told(self, key: str, row: FilledRow, **values: str) -> str:
        where = self._say("rounds.row", line=row.line, id=row.id)
        return f"{where}: {self._say(key, count=None, **values)}"

    def _to_mend(self, row: FilledRow, contact: Contact) -> str:
        result = self._say(f"rounds.result.{row.result}")
        new = self._say("rounds.new", value=row.new) if row.new else ""
        told = f"{contact.file}: {row.value}: {result}"
        return f"{told}; {new}" if new else told
