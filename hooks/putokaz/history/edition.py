"""The edition of a guide: its code, its day, and until when paper may be trusted.

The code is the beginning of the sha256 of everything that a reader can see. The day is the newest
one on which something shown was read or confirmed. Paper is valid until the end of the month in
which the first of its most urgent numbers must be checked again: of the numbers on top of every
page and those of the needs that cannot wait, short national ones apart, the day on which it was
confirmed (or read, if it never was) and its check interval. It is valid to the end of the month of
its day at least, and for six months after its day at most.
"""

import json
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain
from typing import Final

from putokaz.guide.freshness import interval
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.history.contact_facts import shown_channels
from putokaz.history.fact import Facts
from putokaz.history.facts import PRINTED, facts
from putokaz.language import Language
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.model.source import Source
from putokaz.prose.page import Prose

DIGITS: Final = 8
MOST_MONTHS: Final = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """The state of one municipality's guide in one language, named by its content."""

    code: str
    """Eight hexadecimal digits in capitals: `A466DA1D`."""
    as_of: date
    """The newest day on which something shown was read or confirmed."""
    valid_until: date
    """The last day of a month."""

    @property
    def shown(self) -> str:
        """The code as it stands on paper: `A466-DA1D`."""
        return shown(self.code)


def edition_of(guide: Guide, directory: Directory, prose: Prose, language: Language) -> Edition:
    """The edition of the guide; the same on every day."""
    return edition_from(facts(guide, directory, prose, language), guide, directory, prose, language)


def edition_from(
    seen: Facts, guide: Guide, directory: Directory, prose: Prose, language: Language
) -> Edition:
    """The same, where its facts are known."""
    as_of = newest_day(guide, directory, prose, language)
    return Edition(
        code=code_of(seen),
        as_of=as_of,
        valid_until=_valid_until(as_of, guide, directory),
    )


def newest_day(guide: Guide, directory: Directory, prose: Prose, language: Language) -> date:
    """The newest day on which something shown was read or confirmed."""
    return max([newest_in_guide(guide, directory), *days_of_texts(prose, language)])


@once
def newest_in_guide(guide: Guide, directory: Directory) -> date:
    """The same in every language: hand-written pages apart."""
    return max(_days(guide, directory))


def days_of_texts(prose: Prose, language: Language) -> Iterator[date]:
    """The days of the hand-written pages that are shown."""
    for path in PRINTED:
        if (page := prose.get(path, {}).get(language)) and page.head.as_of:
            yield page.head.as_of


def code_of(seen: Facts) -> str:
    """The code of these facts."""
    rows = sorted([*key, value] for key, value in seen.items())
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:DIGITS].upper()


def shown(code: str) -> str:
    """In two halves, which are easier to compare and to type."""
    return f"{code[: DIGITS // 2]}-{code[DIGITS // 2 :]}"


def _days(guide: Guide, directory: Directory) -> Iterator[date]:
    for those in guide.contacts.values():
        for one in those:
            for channel in shown_channels(one.contact, directory):
                yield channel.source.read
                if channel.verified:
                    yield channel.verified.on
    yield from (source.read for source in _sources(guide))


def _sources(guide: Guide) -> Iterator[Source]:
    of_contacts = (one.contact.source for those in guide.contacts.values() for one in those)
    of_steps = (step.source for step in guide.pathway.steps)
    of_rungs = (answer.rung.source for answer in guide.escalation)
    of_agreements = (protocol.source for protocol in guide.protocols)
    found = chain(of_contacts, of_steps, of_rungs, of_agreements)
    yield from (source for source in found if source)


def _valid_until(as_of: date, guide: Guide, directory: Directory) -> date:
    due = min(_checks_due(guide, directory), default=date.max)
    latest = _end_of_month_before(_months_after(as_of, MOST_MONTHS))
    return max(_end_of_month(as_of), min(_end_of_month(due), latest))


def _checks_due(guide: Guide, directory: Directory) -> Iterator[date]:
    """The day by which each of the most urgent numbers must be checked."""
    needs = directory.vocabulary.needs
    urgent = (a.lines for id_, a in guide.answers.items() if needs[id_].urgency == "now")
    for line in chain(guide.emergency, *urgent):
        for channel in line.channels:
            if channel.phone and not channel.phone.is_short:
                yield _known_on(channel) + interval(channel, directory.kind(line.contact))


def _known_on(channel: Channel) -> date:
    return channel.verified.on if channel.verified else channel.source.read


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    return first.replace(day=min(day.day, _end_of_month(first).day))


def _end_of_month_before(day: date) -> date:
    """The last end of a month that is not after the day."""
    if day == _end_of_month(day):
        return day
    return date.fromordinal(day.replace(day=1).toordinal() - 1)
