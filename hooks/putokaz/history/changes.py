"""What has changed from an older edition of a guide to its current one: only the net difference."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, get_args

from putokaz.history.change import (
    AgreementAdded,
    AgreementEdited,
    AgreementWithdrawn,
    Change,
    ContactAdded,
    ContactRenamed,
    ContactWithdrawn,
    Ladder,
    OrderChanged,
    StepAdded,
    StepChanged,
    StepField,
    StepPart,
    StepsReordered,
    StepWithdrawn,
    TextEdited,
    WordingEdited,
)
from putokaz.history.fact import Facts
from putokaz.history.facts import EXERCISES, PRINTED
from putokaz.history.ways import numbers_of, way_changes, ways_of

Group = dict[str, dict[tuple[str, ...], str]]
"""Facts of one kind: by what they are about, then by the rest of their key."""
Groups = defaultdict[str, Group]
"""All facts, by their kind."""

_NAME: Final = ("name",)
_DOES: Final = ("does",)
_TITLE: Final = ("title",)
_WORDS: Final = ("place", "need", "concern")


def changes(old: Facts, new: Facts) -> tuple[Change, ...]:
    """Contacts first, then what is done, then what is read; empty: a reader sees the same."""
    return changes_in(grouped(old), grouped(new))


def changes_in(before: Groups, after: Groups) -> tuple[Change, ...]:
    """The same, where the facts are grouped already."""
    then, now = before["contact"], after["contact"]
    moved = moves(then, now)
    found = chain(
        _contacts({moved.get(id_, id_): own for id_, own in then.items()}, now),
        _orders(before["need"], after["need"], then, now, moved),
        _steps(before, after, "step"),
        _steps(before, after, "rung"),
        _agreements(before["protocol"], after["protocol"]),
        _agreements(before["board"], after["board"]),
        _texts(before["text"], after["text"]),
        _words(before, after),
    )
    return tuple(found)


def grouped(facts: Facts) -> Groups:
    """By kind, by what they are about, by the rest of their key."""
    found: Groups = defaultdict(dict)
    for key, value in facts.items():
        found[key[0]].setdefault(key[1], {})[key[2:]] = value
    return found


def moves(then: Group, now: Group) -> Mapping[str, str]:
    """Contacts whose file has another name: the same content, name or numbers."""
    gone = [id_ for id_ in then if id_ not in now]
    new = [id_ for id_ in now if id_ not in then]
    moved: dict[str, str] = {}
    for like in (_same_content, _same_name, _same_numbers):
        for old in gone:
            found = (id_ for id_ in new if id_ not in moved.values() and like(then[old], now[id_]))
            if old not in moved and (id_ := next(found, None)):
                moved[old] = id_
    return moved


def _same_content(then: Facts, now: Facts) -> bool:
    return then == now


def _same_name(then: Facts, now: Facts) -> bool:
    return then[_NAME] == now[_NAME]


def _same_numbers(then: Facts, now: Facts) -> bool:
    return bool(numbers_of(then)) and numbers_of(then) == numbers_of(now)


def _contacts(then: Group, now: Group) -> Iterator[Change]:
    for id_, own in now.items():
        name = own[_NAME]
        if id_ not in then:
            yield ContactAdded(contact=name, ways=ways_of(own))
            continue
        if then[id_] == own:
            continue
        if then[id_][_NAME] != name:
            yield ContactRenamed(contact=name, old=then[id_][_NAME])
        yield from way_changes(name, then[id_], own)
    for id_, own in then.items():
        if id_ not in now:
            yield ContactWithdrawn(contact=own[_NAME], ways=ways_of(own))


def _orders(
    old: Group, new: Group, then: Group, now: Group, moved: Mapping[str, str]
) -> Iterator[Change]:
    """Not where contacts have only come or gone behind the first one: that is told already."""
    for need, own in new.items():
        before = [moved.get(id_, id_) for id_ in old.get(need, {}).get(("lines",), "").split("\n")]
        after = own[("lines",)].split("\n")
        if need in old and (before[0] != after[0] or _common(before, after)):
            names = {moved.get(id_, id_): own[_NAME] for id_, own in then.items()}
            yield OrderChanged(
                need=own[_NAME],
                old=tuple(names[id_] for id_ in before),
                new=tuple(now[id_][_NAME] for id_ in after),
            )


def _common(before: list[str], after: list[str]) -> bool:
    """Whether those in both stand in another order."""
    return [id_ for id_ in before if id_ in after] != [id_ for id_ in after if id_ in before]


def _steps(old: Groups, new: Groups, ladder: Ladder) -> Iterator[Change]:
    then, now = old[ladder], new[ladder]
    before, after = (facts["order"].get(ladder, {}).get((), "").split("\n") for facts in (old, new))
    for id_ in after:
        if id_ in now and id_ not in then:
            yield StepAdded(of=ladder, does=now[id_][_DOES])
        elif id_ in now and then[id_] != now[id_] and _seen(then[id_]) != _seen(now[id_]):
            parts = tuple(_parts(then[id_], now[id_]))
            yield StepChanged(of=ladder, does=now[id_][_DOES], parts=parts)
    for id_ in before:
        if id_ in then and id_ not in now:
            yield StepWithdrawn(of=ladder, does=then[id_][_DOES])
    if _common(before, after):
        yield StepsReordered(of=ladder)


def _seen(step: Facts) -> dict[tuple[str, ...], str]:
    """Who stands on a rung is told with the contacts."""
    return {key: value for key, value in step.items() if key != ("lines",)}


def _parts(then: Facts, now: Facts) -> Iterator[StepPart]:
    for name in get_args(StepField):
        old, new = then.get((name,)), now.get((name,))
        if old != new:
            yield StepPart(field=name, old=old, new=new)


def _agreements(then: Group, now: Group) -> Iterator[Change]:
    for id_, own in now.items():
        if id_ not in then:
            yield AgreementAdded(title=own[_TITLE])
        elif then[id_] != own:
            yield AgreementEdited(title=own[_TITLE])
    for id_, own in then.items():
        if id_ not in now:
            yield AgreementWithdrawn(title=own[_TITLE])


def _texts(then: Group, now: Group) -> Iterator[Change]:
    mark = ("mark",)
    for page in (*PRINTED, EXERCISES):
        before, after = then.get(page, {}), now.get(page, {})
        if before.get(mark) != after.get(mark):
            yield TextEdited(page=page, title=after.get(_TITLE) or before.get(_TITLE))


def _words(old: Groups, new: Groups) -> Iterator[Change]:
    def words(facts: Groups) -> dict[tuple[str, ...], str]:
        return {
            (kind, about, *rest): value
            for kind in _WORDS
            for about, own in facts[kind].items()
            for rest, value in own.items()
            if rest[:1] != ("lines",)
        }

    if any(old[kind] != new[kind] for kind in _WORDS) and words(old) != words(new):
        yield WordingEdited()
