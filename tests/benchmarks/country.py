"""A country of all municipalities, as large as the guide may become; its numbers dial nowhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.search.analyzer import words

_ENTITIES: Final = {"FBiH": "fbih", "RS": "rs", "BD": "brcko"}
_SOURCE: Final = {"url": "https://example.org/", "read": "2026-11-23"}

INSTITUTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("police-station", "Policijska stanica {place}"),
    ("social-work-centre", "JU Centar za socijalni rad {place}"),
    ("health-centre", "JZU Dom zdravlja „Sveti Sava“ {place}"),
    ("hospital", "Opšta bolnica {place}"),
    ("mental-health-centre", "Centar za mentalno zdravlje {place}"),
    ("municipal-administration", "Općina {place}"),
    ("court", "Općinski sud u mjestu {place}"),
    ("prosecutor", "Tužilaštvo, kancelarija {place}"),
    ("primary-school", "Osnovna škola „Vuk Karadžić“ {place}"),
    ("primary-school", "Osnovna škola „Musa Ćazim Ćatić“ {place}"),
    ("primary-school", "Osnovna škola „Fra Grga Martić“ {place}"),
    ("secondary-school", "Gimnazija {place}"),
    ("secondary-school", "Mješovita srednja škola {place}"),
    ("preschool", "Dječiji vrtić „Pčelica“ {place}"),
    ("association", "Udruženje žena „Most“ {place}"),
    ("safe-house", "Sigurna kuća {place}"),
    ("civil-protection", "Služba civilne zaštite {place}"),
)


def country(directory: Directory, file: Path, most: int) -> Directory:
    """The directory with invented institutions in further municipalities of the list."""
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))
    further = islice(_further(directory, listed), most - len(directory.municipalities))
    municipalities = {place.id: place for place in further}
    contacts = [one for place in municipalities.values() for one in _contacts(place)]
    return replace(
        directory,
        municipalities={**directory.municipalities, **municipalities},
        contacts=(*directory.contacts, *contacts),
    )


def _further(directory: Directory, listed: Sequence[Mapping[str, Any]]) -> Iterator[Municipality]:
    """Those that have no guide yet; of two with one name the second has its entity in its id."""
    known = {place.name.bs for place in directory.municipalities.values()}
    taken = set(directory.municipalities)
    for row in listed:
        name = str(row["name_latin"]).partition(" (")[0]
        entity = _ENTITIES.get(row["entity"])
        if entity is None or name in known or row["kind"] == "umbrella city":
            continue
        slug = "-".join(words(name))
        id_ = f"{slug}-{entity}" if slug in taken else slug
        if id_ not in taken:
            taken.add(id_)
            yield _municipality(id_, name, row, (entity, "bih"))


def _municipality(
    id_: str, name: str, row: Mapping[str, Any], tiers: tuple[str, ...]
) -> Municipality:
    cyrillic = str(row["name_cyrillic"]).partition(" (")[0]
    text = {"bs": name, "sr-Cyrl": cyrillic, "en": name}
    return Municipality.model_validate(
        {
            "id": id_,
            "home": id_,
            "file": f"data/municipalities/{id_}/municipality.yml",
            "name": text,
            "official": text,
            "locative": text,
            "kind": "municipality",
            "tiers": tiers,
            "area_code": "030",
            "postcodes": [],
            "population_2013": {"value": 1, "authority": "invented", "confidence": "general"},
            "latitude": 44,
            "longitude": 18,
            "source": _SOURCE,
        }
    )


def _contacts(place: Municipality) -> Iterable[Contact]:
    for number, (kind, name) in enumerate(INSTITUTIONS):
        yield Contact.model_validate(
            {
                "id": f"{kind}-{number}",
                "home": place.id,
                "file": f"data/municipalities/{place.id}/contacts/{kind}-{number}.yml",
                "name": name.format(place=place.name.bs),
                "kind": kind,
                "channels": [
                    {"phone": f"03{number % 7} 000 000", "hours": _HOURS, "source": _SOURCE}
                ],
            },
            context={"invented_numbers": True},
        )


_HOURS: Final = "Mo-Fr 07:30-15:30"
