"""What is otherwise in the protocols and the steering board."""

from collections.abc import Iterator, Mapping
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.history.changes import Group, grouped
from putokaz.history.step_facts import agreement_facts
from putokaz.review.item import Item
from putokaz.review.snapshot import Snapshot
from putokaz.review.steps import protocol_step_items, written
from putokaz.review.teller import ARROW, Teller
from putokaz.views.agreements import Agreement, agreements

_TITLE: Final = ("title",)
_DAYS: Final = ("signed_on", "valid_until", "review_on", "founded")


def agreement_items(id_: str, before: Snapshot, after: Snapshot, teller: Teller) -> list[Item]:
    """Those that are new, gone or told otherwise; those that do not hold any more."""
    then, now = before.guides[id_], after.guides[id_]
    old = grouped(written(agreement_facts(then, teller.then)))
    new = grouped(written(agreement_facts(now, teller.now)))
    items = [item for kind in ("protocol", "board") for item in _told(old[kind], new[kind], teller)]
    items += _validity(then, now, before, teller)
    known = {protocol.file: protocol for protocol in then.protocols}
    for protocol in now.protocols:
        if protocol.file in known and protocol is not known[protocol.file]:
            items += protocol_step_items(known[protocol.file], protocol, teller)
    return items


def _told(then: Group, now: Group, teller: Teller) -> Iterator[Item]:
    for id_, own in now.items():
        if id_ not in then:
            yield _item("added", own[_TITLE], teller)
        elif then[id_] != own:
            yield _item("edited", own[_TITLE], teller, *_parts(then[id_], own, teller))
    for id_, own in then.items():
        if id_ not in now:
            yield _item("withdrawn", own[_TITLE], teller, grave=True)


def _item(key: str, title: str, teller: Teller, *below: str, grave: bool = False) -> Item:
    text = teller.say(f"edition.agreement.{key}", title=title)
    return Item(kind="agreement", text=text, below=below, grave=grave)


def _parts(
    then: Mapping[tuple[str, ...], str], now: Mapping[tuple[str, ...], str], teller: Teller
) -> Iterator[str]:
    for key in dict.fromkeys((*then, *now)):
        if then.get(key) != now.get(key):
            old, new = (_shown(key[0], facts.get(key), teller) for facts in (then, now))
            yield teller.part(teller.say(f"review.field.{key[0]}"), old, new)


def _shown(field: str, value: str | None, teller: Teller) -> str | None:
    if value is None:
        return None
    if field in _DAYS:
        return teller.day(value)
    if field == "kind":
        return teller.say(f"words.protocol.{value}")
    if field == "statuses":
        return "; ".join(teller.say(f"words.recommendation.{one}") for one in value.split())
    return value


def _validity(then: Guide, now: Guide, before: Snapshot, teller: Teller) -> Iterator[Item]:
    """What held and holds no more, or again."""
    old = {one.protocol.file: one for one in agreements(then.protocols, today=before.today)}
    for one in agreements(now.protocols, today=before.today):
        known = old.get(one.protocol.file)
        if known and known.in_force != one.in_force:
            yield Item(
                kind="agreement",
                text=teller.say(
                    "review.validity",
                    title=one.protocol.title[teller.language],
                    change=f"{_word(known, teller)} {ARROW} {_word(one, teller)}",
                ),
                grave=one.validity == "lapsed",
            )


def _word(agreement: Agreement, teller: Teller) -> str:
    if agreement.in_force:
        return teller.say("review.in_force")
    return teller.say(f"guide.protocol.{agreement.validity}")
