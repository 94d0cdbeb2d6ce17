import json
import re
from typing import Any, Final

import pytest

from putokaz.handbook.chapters import NAMES
from putokaz.history.facts import PRINTED
from putokaz.language import LANGUAGES, Language
from putokaz.views.card import cards_of
from tests.handbook.made import MUNICIPALITIES, guide_of, made, shape, texts
from tests.pages.real import TODAY, directory
from tests.words import foreign_words

CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
TYPED: Final = ("language", "lang", "region", "script", "qr", "key", "id", "kind", "link", "url")
"""Keys whose values nobody reads."""

languages = pytest.mark.parametrize("language", LANGUAGES)
municipalities = pytest.mark.parametrize("municipality", MUNICIPALITIES)


@municipalities
def test_it_is_json(municipality: str) -> None:
    content = made(municipality, "en")

    assert json.loads(json.dumps(content)) == content


@municipalities
def test_every_published_phone_stands_among_the_contacts(municipality: str) -> None:
    published = {
        phone.link
        for those in guide_of(municipality).contacts.values()
        for one in those
        for channel in one.contact.published("phone")
        if (phone := channel.phone)
    }

    printed = {
        phone["link"]
        for sector in made(municipality, "en")["contacts"]
        for card in sector["cards"]
        for phone in card["phones"]
    }

    assert printed == published


@municipalities
def test_no_number_is_printed_that_is_not_published(municipality: str) -> None:
    content = made(municipality, "bs")
    published = {
        phone["link"]
        for sector in content["contacts"]
        for card in sector["cards"]
        for phone in card["phones"]
    }

    linked = set(re.findall(r'"(tel:[^"]+)"', json.dumps(content)))

    assert linked <= published | {"tel:122", "tel:124"}


@municipalities
@languages
def test_a_number_that_is_not_in_service_is_nowhere(municipality: str, language: Language) -> None:
    found = [text for text in texts(made(municipality, language)) if re.search(r"\b112\b", text)]

    assert found == []


@municipalities
@languages
def test_no_text_is_empty(municipality: str, language: Language) -> None:
    content = made(municipality, language)
    marks = [run for run in runs(content) if "mark" in run]

    assert [text for text in texts(content) if not text.strip()] == [""] * len(marks)
    assert {run["text"] for run in marks} <= {""}


def runs(value: Any) -> list[dict[str, Any]]:
    """Every run of running text."""
    if isinstance(value, list):
        return [run for one in value for run in runs(one)]
    if isinstance(value, dict):
        below = [run for one in value.values() for run in runs(one)]
        return [value] if "text" in value and "kind" not in value and not below else below
    return []


@municipalities
def test_every_language_has_the_same_structure(municipality: str) -> None:
    shapes = {
        language: shape({k: v for k, v in made(municipality, language).items() if k != "index"})
        for language in LANGUAGES
    }
    for one in shapes.values():
        del one["meta"]["script"], one["meta"]["qr"]

    assert [language for language in LANGUAGES if shapes[language] != shapes["en"]] == []


@municipalities
@languages
def test_cyrillic_stands_only_where_it_belongs(municipality: str, language: Language) -> None:
    if language == "sr-Cyrl":
        return
    published = " ".join(as_published())
    found = [text for text in texts(made(municipality, language)) if CYRILLIC.search(text)]

    foreign = [
        word
        for text in found
        for word in text.split()
        if CYRILLIC.search(word) and word.strip(",;.()") not in published
    ]

    assert (found if language == "sr-Latn" else foreign) == []


def as_published() -> list[str]:
    """Titles of sources and names of contacts that stand as they are in every language."""
    vocabulary = directory().vocabulary
    titles = [reference.title for reference in vocabulary.references.values()]
    steps = [step for pathway in directory().pathways.values() for step in pathway.steps]
    titles += [step.source.title or "" for step in steps if step.source]
    titles += [contact.name.bs for contact in directory().contacts if contact.name.published]
    return [title for title in titles if CYRILLIC.search(title)]


@pytest.mark.parametrize("language", ["bs", "hr", "sr-Cyrl"])
def test_the_words_of_paper_are_those_of_the_language(language: Language) -> None:
    foreign = foreign_words(language)
    assert foreign is not None
    content = made("livno", language)

    found = [text for text in texts(content["words"]) if foreign.search(text)]

    assert found == []


def test_croatian_is_not_bosnian_where_they_differ() -> None:
    bosnian, croatian = (made("livno", language)["words"] for language in ("bs", "hr"))

    assert bosnian["printed_on"] != croatian["printed_on"]
    assert bosnian["how_to_copy"] != croatian["how_to_copy"]


@municipalities
def test_the_address_of_a_safe_house_is_nowhere(municipality: str) -> None:
    cards = cards_of(guide_of(municipality), directory(), today=TODAY)
    secret = {card.anchor for card in cards.values() if card.kind.secret_address}
    printed = [
        card
        for sector in made(municipality, "en")["contacts"]
        for card in sector["cards"]
        if card["id"] in secret
    ]

    assert len(printed) == len(secret)
    assert {card["address"] for card in printed} <= {None}
    assert all("never published" in card["note"] for card in printed)


@municipalities
@languages
def test_every_way_through_the_book_leads_somewhere(municipality: str, language: Language) -> None:
    content = made(municipality, language)
    anchors = {
        *(f"page-{chapter['name']}" for chapter in content["chapters"]),
        *(f"need-{need['id']}" for group in content["who"] for need in group["needs"]),
        *(block["id"] for block in content["recognise"]["blocks"] if block["kind"] == "heading"),
        *(f"sector-{sector['id']}" for sector in content["contacts"]),
        *(card["id"] for sector in content["contacts"] for card in sector["cards"]),
    }
    keys = [entry["key"] for letter in content["index"] for entry in letter["entries"]]
    pages = [run["page"] for run in runs(content) if "page" in run]

    assert {*keys, *pages} <= anchors


@municipalities
def test_every_mark_has_its_source_in_the_order_of_the_book(municipality: str) -> None:
    content = made(municipality, "en")
    numbers = [source["number"] for source in content["sources"]]
    marks = [run["mark"] for run in runs(content) if "mark" in run]

    assert numbers == [*range(1, len(numbers) + 1)]
    assert {*marks} <= {*numbers}
    assert [*dict.fromkeys(marks)] == sorted({*marks})


def test_nothing_depends_on_the_day_of_printing() -> None:
    later = TODAY.replace(year=TODAY.year + 2)

    assert made("gacko", "en", today=later) == made("gacko", "en")


def test_the_edition_counts_what_is_printed() -> None:
    assert set(PRINTED) == set(NAMES)
