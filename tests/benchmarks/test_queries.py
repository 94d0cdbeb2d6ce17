"""Queries that are made of the names of municipalities."""

from tests.benchmarks.queries import GENITIVES, made_for, sample
from tests.pages.real import directory

PLACES = directory().municipalities


def test_a_place_is_asked_for_in_its_declined_forms() -> None:
    made = made_for([PLACES["livno"]], "bs")

    inflected = {query.text: query.expected for query in made if query.kind == "inflected"}

    assert inflected == {
        "u Livnu": ({"municipality": "livno"},),
        "policija u Livnu": ({"municipality": "livno", "sector": "police"},),
        "centra za socijalni rad Livna": ({"municipality": "livno", "sector": "social-work"},),
    }


def test_every_place_of_the_guide_has_a_genitive() -> None:
    assert set(GENITIVES) == set(PLACES)


def test_who_types_a_name_that_two_places_have_may_mean_either() -> None:
    made = made_for(PLACES.values(), "bs")

    first = next(query for query in made if query.text == "Novi Grad")

    assert [one["municipality"] for one in first.expected] == ["novi-grad-rs", "novi-grad-sarajevo"]


def test_a_sample_is_always_the_same() -> None:
    made = [*made_for(PLACES.values(), "bs")]

    assert sample(made, 5) == sample(made, 5)
    assert len(sample(made, 5)) == 5
    assert sample(made, None) == made
