"""References from one record to another."""

from collections.abc import Iterator, Mapping, Set
from typing import Any, Final

from putokaz.language import LANGUAGES
from putokaz.message import Message
from putokaz.model.case import Case, Question
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.pathway import Basis, Pathway, Rung, Step
from putokaz.model.place import Municipality, Tier
from putokaz.model.protocol import Protocol, Signatory
from putokaz.model.text import LocalText
from putokaz.model.value import Value
from putokaz.model.vocabulary import Concern, Kind, Law, Need, Role, Synonyms
from putokaz.problem import Problem
from putokaz.read.sentence import unknown
from putokaz.rules.known import Known, known
from putokaz.rules.located import Located, each
from putokaz.source import Path

REFERENCES: Final[Mapping[type[Value], Mapping[str, str]]] = {
    Contact: {
        "kind": "kinds",
        "roles": "roles",
        "serves": "municipalities",
        "serves_assumed": "municipalities",
    },
    Municipality: {"tiers": "tiers"},
    Tier: {"above": "tiers"},
    Protocol: {"covers": "municipalities"},
    Signatory: {"sector": "sectors"},
    Pathway: {"extends": "pathways"},
    Step: {"concerns": "concerns", "to": "roles"},
    Rung: {"role": "roles"},
    Basis: {"law": "laws", "protocol": "protocols"},
    Role: {"sector": "sectors"},
    Kind: {"sector": "sectors", "roles": "roles"},
    Need: {"roles": "roles", "roles_for": "roles", "last_resort": "roles"},
    Concern: {"needs": "needs"},
    Law: {"scope": "tiers", "superseded_by": "laws"},
    Case: {"concerns": "concerns"},
    Question: {"needs": "needs", "pathway": "steps"},
    Synonyms: {
        "sector": "sectors",
        "role": "roles",
        "kind": "kinds",
        "need": "needs",
        "concern": "concerns",
    },
}
"""By kind of record: its fields, and in which list their ids stand."""

_ONE: Final = {
    "kinds": Message("kind"),
    "roles": Message("role"),
    "municipalities": Message("municipality"),
    "tiers": Message("tier"),
    "sectors": Message("sector"),
    "pathways": Message("pathway"),
    "concerns": Message("concern"),
    "laws": Message("law"),
    "protocols": Message("protocol"),
    "needs": Message("need"),
    "steps": Message("step of every pathway"),
}


def every_reference_leads_somewhere(directory: Directory) -> Iterator[Problem]:
    """Whatever a record refers to exists: kind, role, sector, municipality, law, protocol, ..."""
    there = known(directory)
    for kind, fields in REFERENCES.items():
        for record in each(directory, kind):
            for name, target in fields.items():
                if target in there.ids:
                    for path, id_ in _dangling(record, name, there.ids[target]):
                        called = _called(directory, target)
                        message = unknown(_ONE[target], id_, there.ids[target], called=called)
                        yield record.problem(message, *path)
    yield from _replaced(directory, there)


def _replaced(directory: Directory, there: Known) -> Iterator[Problem]:
    for protocol in each(directory, Protocol):
        id_, home = protocol.value.id, protocol.value.home
        if protocol.value.replaces not in (id_, None):
            others = there.protocols_of(home) - {id_}
            for path, id_ in _dangling(protocol, "replaces", others):
                yield protocol.problem(unknown(_ONE["protocols"], id_, others), *path)


def _dangling(record: Located[Any], name: str, ids: Set[str]) -> Iterator[tuple[Path, str]]:
    found = _ids(getattr(record.value, name), (name,))
    return ((path, id_) for path, id_ in found if id_ not in ids)


def _called(directory: Directory, target: str) -> Mapping[str, str]:
    """By their names in all languages, the ids of a list of terms or places."""
    terms = getattr(directory.vocabulary, target, None) or getattr(directory, target, None)
    if not isinstance(terms, Mapping):
        return {}
    return {
        text.lower(): id_
        for id_, term in terms.items()
        if isinstance(name := getattr(term, "name", None), LocalText)
        for text in (name[language] for language in LANGUAGES)
    }


def _ids(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _ids(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _ids(item, (*path, key))
