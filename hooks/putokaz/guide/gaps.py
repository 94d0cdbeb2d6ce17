"""What a steering board can act on: what is missing, silent, unconfirmed or lapsed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from putokaz.guide.answer import Answer, Gap, Served
from putokaz.guide.coverage import coverage
from putokaz.guide.freshness import freshness
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.protocol import Protocol
from putokaz.model.vocabulary import Profession

_Hours = tuple[tuple[int, int], ...]


def gaps(
    municipality: Municipality,
    directory: Directory,
    served: Iterable[Served],
    answers_for: Mapping[Profession, Mapping[str, Answer]],
    *,
    today: date,
) -> Iterator[Gap]:
    """Every gap of the municipality on that day, kind by kind."""
    served = tuple(served)
    yield from _roles(municipality, directory, served)
    for one in served:
        if not one.contact.published("phone"):
            yield Gap(kind="number-missing", contact=one.contact)
    yield from _last_resorts(answers_for, directory, today=today)
    yield from _agreements(municipality, directory, today=today)
    yield from _channels(directory, served, today=today)


def _roles(
    municipality: Municipality, directory: Directory, served: tuple[Served, ...]
) -> Iterator[Gap]:
    tiers = {"municipality", *(tier.kind for tier in directory.tiers_of(municipality))}
    filled = {role for one in served for role in directory.roles(one.contact)}
    for role, term in directory.vocabulary.roles.items():
        if tiers.intersection(term.at_tier) and role not in filled:
            yield Gap(kind="role-missing", role=role)


def _last_resorts(
    answers_for: Mapping[Profession, Mapping[str, Answer]], directory: Directory, *, today: date
) -> Iterator[Gap]:
    """Need by need; professions whose hours are the same stand together."""
    alike: dict[tuple[str, _Hours], list[Profession]] = {}
    for one in coverage(answers_for, directory, today=today):
        if hours := one.hours_at("last-resort"):
            alike.setdefault((one.need, hours), []).append(one.profession)
    needs = list(directory.vocabulary.needs)
    for (need, hours), professions in sorted(alike.items(), key=lambda a: needs.index(a[0][0])):
        yield Gap(kind="last-resort-only", need=need, hours=hours, professions=tuple(professions))


def _agreements(municipality: Municipality, directory: Directory, *, today: date) -> Iterator[Gap]:
    own = [p for p in directory.protocols_of(municipality) if p.in_municipality]
    if not own:
        yield Gap(kind="protocol-missing")
    elif not (valid := list(current(own, today=today))):
        yield Gap(kind="protocol-lapsed")
    elif any(review_due(protocol, today=today) for protocol in valid):
        yield Gap(kind="protocol-review")
    board = directory.board_of(municipality)
    if board is None or not board.in_municipality:
        yield Gap(kind="board-missing")


def current(protocols: Iterable[Protocol], *, today: date) -> Iterator[Protocol]:
    """Those neither replaced by another one nor past the end of their validity."""
    return (protocol for protocol in latest(protocols) if not lapsed(protocol, today=today))


def latest(protocols: Iterable[Protocol]) -> Iterator[Protocol]:
    """Those that no other one replaces."""
    protocols = tuple(protocols)
    replaced = {(protocol.home, protocol.replaces) for protocol in protocols}
    return (one for one in protocols if (one.home, one.id) not in replaced)


def lapsed(protocol: Protocol, *, today: date) -> bool:
    """Whether its validity has ended; a year or month as the end means its last day."""
    until = protocol.valid_until
    return until is not None and until < today.isoformat()[: len(until)]


def review_due(protocol: Protocol, *, today: date) -> bool:
    """Whether the year, month or day has come on which it is to be reviewed."""
    on = protocol.review_on
    return on is not None and on <= today.isoformat()[: len(on)]


def _channels(directory: Directory, served: tuple[Served, ...], *, today: date) -> Iterator[Gap]:
    for one in served:
        for channel in one.contact.channels:
            if not channel.publish:
                yield Gap(kind="withheld", contact=one.contact, channel=channel)
                continue
            state = freshness(channel, directory.kind(one.contact), today=today).state
            if state in ("never-verified", "overdue"):
                yield Gap(kind=state, contact=one.contact, channel=channel)
