"""Queries: a file of them, or made for every municipality."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

GENITIVES: Final[Mapping[str, str]] = {
    "bileca": "Bileće",
    "brcko": "Brčko distrikta",
    "celinac": "Čelinca",
    "derventa": "Dervente",
    "gacko": "Gacka",
    "gornji-vakuf-uskoplje": "Gornjeg Vakufa-Uskoplja",
    "kotor-varos": "Kotor Varoša",
    "kupres-fbih": "Kupresa",
    "laktasi": "Laktaša",
    "livno": "Livna",
    "mrkonjic-grad": "Mrkonjić Grada",
    "novi-grad-rs": "Novog Grada",
    "novi-grad-sarajevo": "Novog Grada Sarajevo",
    "novi-travnik": "Novog Travnika",
    "posusje": "Posušja",
    "sanski-most": "Sanskog Mosta",
    "stolac": "Stoca",
    "tesanj": "Tešnja",
    "velika-kladusa": "Velike Kladuše",
    "visegrad": "Višegrada",
}
"""By municipality; the guide itself never says them."""


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
        name = fold(place.name[language])
        # Who types a name that two municipalities have may mean either.
        same = [{"municipality": id_} for id_, other in folded.items() if name in other]
        for kind, text, sector in _made(place, language, chance):
            expected = ({**one, "sector": sector} if sector else one for one in same)
            yield Query(language, kind, text, tuple(expected))


def _made(
    place: Municipality, language: Language, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Class, text and sector of each query."""
    name = place.name[language]
    yield "exact", name, ""
    yield "nodiacritics", fold(name), ""
    yield "script", place.name[CYRILLIC], ""
    if len(name) > 4:
        yield "typo", _slip(fold(name), chance), ""
    for pattern, sector in WITH_SECTOR:
        yield "sector", pattern.format(name), sector
    if language != "en" and place.id in GENITIVES:
        yield "inflected", place.locative[language], ""
        yield "inflected", f"policija {place.locative[language]}", "police"
        yield "inflected", f"centra za socijalni rad {GENITIVES[place.id]}", "social-work"


def sample(queries: Sequence[Query], most: int | None) -> Sequence[Query]:
    """So many of them, the same every time."""
    if most is None or len(queries) <= most:
        return queries
    return random.Random(most).sample(queries, most)


def _slip(word: str, chance: random.Random) -> str:
    """Two letters that changed places, or one that is missing; never the first two."""
    at = chance.randrange(2, len(word) - 1)
    if chance.random() < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]
