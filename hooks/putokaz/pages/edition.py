"""The page that tells whoever holds a print whether it still holds, and what has changed since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, get_args

from putokaz.guide.answer import Line
from putokaz.guide.guide import Guide
from putokaz.history import change as of
from putokaz.history.change import Change
from putokaz.history.changes import Groups, changes_in, grouped
from putokaz.history.edition import edition_from, shown
from putokaz.history.fact import WITHOUT_DELAY, Facts
from putokaz.history.past import History, PastEdition
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.model.hours import Hours
from putokaz.prose.page import Prose

GroupName = Literal["calls", "steps", "read", "confirmed"]

KINDS: Final[dict[type[Change], tuple[GroupName, str]]] = {
    of.WayChanged: ("calls", "way-changed"),
    of.ContactWithdrawn: ("calls", "contact-withdrawn"),
    of.WayWithdrawn: ("calls", "way-withdrawn"),
    of.ContactAdded: ("calls", "contact-added"),
    of.WayAdded: ("calls", "way-added"),
    of.ContactRenamed: ("calls", "contact-renamed"),
    of.HoursChanged: ("calls", "hours-changed"),
    of.ConfirmationLost: ("calls", "confirmation-lost"),
    of.OrderChanged: ("calls", "order-changed"),
    of.StepWithdrawn: ("steps", "step-withdrawn"),
    of.StepAdded: ("steps", "step-added"),
    of.StepChanged: ("steps", "step-changed"),
    of.StepsReordered: ("steps", "steps-reordered"),
    of.AgreementWithdrawn: ("read", "agreement-withdrawn"),
    of.AgreementAdded: ("read", "agreement-added"),
    of.AgreementEdited: ("read", "agreement-edited"),
    of.TextEdited: ("read", "text-edited"),
    of.ContactEdited: ("read", "contact-edited"),
    of.WordingEdited: ("read", "wording-edited"),
    of.Confirmed: ("confirmed", "confirmed"),
}
"""The group and the name of each kind of change, in the order in which they are told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A change, and the name of its kind."""

    kind: str
    change: Change


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What has changed in whom one calls, in what one does, in what one reads."""

    name: GroupName
    told: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Older:
    """An older edition, and what has changed since."""

    code: str
    shown: str
    since: date
    groups: tuple[Group, ...]
    """Empty: a reader sees the same."""

    @property
    def holds(self) -> bool:
        """Whether whoever goes by it calls the right people and does the right things."""
        return all(group.name in ("read", "confirmed") for group in self.groups)


def edition_values(
    guide: Guide,
    directory: Directory,
    prose: Prose,
    history: History,
    now: Facts,
    *,
    language: Language,
) -> dict[str, Any]:
    """What the template shows of the past of a guide that shows these facts."""
    current = edition_from(now, guide, directory, prose, language)
    past = history.of(guide.municipality.id, language)
    here = grouped(now)
    return {
        "edition": current,
        "older": [_older(one, here) for one in past if one.code != current.code],
        "history": history,
        "compare": tuple(_to_compare(guide, directory)),
        "written": frozenset(prose),
        "hours_of": _hours,
        "without_delay": WITHOUT_DELAY,
        "secret": frozenset(_secret(guide, directory, language)),
    }


def _older(past: PastEdition, now: Groups) -> Older:
    return Older(
        code=past.code,
        shown=shown(past.code),
        since=past.since,
        groups=tuple(_groups(changes_in(grouped(past.facts), now))),
    )


def _groups(found: Iterable[Change]) -> Iterator[Group]:
    kinds = list(KINDS)
    ordered = sorted(found, key=lambda change: kinds.index(type(change)))
    for name in get_args(GroupName):
        told = tuple(
            Told(kind=KINDS[type(change)][1], change=change)
            for change in ordered
            if KINDS[type(change)][0] == name
        )
        if told:
            yield Group(name=name, told=told)


def _to_compare(guide: Guide, directory: Directory) -> Iterator[Line]:
    """Whom to call when it cannot wait, each once: those on top, then by need."""
    needs = directory.vocabulary.needs
    urgent = (answer.lines for id_, answer in guide.answers.items() if needs[id_].urgency == "now")
    seen: set[str] = set()
    for line in (line for lines in (guide.emergency, *urgent) for line in lines):
        if line.phone and line.contact.file not in seen:
            seen.add(line.contact.file)
            yield line


def _secret(guide: Guide, directory: Directory, language: Language) -> Iterator[str]:
    """Names of safe houses: a former one may say more of where they are."""
    for one in guide.served:
        if directory.kind(one.contact).secret_address:
            yield one.contact.name[language]


def _hours(open_hours: of.OpenHours) -> Hours | None:
    """The hours that can be read; None: they stand as published."""
    return Hours(open_hours.plain) if open_hours.plain else None
