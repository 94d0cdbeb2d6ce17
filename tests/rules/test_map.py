from tests.rules.conftest import Examples


def test_a_municipality_is_on_the_map_and_no_other_has_its_id(examples: Examples) -> None:
    examples.replace("vocabulary/places.yml", "- id: primjerovo", "- id: susjedovo")

    assert examples.told() == [
        (
            "municipalities/primjerovo/municipality.yml:1:1: -: "
            "has no place of the id 'primjerovo' in data/vocabulary/places.yml"
        ),
        "vocabulary/places.yml:10:7: [2].id: given twice; first on line 2",
    ]
