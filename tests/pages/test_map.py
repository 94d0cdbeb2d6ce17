import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.pages.map import WIDTH, CountryMap, Dot, country_map
from tests.pages.real import directory

every_language = pytest.mark.parametrize("language", LANGUAGES)


def drawn(language: Language) -> CountryMap:
    names = {one.id: one.name[language] for one in directory().municipalities.values()}
    return country_map(directory().places, names, language=language)


def test_every_place_has_one_dot() -> None:
    drawing = drawn("bs")

    dots = [*drawing.others, *(mark.dot for mark in drawing.marks)]

    assert sorted(dot.id for dot in dots) == sorted(place.id for place in directory().places)


@every_language
def test_every_municipality_with_a_guide_has_its_name_on_the_map(language: Language) -> None:
    drawing = drawn(language)

    names = {mark.dot.id: "".join(mark.label.lines) for mark in drawing.marks if mark.label}

    assert {id: name.replace(" ", "") for id, name in names.items()} == {
        one.id: one.name[language].replace(" ", "") for one in directory().municipalities.values()
    }


@every_language
def test_no_name_covers_another_or_a_large_dot(language: Language) -> None:
    marks = drawn(language).marks

    covered = [
        (mark.dot.name, other.dot.name)
        for mark in marks
        for other in marks
        if mark is not other and mark.label and other.label
        if mark.label.box.meets(other.label.box) or mark.label.box.meets(other.dot.box(5.5))
    ]

    assert covered == []


@every_language
def test_every_name_stands_on_the_picture(language: Language) -> None:
    drawing = drawn(language)

    boxes = [mark.label.box for mark in drawing.marks if mark.label]

    assert min(box.left for box in boxes) >= 0
    assert max(box.right for box in boxes) <= WIDTH
    assert min(box.top for box in boxes) >= 0
    assert max(box.bottom for box in boxes) <= drawing.height


@every_language
def test_a_name_is_nearer_to_its_own_dot_than_to_any_other(language: Language) -> None:
    marks = drawn(language).marks

    for mark in marks:
        assert mark.label
        nearest = min((other.dot for other in marks), key=mark.label.box.distance)
        assert nearest == mark.dot


def test_north_is_up_and_east_is_right() -> None:
    dots = {mark.dot.id: mark.dot for mark in drawn("en").marks}

    assert dots["velika-kladusa"].y < dots["livno"].y < dots["bileca"].y
    assert dots["velika-kladusa"].x < dots["livno"].x < dots["visegrad"].x


def test_the_scale_is_the_same_in_both_directions() -> None:
    # One degree of latitude is 111.2 km, one of longitude 79.8 km at 44.1 degrees north.
    places = {place.id: place for place in directory().places}
    drawing = drawn("bs")
    dots = {dot.id: dot for dot in (*drawing.others, *(mark.dot for mark in drawing.marks))}

    def scale(one: str, two: str) -> float:
        north = (places[one].latitude - places[two].latitude) * 111.2
        east = (places[one].longitude - places[two].longitude) * 79.8
        across, down = dots[one].x - dots[two].x, dots[one].y - dots[two].y
        return float((across**2 + down**2) ** 0.5 / (north**2 + east**2) ** 0.5)

    assert scale("derventa", "stolac") == pytest.approx(scale("livno", "visegrad"), rel=0.02)


def test_a_name_without_room_is_left_out() -> None:
    places = directory().places[:4]
    names = {place.id: "Ime bez mjesta" * 9 for place in places}

    drawing = country_map(places, names, language="bs")

    assert [mark.label for mark in drawing.marks] == [None] * 4
    assert all(isinstance(mark.dot, Dot) for mark in drawing.marks)
