from tests.rules.conftest import Examples


def test_a_number_answers_somewhere(examples: Examples) -> None:
    examples.remove("tiers/bih/contacts/hitna-pomoc.yml")

    assert examples.told() == [
        (
            "tiers:1:1: -: "
            "no contact with the number 124 and the role emergency-medical serves any municipality"
        ),
    ]


def test_a_number_answers_in_every_municipality(examples: Examples) -> None:
    file = "tiers/bih/contacts/policija.yml"
    examples.replace(file, "channels:", "serves:\n  - primjerovo\nchannels:")

    assert examples.told() == [
        (
            "municipalities/susjedovo/municipality.yml:1:1: -: "
            "no contact with the number 122 and the role emergency-police serves it"
        )
    ]


def test_another_number_does_not_do(examples: Examples) -> None:
    examples.replace("tiers/bih/contacts/policija.yml", "phone: 122", "phone: 121")

    assert examples.told() == [
        (
            "tiers:1:1: -: "
            "no contact with the number 122 and the role emergency-police serves any municipality"
        ),
    ]
