from typing import Final

from tests.rules.conftest import Examples

FOLDER: Final = "tiers/k10/contacts"
FILE: Final = f"{FOLDER}/sigurna-kuca.yml"
DELETE: Final = "nothing may tell where a safe house is: delete it"

TELLING: Final = {
    "https://maps.app.goo.gl/x": "a link to a map",
    "https://www.google.ba/maps/place/x": "a link to a map",
    "https://www.openstreetmap.org/node/1": "a link to a map",
    "geo:43.8,17.0": "a link to a map",
    "43.8012, 17.0034": "coordinates",
    "43° 48' N": "coordinates",
    "u ulici Izmišljenoj": "a street",
    "Улица измишљена": "a street",
    "Ul. izmišljena": "a street",
    "Izmišljena br. 5": "a street",
    "Izmišljena bb": "a street",
    "12 Invented Street": "a street",
    "Izmišljena 12a, Primjerovo": "a house number",
    "Primjerovo, 80000 Primjerovo": "a postcode",
}
NOT_TELLING: Final = (
    "Takes calls for the region; founded in 2005, open 24/7.",
    "Sigurna kuća prima žene i djecu; 1265, od 0 do 24.",
    "https://example.org/vijesti/81234/sigurna-kuca-43",
    "Kapacitet: 30 osoba.",
)


def _safe_houses(examples: Examples, notes: tuple[str, ...]) -> None:
    for index, note in enumerate(notes):
        text = f'name: Sigurna kuća\nkind: safe-house\nnote: "{note}"\n'
        examples.add(f"{FOLDER}/kuca-{index:02}.yml", text)


def test_a_safe_house_has_no_address(examples: Examples) -> None:
    examples.replace(
        FILE,
        "  - phone: 1265",
        "  - address:\n"
        "      place: Primjerovo\n"
        "    source:\n"
        "      url: https://example.org/sigurna-kuca\n"
        "      read: 2026-11-01\n"
        "  - phone: 1265",
    )

    assert examples.told() == [
        f"{FILE}:7:7: channels[1].address: a safe house has no address here; delete it"
    ]


def test_no_text_tells_where_it_is(examples: Examples) -> None:
    _safe_houses(examples, tuple(TELLING))

    assert examples.told() == [
        f"{FOLDER}/kuca-{index:02}.yml:3:7: note: has {sign}; {DELETE}"
        for index, sign in enumerate(TELLING.values())
    ]


def test_other_facts_may_be_told(examples: Examples) -> None:
    _safe_houses(examples, NOT_TELLING)

    assert examples.told() == []


def test_no_web_channel_tells_where_it_is(examples: Examples) -> None:
    examples.replace(FILE, "phone: 1265", "web: https://goo.gl/maps/x")

    assert examples.told() == [f"{FILE}:6:10: channels[1].web: has a link to a map; {DELETE}"]


def test_other_contacts_have_addresses(examples: Examples) -> None:
    examples.add(f"{FOLDER}/udruzenje.yml", "name: Udruženje\nkind: association\nnote: Ul. x 12\n")

    assert examples.told() == []
