"""What of the data shows differently on another day, without any edit."""

from collections.abc import Iterable, Iterator
from datetime import date

from putokaz.guide.freshness import freshness
from putokaz.guide.gaps import current
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.protocol import Protocol


def state_on(
    today: date, directory: Directory, contacts: Iterable[Contact], protocols: Iterable[Protocol]
) -> str:
    """One text for all days on which these show alike: the year, what is due, what has lapsed."""
    return "\n".join(
        (
            str(today.year),
            *_states(contacts, directory, today),
            *(protocol.file for protocol in current(protocols, today=today)),
        )
    )


def _states(contacts: Iterable[Contact], directory: Directory, today: date) -> Iterator[str]:
    for contact in contacts:
        kind = directory.kind(contact)
        states = (freshness(one, kind, today=today).state for one in contact.channels)
        yield f"{contact.file} {' '.join(states)}"
