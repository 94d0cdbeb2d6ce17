"""Queries: a file of them, or made for every municipality."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from putokaz.language import Language
from putokaz.model.place import Municipality
from putokaz.search.analyzer import fold

WITH_SECTOR: Final = (
    ("csr {}", "social-work"),
    ("policija {}", "police"),
    ("hitna {}", "health"),
    ("dom zdravlja {}", "health"),
    ("centra za socijalni rad {}", "social-work"),
    ("škola {}", "education"),
)
CYRILLIC: Final = "sr-Cyrl"


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, and the answers that count as right."""

    language: Language
    kind: str
    text: str
    expected: tuple[Mapping[str, str], ...]


def read_queries(file: Path) -> tuple[Query, ...]:
    """The queries of a file in the form of `queries.yml`."""
    return tuple(
        Query(one["language"], one["class"], one["query"], tuple(one["expect"]))
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))
    )


def made_for(places: Iterable[Municipality], language: Language) -> Iterator[Query]:
    """For every municipality: its name in several forms, and with the words for a sector."""
    chance = random.Random(language)
    places = tuple(places)
    folded = {place.id: fold(place.name[language]) for place in places}
    for place in places:
        name = place.name[language]
        # Who types a name that two municipalities have may mean either.
        same = [{"municipality": id_} for id_, other in folded.items() if fold(name) in other]
        forms = {"exact": name, "nodiacritics": fold(name), "script": place.name[CYRILLIC]}
        if len(name) > 4:
            forms["typo"] = _slip(fold(name), chance)
        for kind, text in forms.items():
            yield Query(language, kind, text, tuple(same))
        for pattern, sector in WITH_SECTOR:
            expected = tuple({**one, "sector": sector} for one in same)
            yield Query(language, "sector", pattern.format(name), expected)


def _slip(word: str, chance: random.Random) -> str:
    """Two letters that changed places, or one that is missing; never the first two."""
    at = chance.randrange(2, len(word) - 1)
    if chance.random() < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]
