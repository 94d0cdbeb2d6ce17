from tests.rules.conftest import Examples

CYRILLIC_O = "\N{CYRILLIC SMALL LETTER O}"
TOWN_HALL = "municipalities/primjerovo/contacts/opcina.yml"


def test_a_cyrillic_letter_in_a_published_text_is_seen(examples: Examples) -> None:
    examples.add(TOWN_HALL, f"note: Općina Primjer{CYRILLIC_O}vo\n")

    assert examples.told() == [
        (f"{TOWN_HALL}:10:7: note: mixes Latin and Cyrillic letters in 'Primjer{CYRILLIC_O}vo'"),
    ]


def test_both_scripts_in_one_text_are_allowed(examples: Examples) -> None:
    examples.add(TOWN_HALL, "note: Општина (Općina), https://example.org/Општина_x, СОС-linija\n")

    assert examples.told() == []
