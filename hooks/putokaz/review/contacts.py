"""What is otherwise with the contacts themselves: their names, ways, hours, verification."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.history import change as of
from putokaz.history.changes import Group, grouped, moves
from putokaz.history.contact_facts import facts_of_contact, identity
from putokaz.history.fact import Facts, Wording
from putokaz.history.ways import way_changes, ways_of
from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.review.contact_parts import kept_back, part_items
from putokaz.review.item import Item
from putokaz.review.teller import ARROW, Teller, in_some_language

NOWHERE: Final = ""
"""Stands for a guide where a contact is in none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A contact of which the file is otherwise, new or gone."""

    then: Contact | None
    now: Contact | None


def pairs(before: Directory, after: Directory, teller: Teller) -> tuple[Pair, ...]:
    """What stands for what; a file that was only renamed is the same contact."""
    old = {identity(contact): contact for contact in before.contacts}
    new = {identity(contact): contact for contact in after.contacts}
    gone = {id_: one for id_, one in old.items() if new.get(id_) is not one}
    come = {id_: one for id_, one in new.items() if old.get(id_) is not one}
    moved = moves(_facts(gone, teller.then), _facts(come, teller.now))
    by_new = {moved.get(id_, id_): one for id_, one in gone.items()}
    keys = dict.fromkeys([*by_new, *come])
    return tuple(Pair(then=by_new.get(key), now=come.get(key)) for key in keys)


def contact_items(
    pair: Pair, then: Mapping[str, set[str]], now: Mapping[str, set[str]], teller: Teller
) -> Iterator[tuple[str, Item]]:
    """What is told of it, guide by guide; it stood in some, by file, and stands in others."""
    old = then.get(pair.then.file, set()) if pair.then else set()
    new = now.get(pair.now.file, set()) if pair.now else set()
    if pair.then and pair.now:
        yield from _of_both(pair.then, pair.now, old, new, teller)
    elif pair.now:
        item = _come(pair.now, teller)
        yield from ((guide, item) for guide in new or {NOWHERE})
    elif pair.then:
        item = _gone(pair.then, teller)
        yield from ((guide, item) for guide in old or {NOWHERE})


def standing(guides: Mapping[str, Guide]) -> Mapping[str, set[str]]:
    """The guides in which each contact stands, by file."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for id_, guide in guides.items():
        for one in guide.served:
            found[one.contact.file].add(id_)
    return found


def _facts(contacts: Mapping[str, Contact], wording: Wording) -> Group:
    return {id_: _own(contact, wording) for id_, contact in contacts.items()}


def _own(contact: Contact, wording: Wording) -> dict[tuple[str, ...], str]:
    """Without the name of its kind, which is a term of its own."""
    facts = {key: str(value) for key, value in facts_of_contact(contact, wording) if value}
    own = grouped(facts)["contact"][identity(contact)]
    return {key: value for key, value in own.items() if key != ("kind",)}


def _of_both(
    then: Contact, now: Contact, old: set[str], new: set[str], teller: Teller
) -> Iterator[tuple[str, Item]]:
    items = in_some_language(teller, lambda one: [*_items(then, now, one)])
    if not items and kept_back(then) != kept_back(now):
        text = teller.say("review.kept_back", name=now.name[teller.language])
        items = [Item(kind="detail", text=text)]
    for item in items:
        yield from ((guide, item) for guide in (old & new) or new or old or {NOWHERE})
    name = now.name[teller.language]
    for guide in new - old:
        ways = teller.ways(ways_of(_own(now, teller.now)))
        yield (
            guide,
            Item(kind="contact", text=teller.say("review.serves.now", name=name), below=ways),
        )
    for guide in old - new:
        text = teller.say("review.serves.not", name=name)
        yield guide, Item(kind="contact", text=text, grave=True)


def _come(contact: Contact, teller: Teller) -> Item:
    text = teller.say("edition.contact.added", name=contact.name[teller.language])
    return Item(kind="contact", text=text, below=teller.ways(ways_of(_own(contact, teller.now))))


def _gone(contact: Contact, teller: Teller) -> Item:
    text = teller.say("edition.contact.withdrawn", name=contact.name[teller.language])
    ways = teller.ways(ways_of(_own(contact, teller.then)))
    return Item(kind="contact", text=text, below=ways, grave=True)


def _items(then: Contact, now: Contact, teller: Teller) -> Iterator[Item]:
    name = now.name[teller.language]
    old, new = _own(then, teller.then), _own(now, teller.now)
    if then.name[teller.language] != name:
        yield Item(
            kind="contact",
            text=teller.say("review.renamed", old=then.name[teller.language], new=name),
        )
    alone: set[str] = set()
    for change in way_changes(name, old, new):
        if isinstance(change, of.WayAdded | of.WayWithdrawn):
            alone.add(change.new.value if isinstance(change, of.WayAdded) else change.old.value)
        if item := _told(change, name, then, now, teller):
            yield item
    facts = (_without(old, alone), _without(new, alone))
    yield from part_items(name, then, now, *facts, teller)


def _without(facts: Facts, values: set[str]) -> Facts:
    """What is told of ways that stand in both states."""
    ways = {key[:2] for key, value in facts.items() if key[-1] == "value" and value in values}
    return {key: value for key, value in facts.items() if key[:2] not in ways}


def _told(change: of.Change, name: str, then: Contact, now: Contact, teller: Teller) -> Item | None:
    say = teller.say
    match change:
        case of.WayChanged(old=old, new=new):
            trust = _trust(_channel(then, old), _channel(now, new), teller)
            values = f"{teller.way(old)} {ARROW} {teller.way(new)}"
            text = f"{name}: {say(f'words.medium.{new.medium}')}: {values}{trust}"
            return Item(kind="number", text=text, grave=_lost(_channel(then, old), now, new))
        case of.WayAdded(new=new):
            channel = _channel(then, new)
            key = "review.way.published" if channel else "review.way.added"
            trust = _trust(None, _channel(now, new), teller)
            return Item(kind="number", text=say(key, name=name, way=teller.named(new)) + trust)
        case of.WayWithdrawn(old=old):
            return _withdrawn(old, name, _channel(now, old), teller)
        case of.HoursChanged(way=way):
            hours = f"{teller.hours(change.old)} {ARROW} {teller.hours(change.new)}"
            text = say("review.hours", name=name, way=teller.way(way), hours=hours)
            return Item(kind="hours", text=text)
        case of.ConfirmationLost(way=way):
            text = say("review.verification_removed", name=name, way=teller.way(way))
            return Item(kind="verification", text=text, grave=True)
        case of.Confirmed(way=way):
            date = teller.day(change.on)
            text = say("edition.confirmed", name=name, way=teller.way(way), date=date)
            return Item(kind="verification", text=text)
    return None


def _withdrawn(old: of.Way, name: str, kept: Channel | None, teller: Teller) -> Item:
    """Gone, or kept back for a reason."""
    if kept and kept.reason:
        reason = teller.say(f"words.withheld.{kept.reason}")
        text = teller.say("review.way.withheld", name=name, way=teller.named(old), reason=reason)
        return Item(kind="number", text=text, grave=True)
    text = teller.say("review.way.withdrawn", name=name, way=teller.named(old))
    return Item(kind="number", text=text, grave=True)


def _channel(contact: Contact, way: of.Way) -> Channel | None:
    """The channel of that value, published or not; addresses have none that can be compared."""
    return next(
        (c for c in contact.channels if way.value in (c.phone, c.email, c.web)),
        None,
    )


def _lost(old: Channel | None, now: Contact, new: of.Way) -> bool:
    channel = _channel(now, new)
    return bool(old and old.verified and not (channel and channel.verified))


def _trust(old: Channel | None, new: Channel | None, teller: Teller) -> str:
    """What is put behind a new number: verification removed, not verified, or verified when."""
    if new is None:
        return ""
    if new.verified:
        told = teller.say("review.trust.yes", date=teller.day(str(new.verified.on)))
    elif old and old.verified:
        told = teller.say("review.trust.removed")
    else:
        told = teller.say("review.trust.no")
    return f"; {told}"
