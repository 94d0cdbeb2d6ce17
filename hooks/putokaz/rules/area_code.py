"""Area codes of phone numbers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from putokaz.message import Message
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.read.sentence import allowed_ones
from putokaz.rules.located import each


def every_area_code_fits(directory: Directory) -> Iterator[Problem]:
    """A number has the area code of where its contact lies, or of a municipality it serves."""
    below = _codes_below(directory)
    for contact in each(directory, Contact):
        fitting = _fitting(contact.value, directory, below)
        for index, channel in enumerate(contact.value.channels):
            code = channel.phone.area_code if channel.phone else None
            if code and fitting and code not in fitting:
                message = Message(
                    "area code {code} does not fit here{known}",
                    code=code,
                    known=allowed_ones(fitting),
                )
                yield contact.problem(message, "channels", index, "phone")


def _fitting(
    contact: Contact, directory: Directory, below: Mapping[str, set[str | None]]
) -> set[str]:
    """Its area codes; none where every one fits: on the tier of an entity or the state."""
    if contact.file.startswith("data/tiers/"):
        home = directory.tiers.get(contact.home)
        if home is None or home.kind in ("entity", "state"):
            return set()
    homes = {contact.home, *(contact.serves or ()), *contact.serves_assumed}
    codes = {directory.tiers[home].area_code for home in homes if home in directory.tiers}
    codes.update(*(below.get(home, ()) for home in homes))
    return {code for code in codes if code}


def _codes_below(directory: Directory) -> Mapping[str, set[str | None]]:
    """Of each municipality, and of each tier with all its municipalities: theirs and above."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for municipality in directory.municipalities.values():
        tiers = (directory.tiers.get(tier) for tier in municipality.tiers)
        codes = {municipality.area_code, *(tier.area_code for tier in tiers if tier)}
        for place in (municipality.id, *municipality.tiers):
            found[place] |= codes
    return found
