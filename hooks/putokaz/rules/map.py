"""Places on the map."""

from collections.abc import Iterator
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.problem import Problem
from putokaz.rules.located import each
from putokaz.source import TWICE, spell

_FILE: Final = "data/vocabulary/places.yml"


def every_municipality_is_on_the_map_once(directory: Directory) -> Iterator[Problem]:
    """Places have ids of their own, and every municipality with a guide is one of them."""
    lines: dict[str, int] = {}
    written = directory.trees[_FILE].value
    for index, node in enumerate(written if isinstance(written, tuple) else ()):
        place = node.find(("id",))
        if not isinstance(place.value, str):
            continue
        if place.value in lines:
            message = TWICE.of(line=lines[place.value])
            yield Problem(place.where, spell((index, "id")), message)
        lines.setdefault(place.value, place.where.line)
    for municipality in each(directory, Municipality):
        if written is not None and municipality.value.id not in lines:
            yield municipality.problem(
                Message(
                    "has no place of the id '{id}' in {file}", id=municipality.value.id, file=_FILE
                )
            )
