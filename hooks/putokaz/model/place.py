"""Places: municipalities with their guides, and the tiers of government above them."""

from typing import Annotated, Literal

from pydantic import Field

from putokaz.model.source import Confidence, PartialDate, Source
from putokaz.model.text import LocalText, Name, PlainText
from putokaz.model.value import Placed, Value


class Postcode(Value):
    """A postcode and the post operator that uses it."""

    code: Annotated[str, Field(pattern=r"^\d{5}$")]
    operator: PlainText


class Population(Value):
    """A census figure; its authority always stands beside it."""

    value: Annotated[int, Field(ge=1)]
    authority: PlainText
    confidence: Confidence


class Codes(Value):
    """Identifiers in public registers."""

    wikidata: Annotated[str, Field(pattern=r"^Q\d+$")] | None = None
    geonames: Annotated[str, Field(pattern=r"^\d+$")] | None = None
    municipality: Annotated[str, Field(pattern=r"^\d{3}$")] | None = None
    """Three digits, from a secondary source that does not name its scheme."""
    iso: Annotated[str, Field(pattern=r"^BA(-[A-Z]{3})?$")] | None = None
    former_iso: Annotated[str, Field(pattern=r"^BA-\d\d$")] | None = None
    """Deleted by ISO on 2015-11-27; never a key."""


class Municipality(Placed):
    """An općina, opština, grad or district with its own guide."""

    name: LocalText
    """Livno."""
    official: LocalText
    """Grad Livno."""
    locative: LocalText
    """u Livnu; in English `in Livno`."""
    kind: Literal["municipality", "city", "district"]
    city_since: PartialDate | None = None
    tiers: tuple[str, ...]
    """Ids of the tiers above, the lowest first: k10, fbih, bih."""
    area_code: Annotated[str, Field(pattern=r"^0\d\d$")]
    postcodes: tuple[Postcode, ...]
    population_2013: Population
    latitude: Annotated[float, Field(ge=42, le=46)]
    longitude: Annotated[float, Field(ge=15, le=20)]
    codes: Codes = Codes()
    also_known_as: tuple[Name, ...] = ()
    source: Source
    note: PlainText | None = None


class Tier(Placed):
    """A level of government above: canton, entity, district or state."""

    name: LocalText
    kind: Literal["canton", "entity", "district", "state"]
    above: tuple[str, ...] = ()
    """Ids of the tiers above, the lowest first."""
    abbreviation: PlainText | None = None
    area_code: Annotated[str, Field(pattern=r"^0\d\d$")] | None = None
    holidays: Literal["BIH", "SRP", "BRC"] | None = None
    """Its calendar in the `holidays` library; only where it decides on public holidays."""
    codes: Codes = Codes()
    confidence: Confidence = "confirmed"
    """Of the names."""
    source: Source
    note: PlainText | None = None


class Place(Value):
    """A municipality of the country, with or without a guide: for finding one's own on the map."""

    id: str
    """The municipality's id where it has a guide; else a slug of its Latin name."""
    name: LocalText
    entity: Literal["fbih", "rs", "brcko"]
    latitude: Annotated[float, Field(ge=42, le=46)]
    longitude: Annotated[float, Field(ge=15, le=20)]
