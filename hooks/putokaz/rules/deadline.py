"""Deadlines and what sets them."""

from collections.abc import Iterator

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.pathway import Deadline
from putokaz.model.protocol import Protocol
from putokaz.problem import Problem
from putokaz.rules.located import each


def every_deadline_has_a_basis(directory: Directory) -> Iterator[Problem]:
    """A deadline names the law or protocol that sets it; in a protocol it is that protocol."""
    for deadline in each(directory, Deadline):
        if deadline.value.basis is None and not isinstance(deadline.root, Protocol):
            yield deadline.problem(
                Message("missing; name the law or protocol that sets it"), "basis"
            )
