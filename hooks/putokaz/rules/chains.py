"""Chains of records that replace or extend one another."""

from collections.abc import Iterator, Mapping

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.pathway import Pathway
from putokaz.model.protocol import Protocol
from putokaz.model.vocabulary import Law
from putokaz.problem import Problem
from putokaz.rules.located import each

Next = Mapping[str, str | None]
"""What each record follows."""


def no_chain_leads_round(directory: Directory) -> Iterator[Problem]:
    """No pathway extends, no protocol replaces and no law supersedes itself through others."""
    extends = pathway_chains(directory)
    for pathway in each(directory, Pathway):
        if chain(pathway.value.id, extends) is None:
            yield pathway.problem(Message("leads round to this pathway itself"), "extends")
    replaces = {_whole_id(one, one.id): _replaced(one) for one in directory.protocols}
    for protocol in each(directory, Protocol):
        if chain(_whole_id(protocol.value, protocol.value.id), replaces) is None:
            yield protocol.problem(Message("leads round to this protocol itself"), "replaces")
    heirs = {id_: law.superseded_by for id_, law in directory.vocabulary.laws.items()}
    for law in each(directory, Law):
        if chain(str(law.path[0]), heirs) is None:
            yield law.problem(Message("leads round to this law itself"), "superseded_by")


def chain(start: str, following: Next) -> tuple[str, ...] | None:
    """From the start to the end, as far as it is known; None where it leads round."""
    found = [start]
    while (after := following.get(found[-1])) in following and after is not None:
        if after in found:
            return None
        found.append(after)
    return tuple(found)


def pathway_chains(directory: Directory) -> Next:
    """Which pathway extends which."""
    return {pathway.id: pathway.extends for pathway in directory.pathways.values()}


def _whole_id(protocol: Protocol, id_: str) -> str:
    return f"{protocol.home}/{id_}"


def _replaced(protocol: Protocol) -> str | None:
    return _whole_id(protocol, protocol.replaces) if protocol.replaces else None
