"""A country on disk: the real data, and further municipalities with invented institutions.

Municipalities beyond those of the list are called `Primjer 0144` and so on. No number can be
dialled, and the one contact that is changed is invented, too.
"""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from putokaz.language import LANGUAGES, Language
from putokaz.model.place import Municipality
from putokaz.read.directory import read_directory
from tests.benchmarks.country import INSTITUTIONS, country

ROOT: Final = Path(__file__).parents[2]
LISTED: Final = ROOT.parent / "shared/domain/municipalities.yml"

CHANGED: Final = "livno"
"""The municipality of the contact that is changed."""
NUMBERS: Final = ("034 000 000", "034 0000 000")
"""What its number is in turn: neither can be dialled."""
LINKS: Final = ('"tel:+38734000000"', '"tel:+387340000000"')
"""How every page that offers the number dials it."""

_SOURCE: Final = {"url": "https://example.org/", "date": "2026-10", "read": "2026-11-23"}
_SECRET: Final = "safe-house"
_SIGNED: Final = ("police", "social-work", "education", "health")
_STEPS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("school-reports", "same-day", "education", "guardianship-authority"),
    ("centre-visits", "same-day", "social-work", "duty-police"),
    ("doctor-examines", "same-day", "health", "guardianship-authority"),
    ("police-informs", "same-day", "police", "prosecution"),
)
_CONFIG: Final = """\
INHERIT: {root}/mkdocs.yml
site_url: https://signpost.example.org/
hooks: ["{root}/hooks/events.py"]
watch: [data]
theme:
  custom_dir: {root}/hooks/theme
extra:
  invented_numbers: true
  handbooks: false
  zips: false
"""


class _Dumper(yaml.CSafeDumper):
    """Writes what stands in two places twice: our data has no anchors."""

    def ignore_aliases(self, _: object) -> bool:
        return True


def write_project(folder: Path, most: int, listed: Path = LISTED) -> None:
    """A project of ours with that many municipalities; those with a guide are all there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "mkdocs.yml").write_text(_CONFIG.format(root=ROOT), encoding="utf-8")
    _write_further(folder, most, listed)
    change_contact(folder, 0)


def change_contact(folder: Path, turn: int) -> None:
    """Give the contact the other number."""
    number = {"phone": NUMBERS[turn % 2], "for": _local("dežurni", "дежурни", "on duty")}
    channel = {**number, "hours": "24/7", "source": _SOURCE}
    record = {"name": "Policijska stanica", "kind": "police-station", "channels": [channel]}
    _dump(folder / f"data/municipalities/{CHANGED}/contacts/policijska-stanica.yml", record)


def shows(site: Path, address: Mapping[Language, str], turn: int) -> bool:
    """Whether the page of the contact has the number of that turn, in every language."""
    return all(_has(site / address[language], LINKS[turn % 2]) for language in LANGUAGES)


def _has(file: Path, link: str) -> bool:
    try:
        return link in file.read_text(encoding="utf-8")
    except OSError:
        return False


def _write_further(folder: Path, most: int, listed: Path) -> None:
    real = read_directory(folder).directory
    rows = folder / "municipalities.yml"
    known = yaml.safe_load(listed.read_text(encoding="utf-8")) if listed.exists() else []
    _dump(rows, [*known, *_invented(most)])
    whole = country(real, rows, most).municipalities
    rows.unlink()
    further = [place for id_, place in whole.items() if id_ not in real.municipalities]
    for place in further:
        _write_municipality(folder / "data/municipalities" / place.id, place)
    on_map = {place.id for place in real.places}
    added = [_place(place) for place in further if place.id not in on_map]
    if added:
        with (folder / "data/vocabulary/places.yml").open("a", encoding="utf-8") as file:
            file.write(_text(added))


def _invented(most: int) -> Iterator[Mapping[str, str]]:
    for number in range(most):
        yield {
            "name_latin": f"Primjer {number:04}",
            "name_cyrillic": f"Примјер {number:04}",
            "entity": ("FBiH", "RS")[number % 2],
            "kind": "municipality",
        }


def _write_municipality(folder: Path, place: Municipality) -> None:
    (folder / "contacts").mkdir(parents=True)
    (folder / "protocols").mkdir()
    given = place.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude=set(Municipality.UNWRITTEN)
    )
    _dump(folder / "municipality.yml", given)
    for number, (kind, name) in enumerate(INSTITUTIONS):
        record = {
            "name": name.format(place=place.name.bs),
            "kind": kind,
            "channels": [*_channels(place, number, kind)],
        }
        _dump(folder / f"contacts/{kind}-{number}.yml", record)
    _dump(folder / "protocols/2021-protokol-o-saradnji.yml", _protocol(place))


def _channels(place: Municipality, number: int, kind: str) -> Iterator[Mapping[str, Any]]:
    phone = f"{place.area_code} 000 000"
    yield {"phone": phone, "hours": "Mo-Fr 07:30-15:30", "source": _SOURCE}
    yield {"email": f"{kind}-{number}@{place.id}.example.org", "source": _SOURCE}
    if kind != _SECRET:
        address = {"street": f"Glavna ulica {number + 1}", "place": place.name.bs}
        yield {"address": address, "source": _SOURCE}


def _protocol(place: Municipality) -> Mapping[str, Any]:
    return {
        "title": _local("Protokol o saradnji", "Протокол о сарадњи", "Protocol of cooperation"),
        "kind": "cooperation",
        "about": _local("Saradnja ustanova.", "Сарадња установа.", "How institutions cooperate."),
        "signed_on": "2021-04-12",
        "signatories": [
            {"name": f"{sector} {place.name.bs}", "sector": sector} for sector in _SIGNED
        ],
        "steps": [_step(*step) for step in _STEPS],
        "source": _SOURCE,
    }


def _step(id_: str, phase: str, who: str, to: str) -> Mapping[str, Any]:
    return {
        "id": id_,
        "phase": phase,
        "who": [who],
        "does": _local("Prijavi sumnju.", "Пријави сумњу.", "Reports the suspicion."),
        "to": [to],
        "deadline": {"within": "PT24H"},
        "confidence": "confirmed",
    }


def _place(place: Municipality) -> Mapping[str, Any]:
    return {
        "id": place.id,
        "name": place.name.model_dump(by_alias=True, exclude_none=True),
        "entity": place.tiers[0],
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _local(bs: str, cyrillic: str, en: str) -> Mapping[str, str]:
    return {"bs": bs, "sr-Cyrl": cyrillic, "en": en}


def _dump(file: Path, value: Any) -> None:
    file.write_text(_text(value), encoding="utf-8")


def _text(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
