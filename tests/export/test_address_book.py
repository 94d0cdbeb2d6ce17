from datetime import date
from functools import cache
from typing import Any

import pytest
import vobject

from putokaz.export.address_book import address_book
from putokaz.language import LANGUAGES, Language
from tests.pages.real import directory, guides

TODAY = date(2026, 11, 24)


@cache
def _cards(municipality: str, language: Language) -> list[Any]:
    guide = next(one for one in guides() if one.municipality.id == municipality)
    text = address_book(guide, directory(), language=language, today=TODAY)
    return list(vobject.readComponents(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_published_number_of_the_guide_can_be_taken_along(language: Language) -> None:
    for guide in guides():
        published = {
            channel.phone.link.removeprefix("tel:")
            for those in guide.contacts.values()
            for one in those
            for channel in one.contact.published("phone")
            if channel.phone
        }

        taken = {
            number.value
            for card in _cards(guide.municipality.id, language)
            for number in card.contents["tel"]
        }

        assert taken == published


def test_a_withheld_number_is_not_taken_along() -> None:
    livno = [card.fn.value for card in _cards("livno", "bs")]

    assert "Dom zdravlja Livno" in livno
    assert "Općina Livno" not in livno


def test_a_card_says_that_nobody_has_confirmed_its_number() -> None:
    police = next(card for card in _cards("livno", "en") if card.tel.value == "122")

    assert police.note.value == "122: not yet verified; source undated"


def test_an_assumed_service_area_is_said() -> None:
    notes = [card.note.value for card in _cards("gacko", "en")]

    assert any(note.startswith("service area assumed: ask first\n") for note in notes)


def test_serbian_in_latin_script_has_no_cyrillic_letter() -> None:
    text = "".join(card.serialize() for card in _cards("visegrad", "sr-Latn"))

    assert not [letter for letter in text if "Ѐ" <= letter <= "ӿ"]


def test_the_cards_of_a_municipality_are_the_same_in_two_builds() -> None:
    guide = guides()[0]

    twice = {address_book(guide, directory(), language="bs", today=TODAY) for _ in range(2)}

    assert len(twice) == 1
