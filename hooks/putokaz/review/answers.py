"""What a change does to the answers: who is called first, and at which hours nobody is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from putokaz.guide.answer import Answer, Line
from putokaz.guide.coverage import Level, levels_of, stretches
from putokaz.guide.guide import Guide
from putokaz.model.vocabulary import PROFESSIONS, Profession
from putokaz.review.item import Item, Kind
from putokaz.review.snapshot import Snapshot
from putokaz.review.teller import ARROW, Teller
from putokaz.text import phone as phone_text

_Asking = dict[str, list[Profession | None]]
"""By need, for whom something holds; None stands for no profession in particular."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Turn:
    """From these levels to those, in some hours of the week."""

    kind: Kind
    key: str
    old: frozenset[Level]
    new: frozenset[Level]
    grave: bool = False


_SOMEBODY: Final[frozenset[Level]] = frozenset({"verified", "published", "hours-unknown"})
_NOBODY: Final[frozenset[Level]] = frozenset({"last-resort"})
_VERIFIED: Final[frozenset[Level]] = frozenset({"verified"})
_UNVERIFIED: Final = _SOMEBODY - _VERIFIED

_TURNS: Final = (
    _Turn(kind="answer-lost", key="lost", old=_SOMEBODY, new=_NOBODY, grave=True),
    _Turn(kind="answer-gained", key="gained", old=_NOBODY, new=_SOMEBODY),
    _Turn(kind="verification", key="unverified", old=_VERIFIED, new=_UNVERIFIED, grave=True),
    _Turn(kind="verification", key="verified", old=_UNVERIFIED, new=_VERIFIED),
)


def first_items(then: Guide, now: Guide, moved: Mapping[str, str], teller: Teller) -> list[Item]:
    """Who is called first now, with the needs for which that holds."""
    found: dict[tuple[str, str], _Asking] = {}
    for profession in (None, *PROFESSIONS):
        old, new = _answers(then, profession), _answers(now, profession)
        for need in (one for one in new if one in old):
            before, after = _first(old[need]), _first(new[need])
            if moved.get(before.contact.file, before.contact.file) != after.contact.file:
                names = before.contact.name[teller.language], after.contact.name[teller.language]
                found.setdefault(names, {}).setdefault(need, []).append(profession)
    return [
        Item(
            kind="first",
            text=teller.say("review.first", change=f"{before} {ARROW} {after}"),
            below=_needs(asking, teller),
        )
        for (before, after), asking in found.items()
    ]


def hour_items(id_: str, before: Snapshot, after: Snapshot, teller: Teller) -> list[Item]:
    """Hours at which a need has lost or gained a number, or one that somebody has verified."""
    found: dict[tuple[_Turn, tuple[tuple[int, int], ...], str], _Asking] = {}
    for profession in PROFESSIONS:
        old, new = (one.guides[id_].answers_for[profession] for one in (before, after))
        for need in (one for one in new if one in old):
            then = levels_of(old[need], before.directory, today=before.today)
            now = levels_of(new[need], after.directory, today=after.today)
            for turn in _TURNS if then != now else ():
                if hours := _hours(turn, then, now):
                    key = (turn, hours, _resort(new[need]))
                    found.setdefault(key, {}).setdefault(need, []).append(profession)
    return [
        Item(
            kind=turn.kind,
            text=_told(turn, teller.stretches(hours), number, teller),
            below=_needs(asking, teller),
            grave=turn.grave,
        )
        for (turn, hours, number), asking in found.items()
    ]


def _answers(guide: Guide, profession: Profession | None) -> Mapping[str, Answer]:
    return guide.answers_for[profession] if profession else guide.answers


def _first(answer: Answer) -> Line:
    return next((line for line in answer.lines if line.phone), answer.lines[-1])


def _hours(turn: _Turn, then: Sequence[Level], now: Sequence[Level]) -> tuple[tuple[int, int], ...]:
    marks: tuple[Level, ...] = tuple(
        "verified" if before in turn.old and after in turn.new else "published"
        for before, after in zip(then, now, strict=True)
    )
    return tuple(stretches(marks, "verified"))


def _resort(answer: Answer) -> str:
    phone = answer.lines[-1].phone
    return phone_text.shown(phone.phone) if phone and phone.phone else ""


def _told(turn: _Turn, hours: str, number: str, teller: Teller) -> str:
    key = f"review.hours_of.{turn.key}"
    if turn.kind == "verification":
        return teller.say(key, hours=hours)
    return teller.say(key, hours=hours, number=number)


def _needs(asking: _Asking, teller: Teller) -> tuple[str, ...]:
    """In the order of the vocabulary, each with the professions for which it holds."""
    order = teller.now.directory.vocabulary.needs
    return tuple(_need(need, asking[need], teller) for need in order if need in asking)


def _need(need: str, professions: Sequence[Profession | None], teller: Teller) -> str:
    if None in professions:
        return teller.need(need)
    return teller.need(need) + teller.professions([one for one in professions if one])
