"""What search must be told of the pages, which it does not know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

EMERGENCY: Final = "emergency/"
"""The page of the numbers for the whole country."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryPage:
    """A generated page of the whole."""

    path: str
    title: str
    description: str


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Addresses:
    """The pages of the site and the anchors on them; equal only to itself."""

    anchors: Mapping[str, Mapping[str, str]]
    """By municipality, in their order, and file of the contact: its place on that page."""
    guide_pages: Sequence[str]
    """Below the municipality: `who-to-call`."""
    emergency_roles: frozenset[str]
    """Whose contacts stand on the page of emergency numbers."""
