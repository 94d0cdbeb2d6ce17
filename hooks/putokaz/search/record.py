"""What search finds: places, records, and the groups through which one word means many records."""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from putokaz.search.analyzer import STOP, words

Field = Literal["text", "heading", "word", "title"]
FIELDS: Final[tuple[Field, ...]] = ("text", "heading", "word", "title")
"""Where a word stands, the weakest first; a word of `word` is typed for the record, not in it."""

Texts = tuple[tuple[Field, str], ...]


@cache
def field_of(typed: str) -> Field:
    """A word of a phrase says less than one that is enough by itself: `škola`, `tuča u školi`."""
    return "word" if len([word for word in words(typed) if word not in STOP]) == 1 else "heading"


@dataclass(frozen=True, kw_only=True, slots=True)
class Telephone:
    """A number in a result."""

    shown: str
    hours: str
    """Minutes of the week, `450-930 1890-2370`; empty where none are known."""
    confirmed: bool
    """Whether somebody has ever confirmed it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One result: an entry of guides, or a place on a page of the whole."""

    title: str
    path: str
    """With its anchor; below the municipality where there is an area, else below the language."""
    area: tuple[str, ...] = ()
    """The municipalities in whose guides it stands; none: it stands on a page of the whole."""
    elsewhere: str | None = None
    """Its address for a reader of whom no municipality is known; None: in the first of the area."""
    sector: str = ""
    snippet: str = ""
    weight: int = 10
    """In tenths; what is wanted rarely has less."""
    telephones: tuple[Telephone, ...] = ()
    groups: tuple[str, ...] = ()
    """`kind:police-station`: what is said of the group is said of it."""
    texts: Texts = ()
    """Besides the title."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceRecord:
    """A municipality: its home, and where the results of its guide lie."""

    id: str
    title: str
    names: tuple[str, ...]
    """All its names, in all languages, and the locative; also without the space: Novigrad."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What many records are, in all the words for it."""

    id: str
    weight: int
    """In tenths."""
    texts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Collection:
    """Everything that can be found in one language."""

    places: tuple[PlaceRecord, ...]
    groups: tuple[Group, ...]
    records: tuple[Record, ...]
