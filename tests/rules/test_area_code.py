from collections.abc import Callable

Broken = Callable[[str, str, str], list[str]]


def test_an_area_code_of_elsewhere_does_not_fit_a_municipality(broken: Broken) -> None:
    file = "municipalities/primjerovo/contacts/dom-zdravlja.yml"

    told = broken(file, "034/000-000", "051/000-000")

    assert told == [
        f"{file}:4:12: channels[1].phone: area code 051 does not fit here; allowed: 034"
    ]


def test_an_area_code_of_elsewhere_does_not_fit_a_canton(broken: Broken) -> None:
    file = "tiers/k10/contacts/tuzilastvo.yml"

    told = broken(file, "034 000 000", "051 000 000")

    assert told == [
        f"{file}:4:12: channels[1].phone: area code 051 does not fit here; allowed: 034"
    ]


def test_the_area_code_of_a_municipality_it_serves_fits(broken: Broken) -> None:
    told = broken("municipalities/susjedovo/contacts/bolnica.yml", "051 000 000", "034 000 000")

    assert told == []


def test_any_area_code_fits_an_entity(broken: Broken) -> None:
    told = broken("tiers/rs/contacts/ombudsman-za-djecu.yml", "055 000 000", "039 000 000")

    assert told == []


def test_a_mobile_number_fits_everywhere(broken: Broken) -> None:
    told = broken("tiers/k10/contacts/tuzilastvo.yml", "034 000 000", "065 000 000")

    assert told == []
