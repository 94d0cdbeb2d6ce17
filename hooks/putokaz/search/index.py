"""The index of one language: the terms of every record, merged and written compactly.

A record's terms depend on the record alone and are remembered, so that after a change of one
contact only that one is analysed; merging is cheap.

Terms are sorted, and each is written as the number of letters it shares with the one before it and
the rest. Its targets follow as numbers: distance to the target before, times four, plus the field.
Targets are groups, then places, then records; of the running text, records. `engine.js` reads this.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import Any, Final, TypeVar

from putokaz.language import Language
from putokaz.search.analyzer import STOP, TABLES, canon, stem, words
from putokaz.search.record import FIELDS, Collection, Field, Record, Texts, field_of

Terms = Mapping[str, int]
"""The place of the strongest field in which each term stands, in FIELDS."""

_Value = TypeVar("_Value")

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_LONGEST_SHARED: Final = 35


Merged = dict[str, tuple[bytes, dict[str, str]]]
"""By part of the index: the digest of its texts, and what they came to; while no word changes, it
need not be worked out again."""


def core_index(collection: Collection, language: Language, merged: Merged | None = None) -> str:
    """The script that the first answer needs: names, titles, words for them, numbers."""
    places = {place.id: number for number, place in enumerate(collection.places)}
    areas = _numbered(record.area for record in collection.records if record.area)
    texts = [*_texts(collection, core=True)]
    return _script(
        {
            "language": language,
            "tables": TABLES,
            "places": [[place.id, place.title] for place in collection.places],
            "areas": [[places[id_] for id_ in area] for area in areas],
            "groups": _members(collection),
            "records": _columns(collection.records, areas),
            **_once("core", texts, language, merged),
        }
    )


def text_index(collection: Collection, language: Language, merged: Merged | None = None) -> str:
    """The script with the running text."""
    return _script(_once("text", [*_texts(collection, core=False)], language, merged))


def _texts(collection: Collection, *, core: bool) -> Iterator[Texts]:
    """Of every target, in order."""
    if core:
        for group in collection.groups:
            yield tuple((field_of(text), text) for text in group.texts)
        for place in collection.places:
            yield tuple(("title", name) for name in place.names)
    for record in collection.records:
        texts = tuple(text for text in record.texts if (text[0] != "text") == core)
        yield (("title", record.title), *texts) if core else texts


@cache
def terms_of(texts: Texts, language: Language) -> Terms:
    """The terms of some texts."""
    terms: dict[str, int] = {}
    for field, text in texts:
        for word in words(text):
            if word not in STOP:
                for term, as_field in _terms(word, field, language):
                    terms[term] = max(terms.get(term, 0), FIELDS.index(as_field))
    return terms


def _terms(word: str, field: Field, language: Language) -> Iterator[tuple[str, Field]]:
    """The stem; of names and of words by themselves also the whole word, which counts more."""
    if field == "title":
        yield stem(word, language), "word"
        yield canon(word), "title"
        return
    yield stem(word, language), field
    if field == "word":
        yield canon(word), field


def _once(
    part: str, texts: list[Texts], language: Language, merged: Merged | None
) -> dict[str, str]:
    if merged is None:
        return _merged(texts, language)
    digest = blake2b(repr(texts).encode()).digest()
    if part not in merged or merged[part][0] != digest:
        merged[part] = digest, _merged(texts, language)
    return merged[part][1]


def _merged(texts: Iterable[Texts], language: Language) -> dict[str, str]:
    targets: dict[str, list[tuple[int, int]]] = {}
    for number, of_target in enumerate(texts):
        for term, field in terms_of(of_target, language).items():
            targets.setdefault(term, []).append((number, field))
    ordered = sorted(targets)
    return {
        "terms": " ".join(_front_coded(ordered)),
        "targets": " ".join(_encoded(targets[term]) for term in ordered),
    }


def _front_coded(terms: Iterable[str]) -> Iterator[str]:
    before = ""
    for term in terms:
        most = min(len(term), len(before), _LONGEST_SHARED)
        shared = next((at for at in range(most) if term[at] != before[at]), most)
        yield f"{_DIGITS[shared]}{term[shared:]}"
        before = term


def _encoded(targets: Iterable[tuple[int, int]]) -> str:
    encoded = ""
    before = -1
    for target, field in targets:
        encoded += _number((target - before - 1) * len(FIELDS) + field)
        before = target
    return encoded


def _number(value: int) -> str:
    """Five bits a sign; the sixth says that more follow."""
    signs = ""
    while value > 31:
        signs += _DIGITS[32 + (value & 31)]
        value >>= 5
    return signs + _DIGITS[value]


def _numbered(values: Iterable[_Value]) -> dict[_Value, int]:
    """Each once, with its place among them."""
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _members(collection: Collection) -> list[list[int]]:
    """Of every group its weight and its records."""
    members: dict[str, list[int]] = {group.id: [] for group in collection.groups}
    for number, record in enumerate(collection.records):
        for group in record.groups:
            if group in members:
                members[group].append(number)
    return [[group.weight, *_distances(members[group.id])] for group in collection.groups]


def _distances(numbers: list[int]) -> list[int]:
    return [now - before for before, now in zip([0, *numbers], numbers, strict=False)]


def _columns(records: Iterable[Record], areas: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """The records field by field, which packs better than record by record."""
    records = tuple(records)
    snippets = _numbered(record.snippet for record in records)
    sectors = _numbered(record.sector for record in records)
    return {
        "titles": [record.title for record in records],
        "paths": [record.path for record in records],
        "areas": [areas.get(record.area, -1) for record in records],
        "elsewhere": [record.elsewhere for record in records],
        "weights": [record.weight for record in records],
        "snippets": [*snippets],
        "snippet": [snippets[record.snippet] for record in records],
        "sectors": [*sectors],
        "sector": [sectors[record.sector] for record in records],
        "telephones": [
            [
                sign
                for one in record.telephones
                for sign in (one.shown, one.hours, int(one.confirmed))
            ]
            for record in records
        ],
    }


def _script(content: Mapping[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"self.putokazIndex({text});\n"
