"""Which file below data/ holds what, and what its place says about it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from putokaz.message import Message
from putokaz.model.case import Case
from putokaz.model.contact import Contact
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality, Place, Tier
from putokaz.model.protocol import Protocol, SteeringBoard
from putokaz.model.value import Placed, Value
from putokaz.model.vocabulary import (
    Concern,
    GlossaryTerm,
    Kind,
    Law,
    Need,
    Reference,
    Role,
    Sector,
    Synonyms,
)
from putokaz.problem import Problem, Where
from putokaz.read.sentence import MISSING, allowed_ones, did_you_mean

DATA: Final = "data"
VOCABULARY: Final = "vocabulary"
LISTS: Final[Mapping[str, type[Value]]] = {
    "concerns": Concern,
    "glossary": GlossaryTerm,
    "kinds": Kind,
    "laws": Law,
    "needs": Need,
    "places": Place,
    "references": Reference,
    "roles": Role,
    "sectors": Sector,
    "synonyms": Synonyms,
}
"""The files of the vocabulary, each of records of one kind."""

_SHAPES: Final[dict[tuple[str, ...], type[Placed] | None]] = {
    ("municipalities", "*", "municipality.yml"): Municipality,
    ("municipalities", "*", "steering-board.yml"): SteeringBoard,
    ("municipalities", "*", "contacts", "*.yml"): Contact,
    ("municipalities", "*", "protocols", "*.yml"): Protocol,
    ("tiers", "*", "tier.yml"): Tier,
    ("tiers", "*", "steering-board.yml"): SteeringBoard,
    ("tiers", "*", "contacts", "*.yml"): Contact,
    ("tiers", "*", "protocols", "*.yml"): Protocol,
    ("pathways", "*.yml"): Pathway,
    ("cases", "*.yml"): Case,
    **{(VOCABULARY, f"{name}.yml"): None for name in LISTS},
    ("sources", "*"): None,
}
_OWN_FILE: Final = {"municipalities": "municipality.yml", "tiers": "tier.yml"}
_ANY: Final = {
    "*": Message("a folder for each"),
    "*.yml": Message("files whose names end in .yml"),
}
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacedFile:
    """A file that is one value, with what its place says."""

    path: Path
    file: str
    """From the repository root, with `/`."""
    model: type[Placed]
    id: str
    home: str

    @property
    def placed(self) -> dict[str, str]:
        return {"id": self.id, "home": self.home, "file": self.file}


def placed_files(root: Path) -> tuple[list[PlacedFile], list[Problem]]:
    """The files that are one value each, in order; what lies where nothing belongs is a problem."""
    files: list[PlacedFile] = []
    problems: list[Problem] = []
    if not (root / DATA).is_dir():
        return [], [_told(DATA, MISSING)]
    for found in _walk(root / DATA, ()):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    problems += _missing_lists(root)
    return files, problems


def patterns() -> Mapping[type[Placed], list[str]]:
    """Where the files of each kind lie, from the repository root, with `*`."""
    found: dict[type[Placed], list[str]] = {}
    for shape, model in _SHAPES.items():
        if model:
            found.setdefault(model, []).append("/".join((DATA, *shape)))
    return found


def _walk(folder: Path, parts: tuple[str, ...]) -> Iterator[PlacedFile | Problem]:
    fitting = [shape for shape in _SHAPES if _fits(parts, shape)]
    for entry in sorted(folder.iterdir()):
        here = (*parts, entry.name)
        shapes = [shape for shape in fitting if _fits(here, shape)]
        if entry.name.startswith(".") or parts == ("sources",):
            continue
        if not any((len(shape) > len(here)) == entry.is_dir() for shape in shapes):
            yield _stray(here, sorted({shape[len(parts)] for shape in fitting}))
            continue
        if unfit := _unfit_name(here):
            yield unfit
        if entry.is_dir():
            yield from _missing_own_file(entry, here)
            yield from _walk(entry, here)
        elif model := _SHAPES[shapes[0]]:
            yield _placed(entry, here, model)


def _fits(parts: tuple[str, ...], shape: tuple[str, ...]) -> bool:
    pairs = zip(parts, shape, strict=False)
    return len(parts) <= len(shape) and all(fnmatchcase(part, like) for part, like in pairs)


def _placed(path: Path, parts: tuple[str, ...], model: type[Placed]) -> PlacedFile:
    file = "/".join((DATA, *parts))
    is_folder_own = parts[-1] == _OWN_FILE.get(parts[0])
    own = parts[1] if is_folder_own else path.stem
    home = parts[1] if len(parts) > 2 else path.stem
    return PlacedFile(path=path, file=file, model=model, id=own, home=home)


def _stray(parts: tuple[str, ...], allowed: list[str]) -> Problem:
    if parts[-1].endswith(".yaml") and "*.yml" in allowed:
        return _told("/".join((DATA, *parts)), Message("the file's name must end in .yml"))
    hint = did_you_mean(parts[-1], allowed)
    known = allowed_ones(_ANY.get(name, name) for name in allowed)
    message = Message("does not belong here{guess}{known}", guess=hint, known=known)
    return _told("/".join((DATA, *parts)), message)


def _unfit_name(parts: tuple[str, ...]) -> Problem | None:
    name = parts[-1].removesuffix(".yml")
    file = "/".join((DATA, *parts))
    if not _ID.fullmatch(name):
        message = Message(
            "the name '{name}' may only have small letters a-z, digits and hyphens", name=name
        )
        return _told(file, message)
    if len(parts) == 2 and parts[0] == "municipalities" and len(name) < 3:
        return _told(file, Message("the name '{name}' must have three letters or more", name=name))
    return None


def _missing_own_file(folder: Path, parts: tuple[str, ...]) -> Iterator[Problem]:
    own = _OWN_FILE.get(parts[0])
    if len(parts) == 2 and own and not (folder / own).is_file():
        yield _told("/".join((DATA, *parts, own)), MISSING)


def _missing_lists(root: Path) -> list[Problem]:
    files = (f"{DATA}/{VOCABULARY}/{name}.yml" for name in LISTS)
    return [_told(file, MISSING) for file in files if not (root / file).is_file()]


def _told(file: str, message: Message) -> Problem:
    return Problem(Where(file, 1, 1), "-", message)
