from dataclasses import replace
from datetime import date

import pytest

from putokaz.rounds.plan import is_emergency, plan
from tests.pages import real
from tests.pages.guides import example
from tests.rounds.rounded import TODAY, visits


def test_a_round_asks_those_nearby_and_tells_whose_number_is_unknown() -> None:
    assert [visit.contact.id for visit in visits()] == [
        "policijska-stanica",
        "sigurna-kuca",
        "bolnica",
        "centar-za-socijalni-rad",
        "dom-zdravlja",
        "opcina",
        "tuzilastvo",
        "udruzenje",
        "ministarstvo",
        "osnovna-skola",
    ]


def test_on_demand_it_asks_the_services_of_the_whole_country_too() -> None:
    asked = [visit.contact.id for visit in visits(everybody=True)]

    assert {"hitna-pomoc", "sos-1265", "linija-za-djecu", "ombudsman"} <= {*asked}


def test_whose_number_nobody_knows_although_it_cannot_wait_comes_first() -> None:
    livno = real.directory().municipalities["livno"]

    first, *_ = plan(real.directory(), [livno], everybody=False, today=TODAY)

    assert (first.contact.id, first.checks) == ("centar-za-socijalni-rad", ())


def test_a_contact_that_serves_both_municipalities_is_asked_once() -> None:
    whole = example()

    found = plan(whole, whole.municipalities.values(), everybody=True, today=TODAY)

    files = [visit.contact.file for visit in found]
    assert len(files) == len({*files})


def test_nobody_is_asked_where_nothing_is_due() -> None:
    whole = example()
    confirmed = next(c for one in whole.contacts for c in one.channels if c.verified).verified
    contacts = tuple(
        one.model_copy(
            update={
                "channels": tuple(
                    c.model_copy(update={"verified": confirmed}) for c in one.channels
                )
            }
        )
        for one in whole.contacts
        if one.channels
    )
    places = whole.municipalities.values()

    found = plan(replace(whole, contacts=contacts), places, everybody=True, today=date(2026, 9, 2))

    assert found == ()


@pytest.mark.parametrize(
    ("number", "emergency"), [("122", True), ("124", True), ("1264", False), ("034 000 000", False)]
)
def test_only_numbers_for_emergencies_may_not_be_dialled(number: str, *, emergency: bool) -> None:
    assert is_emergency(number) is emergency
