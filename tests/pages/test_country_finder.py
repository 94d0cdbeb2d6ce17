import re

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.pages.finder import groups
from putokaz.text.fold import fold
from tests.pages.real import TODAY, country_pages, directory, guides

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Višegrad", "visegrad"),
        ("ВИШЕГРАД", "visegrad"),
        ("visegrad ", "visegrad"),
        ("Gornji Vakuf-Uskoplje", "gornji vakuf uskoplje"),
        ("Горњи Вакуф", "gornji vakuf"),
        ("Međugorje", "medjugorje"),
        ("Међугорје", "medjugorje"),
        ("Šamac", "samac"),
        ("Шамац", "samac"),
        ("Џ", "dz"),
    ],
)
def test_a_name_is_found_in_any_script_and_without_diacritics(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_dj_is_also_found_as_d() -> None:
    found = {
        missed.place.id: missed.keys
        for group in groups(guides(), directory(), language="bs", today=TODAY)
        for missed in group.others
        if "đ" in missed.place.name["bs"].lower()
    }

    for keys in found.values():
        assert any("dj" in key for key in keys.split("|"))
        assert any("dj" not in key for key in keys.split("|"))


@every_language
def test_every_place_of_the_country_is_found_once(language: Language) -> None:
    found = [
        id
        for group in groups(guides(), directory(), language=language, today=TODAY)
        for id in (
            *(one.municipality.id for one in group.guides),
            *(one.place.id for one in group.others),
        )
    ]

    assert sorted(found) == sorted(place.id for place in directory().places)


@every_language
def test_every_municipality_with_a_guide_is_linked_from_the_list_and_the_map(
    language: Language,
) -> None:
    html = country_pages(language)[""].html

    listed = re.findall(r'<a href="([^"]+)" data-municipality="([^"]+)"', html)
    mapped = re.findall(r'<a class="pk-map__place" href="([^"]+)"[^>]*data-place="([^"]+)"', html)

    expected = {(f"{one}/", one) for one in directory().municipalities}
    assert set(listed) == expected
    assert set(mapped) == expected
    assert len(listed) == len(mapped) == len(expected)


@every_language
def test_a_place_without_a_guide_stands_beside_the_numbers_of_its_entity(
    language: Language,
) -> None:
    found = groups(guides(), directory(), language=language, today=TODAY)

    calls = {
        group.tier.id: {str(way.channel.phone) for one in group.numbers for way in one.phones}
        for group in found
    }

    assert {"122", "124", "1265"} <= calls["fbih"]
    assert {"122", "124", "1264"} <= calls["rs"]
    assert "1264" not in calls["fbih"]
    assert "1265" not in calls["rs"]
