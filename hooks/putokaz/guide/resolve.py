"""From a need to the people who answer it, in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from putokaz.guide.answer import Answer, Line, Reason, RungAnswer, Served, State
from putokaz.guide.once import once
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory, Reach
from putokaz.model.pathway import Rung
from putokaz.model.place import Municipality
from putokaz.model.vocabulary import Profession

_NEARNESS: tuple[Reach, ...] = ("local", "neighbour", "tier", "assumed")


def served_in_order(directory: Directory, municipality: Municipality) -> tuple[Served, ...]:
    """Everybody who serves the municipality: own first, then neighbours, tiers upwards, assumed."""
    kinds = list(directory.vocabulary.kinds)

    def nearness(one: Served) -> tuple[int, int, int, int, int, str]:
        contact = one.contact
        height = (
            municipality.tiers.index(contact.home) if contact.home in municipality.tiers else -1
        )
        silent = not contact.published("phone")
        return (
            _NEARNESS.index(one.reach),
            height,
            silent,
            contact.serves is None,
            kinds.index(contact.kind),
            contact.id,
        )

    served = (Served(contact=c, reach=r) for c, r in directory.serving(municipality))
    return tuple(sorted(served, key=nearness))


def answer(
    need: str,
    directory: Directory,
    served: Iterable[Served],
    *,
    profession: Profession | None = None,
) -> Answer:
    """Whom to turn to for the need; the last line is the last resort."""
    served = tuple(served)
    wanted = directory.vocabulary.needs[need]
    roles = wanted.roles_for.get(profession, wanted.roles) if profession else wanted.roles
    lines: list[Line] = []
    missing: list[str] = []
    for role in roles:
        found = tuple(lines_for(role, directory, served, profession=profession))
        known = {line.contact.file for line in lines}
        lines.extend(line for line in found if line.contact.file not in known)
        if not found:
            missing.append(role)
    resort = lines_for(wanted.last_resort, directory, served, reason="last-resort")
    return Answer(need=need, lines=(*lines, *resort), missing=tuple(missing))


def lines_for(
    role: str,
    directory: Directory,
    served: Iterable[Served],
    *,
    profession: Profession | None = None,
    reason: Reason | None = None,
) -> Iterator[Line]:
    """The contacts with that role, nearest first."""
    own = profession is not None and directory.vocabulary.roles[role].sector == profession
    other = reason or ("own-service" if own else None)
    for line in _by_role(directory, tuple(served)).get(role, ()):
        yield replace(line, reason=other) if other else line


@once
def _by_role(directory: Directory, served: tuple[Served, ...]) -> Mapping[str, list[Line]]:
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for one in served:
        channels = _to_call_first(one.contact.published())
        for role in dict.fromkeys(directory.roles(one.contact)):
            line = Line(
                contact=one.contact,
                role=role,
                reach=one.reach,
                reason=one.reach,
                channels=channels,
            )
            found[role].append(line)
    return found


def rung_answer(rung: Rung, directory: Directory, served: Iterable[Served]) -> RungAnswer:
    """The contacts that stand on the rung: its role, on its tier."""
    lines = tuple(
        line
        for line in lines_for(rung.role, directory, served)
        if rung.tier in _stands_on(line.contact, directory)
    )
    return RungAnswer(rung=rung, lines=lines)


def state_at(line: Line, minute: int) -> State:
    """Whether somebody answers the line's phones at that minute of the week."""
    phones = [channel for channel in line.channels if channel.phone]
    if any(channel.hours and channel.hours.open_at(minute) for channel in phones):
        return "open"
    return "closed" if phones and all(channel.hours for channel in phones) else "unknown"


def at(asked: Answer, minute: int) -> tuple[tuple[Line, State], ...]:
    """The answer at that minute of the week: who may answer now first, the last resort last."""
    *lines, resort = ((line, state_at(line, minute)) for line in asked.lines)
    lines.sort(key=lambda one: one[1] == "closed" or one[0].phone is None)
    return (*lines, resort)


def _stands_on(contact: Contact, directory: Directory) -> set[str]:
    """Its tier; in the district, which is municipality and tier at once, both."""
    kinds = {"municipality"} if contact.in_municipality else set()
    if tier := directory.tiers.get(contact.home):
        kinds.add(tier.kind)
    return kinds


def _to_call_first(channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """Phones first, confirmed ones before others; otherwise the order of the file."""
    return tuple(sorted(channels, key=lambda c: (c.phone is None, c.verified is None)))
