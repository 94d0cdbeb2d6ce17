"""The page of all names: nothing that can be called is missing on it."""

from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.pages import names
from putokaz.pages.render import spoken_in
from putokaz.text.alphabet import sort_key
from tests.pages.real import country_pages, directory, guides

every_language = pytest.mark.parametrize("language", LANGUAGES)

ALL: Final = "all"


@every_language
def test_every_municipality_stands_in_the_order_of_the_alphabet(language: Language) -> None:
    listed = [home.place.name[language] for home in names.municipalities(guides(), language)]

    assert len(listed) == len(directory().municipalities)
    assert listed == sorted(listed, key=lambda name: sort_key(name, language))


@every_language
def test_every_contact_stands_once_where_it_lies(language: Language) -> None:
    homes = (*names.municipalities(guides(), language), *names.tiers(guides(), language))
    listed = [(home.place.id, entry.name) for home in homes for entry in home.entries]

    assert len(listed) == len(directory().contacts)
    assert {(contact.home, contact.name) for contact in directory().contacts} == set(listed)


def test_the_state_comes_before_the_entities_and_these_before_the_cantons() -> None:
    kinds = [directory().tiers[home.place.id].kind for home in names.tiers(guides(), "bs")]

    assert list(dict.fromkeys(kinds)) == ["state", "entity", "canton"]


def test_a_name_leads_to_its_card() -> None:
    html = country_pages("bs")[ALL].html

    assert '<a href="../livno/">Livno</a>' in html
    assert '<a href="../livno/contacts/#contact-dom-zdravlja">' in html


@pytest.mark.parametrize(
    ("name", "language", "spoken"),
    [
        ("Dom zdravlja", "en", "bs"),
        ("Dom zdravlja", "sr-Cyrl", "sr-Latn"),
        ("Dom zdravlja", "hr", None),
        ("Дом здравља", "en", "sr-Cyrl"),
        ("Дом здравља", "bs", "sr-Cyrl"),
        ("Дом здравља", "sr-Cyrl", None),
    ],
)
def test_a_name_is_read_in_its_own_language(
    name: str, language: Language, spoken: Language | None
) -> None:
    assert spoken_in(name, language) == spoken
