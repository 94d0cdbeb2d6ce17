"""What is asked, one thing after another, to make a new contact, protocol or municipality."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from putokaz.editing.draft import Draft, Field, Piece
from putokaz.editing.question import Question, Words
from putokaz.model.contact import Address, Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality, Population, Postcode
from putokaz.model.protocol import Protocol, Signatory
from putokaz.model.source import Source
from putokaz.model.text import LocalText
from putokaz.model.value import Value
from putokaz.text.fold import fold

Answers = tuple[str, ...]
"""None where nothing was answered."""

Fields: TypeAlias = dict[str, Field]
Interview: TypeAlias = Generator[Question, Answers, Draft]
Part: TypeAlias = Generator[Question, Answers, Fields]

_LONGEST_NAME: Final = 40
"""Of a file, where we propose it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Background:
    """What is known before the first question."""

    directory: Directory
    homes: Words
    """Folders of municipalities and tiers below data/, with their names."""
    places: Words
    """Ids of places without a guide, with their names."""
    cantons: Words
    today: str


def new_contact(there: Background) -> Interview:
    """An institution, and the ways to reach it."""
    [home] = yield Question(key="home", words=there.homes)
    kind = yield from _field(Contact, "kind")
    name = yield from _text(Contact, "name")
    file = yield from _file(there, f"{home}/contacts", name)
    is_secret = there.directory.vocabulary.kinds[str(kind["kind"])].secret_address
    channels = yield from _channels(is_secret=is_secret)
    source = yield from _source(there)
    rest: Fields = source
    if channels:
        rest = {"channels": [Piece(Channel, one | _cited(source)) for one in channels]}
    return Draft(file, Piece(Contact, {**name, **kind, **rest}))


def new_protocol(there: Background) -> Interview:
    """A signed agreement."""
    [home] = yield Question(key="home", words=there.homes)
    title = yield from _text(Protocol, "title")
    fields = {
        **title,
        **(yield from _field(Protocol, "kind")),
        **(yield from _text(Protocol, "about")),
    }
    for name in ("signed_on", "valid_until", "review_on", "document"):
        fields |= yield from _field(Protocol, name, optional=True)
    year = str(fields.get("signed_on", ""))[:4]
    file = yield from _file(there, f"{home}/protocols", title, year)
    fields |= yield from _list("signatories", _signatory)
    fields |= yield from _text(Protocol, "coordinator", optional=True)
    fields |= yield from _source(there)
    return Draft(file, Piece(Protocol, fields))


def new_municipality(there: Background) -> Interview:
    """A municipality of the map that has no guide yet; the map gives its name and place."""
    [id_] = yield Question(key="place", words=there.places)
    place = next(place for place in there.directory.places if place.id == id_)
    names = place.name.model_dump(by_alias=True, exclude_none=True)
    lowest: str = place.entity
    if lowest == "fbih":
        [lowest] = yield Question(key="canton", words=there.cantons)
    fields: Fields = {
        "name": Piece(LocalText, names),
        **(yield from _text(Municipality, "official")),
        **(yield from _text(Municipality, "locative")),
        **(yield from _field(Municipality, "kind")),
        "tiers": [lowest, *there.directory.tiers[lowest].above],
        **(yield from _field(Municipality, "area_code")),
        **(yield from _list("postcodes", _postcode)),
        "population_2013": (yield from _population()),
        "latitude": str(place.latitude),
        "longitude": str(place.longitude),
        **(yield from _source(there)),
    }
    return Draft(f"data/municipalities/{id_}/municipality.yml", Piece(Municipality, fields))


INTERVIEWS: Final[Mapping[str, Callable[[Background], Interview]]] = {
    "municipality": new_municipality,
    "contact": new_contact,
    "protocol": new_protocol,
}


def _field(
    model: type[Value], name: str, prefix: str = "", *, optional: bool = False, default: str = ""
) -> Part:
    question = Question(
        key=prefix + name, model=model, field=name, optional=optional, default=default or None
    )
    answers = yield question
    return {name: answers[0]} if answers else {}


def _text(model: type[Value], name: str, *, optional: bool = False) -> Part:
    """One text in every language; without the first there is none."""
    fields: Fields = {}
    for language in ("bs", "hr", "sr-Cyrl", "en"):
        answers = yield Question(
            key=f"{name}.{language}",
            model=LocalText,
            field=language,
            of=(model, name),
            optional=language == "hr" or (optional and language == "bs"),
        )
        if answers:
            fields[language] = answers[0]
        elif language == "bs":
            return {}
    return {name: Piece(LocalText, fields)}


def _file(
    there: Background, folder: str, name: Fields, year: str = ""
) -> Generator[Question, Answers, str]:
    """The file's path; its name is not one that is taken."""
    piece = name[next(iter(name))]
    proposed = fold(str(piece.fields["bs"])) if isinstance(piece, Piece) else ""
    while len(proposed) > _LONGEST_NAME:
        proposed = proposed.rpartition(" ")[0]
    path = f"data/{folder}/"
    taken = {
        file.removeprefix(path).removesuffix(".yml")
        for file in there.directory.trees
        if file.startswith(path)
    }
    default = f"{year} {proposed}".strip().replace(" ", "-")
    [id_] = yield Question(
        key="id", default=None if default in taken else default, taken=frozenset(taken)
    )
    return f"{path}{id_}.yml"


def _channels(*, is_secret: bool) -> Generator[Question, Answers, list[Fields]]:
    """The ways to reach a contact, without their source."""
    found: list[Fields] = []
    for name in ("phone", "email", "web"):
        if fields := (yield from _field(Channel, name, optional=True)):
            hours: Fields = {}
            if name == "phone":
                hours = yield from _field(Channel, "hours", optional=True)
            found.append({**fields, **hours})
    address: Fields = {}
    for name in () if is_secret else ("street", "postcode", "place"):
        address |= yield from _field(Address, name, "address.", optional=True)
    return [*found, {"address": Piece(Address, address)}] if address else found


def _cited(source: Fields) -> Fields:
    """The source of a channel; one that cannot be cited keeps it from being published."""
    piece = source["source"]
    if isinstance(piece, Piece) and "url" in piece.fields:
        return source
    return {**source, "publish": "false", "reason": "not-citable"}


def _source(there: Background) -> Part:
    fields: Fields = {}
    for name in ("url", "title", "date"):
        fields |= yield from _field(Source, name, "source.", optional=True)
    fields |= yield from _field(Source, "read", "source.", default=there.today)
    return {"source": Piece(Source, fields)}


def _list(name: str, item: Callable[[int], Generator[Question, Answers, Piece | None]]) -> Part:
    """Items until one is left out, each made knowing how many there are."""
    items: list[Piece] = []
    while one := (yield from item(len(items))):
        items.append(one)
    return {name: items} if items else {}


def _signatory(_: int) -> Generator[Question, Answers, Piece | None]:
    name = yield from _field(Signatory, "name", "signatory.", optional=True)
    if not name:
        return None
    return Piece(Signatory, {**name, **(yield from _field(Signatory, "sector", "signatory."))})


def _postcode(there: int) -> Generator[Question, Answers, Piece | None]:
    code = yield from _field(Postcode, "code", "postcode.", optional=there > 0)
    if not code:
        return None
    return Piece(Postcode, {**code, **(yield from _field(Postcode, "operator", "postcode."))})


def _population() -> Generator[Question, Answers, Piece]:
    fields: Fields = {}
    for name in ("value", "authority", "confidence"):
        fields |= yield from _field(Population, name, "population.")
    return Piece(Population, fields)
