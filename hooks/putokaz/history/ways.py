"""How one contact can be reached, then and now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from putokaz.history.change import (
    Change,
    ConfirmationLost,
    Confirmed,
    ContactEdited,
    HoursChanged,
    OpenHours,
    Way,
    WayAdded,
    WayChanged,
    WayWithdrawn,
)
from putokaz.history.fact import Facts
from putokaz.model.contact import MEDIA, Medium

_TOLD: Final = frozenset({"value", "extension", "hours", "hours_as_published", "verified"})
"""Facts of a way that have a change of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """A way with everything that is told of it."""

    way: Way
    facts: Mapping[str, str] = field(compare=False)

    @property
    def address(self) -> tuple[str, str | None]:
        """What is dialled or written to, however it is printed."""
        phone = self.way.phone
        return (phone.digits if phone else self.way.value, self.way.extension)

    @property
    def purpose(self) -> tuple[str | None, str | None]:
        return self.facts.get("for"), self.facts.get("duty")

    @property
    def hours(self) -> OpenHours | None:
        plain, published = self.facts.get("hours"), self.facts.get("hours_as_published")
        return OpenHours(plain=plain, as_published=published) if plain or published else None

    @property
    def confirmed_on(self) -> str | None:
        return self.facts["verified"].split()[0] if "verified" in self.facts else None


_Pair = tuple[_Told | None, _Told | None]


def ways_of(contact: Facts) -> tuple[Way, ...]:
    """The ways of a contact, phones first; the keys are those below the contact."""
    return tuple(told.way for medium in MEDIA for told in _told(contact, medium))


def numbers_of(contact: Facts) -> frozenset[tuple[str, str | None]]:
    """What is dialled, however it is printed."""
    return frozenset(told.address for told in _told(contact, "phone"))


def way_changes(name: str, old: Facts, new: Facts) -> Iterator[Change]:
    """What is otherwise in the ways of one contact."""
    edited = False
    for medium in MEDIA:
        for then, now in _pairs(_told(old, medium), _told(new, medium)):
            yield from _difference(name, then, now)
            edited = edited or bool(then and now and _rest(then) != _rest(now))
    if edited or _of_contact(old) != _of_contact(new):
        yield ContactEdited(contact=name)


def _told(contact: Facts, medium: Medium) -> tuple[_Told, ...]:
    ways: dict[int, dict[str, str]] = {}
    for key, value in contact.items():
        if key[0] == medium:
            ways.setdefault(int(key[1]), {})[key[2]] = value
    return tuple(
        _Told(
            way=Way(
                medium=medium,
                value=facts["value"],
                extension=facts.get("extension"),
                purpose=facts.get("for"),
            ),
            facts=facts,
        )
        for _, facts in sorted(ways.items())
    )


def _pairs(old: tuple[_Told, ...], new: tuple[_Told, ...]) -> Iterator[_Pair]:
    """What stands for what: the same address, else the same purpose, else what has none."""
    left = list(new)
    gone: list[_Told] = []
    for then in old:
        if now := next((one for one in left if one.address == then.address), None):
            left.remove(now)
            yield then, now
        else:
            gone.append(then)
    for then in gone:
        if now := next((one for one in left if _may_replace(then, one)), None):
            left.remove(now)
        yield then, now
    yield from ((None, now) for now in left)


def _may_replace(then: _Told, now: _Told) -> bool:
    nothing = (None, None)
    return then.purpose == now.purpose or nothing in (then.purpose, now.purpose)


def _difference(name: str, then: _Told | None, now: _Told | None) -> Iterator[Change]:
    if then is None:
        if now:
            yield WayAdded(contact=name, new=now.way)
    elif now is None:
        yield WayWithdrawn(contact=name, old=then.way)
    elif then.address != now.address:
        yield WayChanged(contact=name, old=then.way, new=now.way)
    else:
        yield from _of_same_address(name, then, now)


def _of_same_address(name: str, then: _Told, now: _Told) -> Iterator[Change]:
    if then.hours != now.hours:
        yield HoursChanged(contact=name, way=now.way, old=then.hours, new=now.hours)
    if then.confirmed_on and not now.confirmed_on:
        yield ConfirmationLost(contact=name, way=now.way)
    elif now.confirmed_on and now.confirmed_on != then.confirmed_on:
        yield Confirmed(contact=name, way=now.way, on=now.confirmed_on)


def _rest(told: _Told) -> dict[str, str]:
    return {key: value for key, value in told.facts.items() if key not in _TOLD}


def _of_contact(contact: Facts) -> dict[tuple[str, ...], str]:
    """What is told of the contact itself, its name apart."""
    return {key: value for key, value in contact.items() if len(key) == 1 and key != ("name",)}
