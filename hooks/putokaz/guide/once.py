"""Views of a guide that are worked out once: its pages in five languages and its prints share them.

Guides and directories are told apart by identity, so a call is known again in no time.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, ParamSpec, TypeVar, cast

_KEPT: Final = 8
"""Calls that each view remembers: of one guide at most one for each profession and one for all."""

_Given = ParamSpec("_Given")
_View = TypeVar("_View")


def once(view: Callable[_Given, _View]) -> Callable[_Given, _View]:
    """The view, which gives the same again for the same; so nobody may change what it gives."""
    return cast(Callable[_Given, _View], lru_cache(maxsize=_KEPT)(view))
