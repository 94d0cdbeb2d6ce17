"""The list of what must be verified."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from putokaz.guide.freshness import interval
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.views.due import DueCheck, due
from tests.pages import real
from tests.pages.guides import example

TODAY = date(2026, 11, 24)


def _due(whole: Directory, *, today: date = TODAY) -> tuple[DueCheck, ...]:
    return due(whole, [whole.municipalities["primjerovo"]], today=today)


def _named(found: tuple[DueCheck, ...]) -> list[str]:
    return [f"{one.contact.id} {one.number}" for one in found]


def _with(whole: Directory, contact: str, number: int, **changed: object) -> Directory:
    """The directory in which a channel is otherwise."""

    def other(channel: Channel, at: int) -> Channel:
        return channel.model_copy(update=changed) if at == number else channel

    contacts = tuple(
        one.model_copy(
            update={"channels": tuple(other(c, at) for at, c in enumerate(one.channels, start=1))}
        )
        if one.id == contact
        else one
        for one in whole.contacts
    )
    return replace(whole, contacts=contacts)


def test_the_most_urgent_comes_first() -> None:
    assert _named(_due(example())) == [
        "hitna-pomoc 1",
        "policijska-stanica 1",
        "sos-1265 1",
        "sigurna-kuca 1",
        "bolnica 1",
        "centar-za-socijalni-rad 2",
        "dom-zdravlja 1",
        "ombudsman 1",
        "opcina 1",
        "linija-za-djecu 1",
        "tuzilastvo 1",
        "centar-za-socijalni-rad 3",
        "udruzenje 1",
        "ministarstvo 1",
        "linija-za-djecu 2",
        "centar-za-socijalni-rad 4",
        "dom-zdravlja 2",
    ]


def test_what_is_confirmed_and_not_due_is_not_listed() -> None:
    listed = _named(_due(example()))

    assert "centar-za-socijalni-rad 1" not in listed
    assert "centar-za-socijalni-rad 1" in _named(_due(example(), today=date(2027, 2, 20)))


def test_what_nobody_confirmed_comes_before_what_is_overdue() -> None:
    confirmed = next(
        channel for c in example().contacts for channel in c.channels if channel.verified
    )
    whole = _with(example(), "linija-za-djecu", 1, verified=confirmed.verified)

    found = _named(_due(whole, today=date(2027, 6, 1)))

    assert found.index("opcina 1") < found.index("linija-za-djecu 1")


def test_the_address_of_a_safe_house_is_never_listed() -> None:
    address = next(c for c in example().contacts if c.id == "centar-za-socijalni-rad").channels[3]
    whole = _with(example(), "sigurna-kuca", 1, phone=None, address=address.address)

    assert "sigurna-kuca 1" not in _named(_due(whole))


def test_a_channel_tells_which_needs_end_in_it() -> None:
    found = dict(zip(_named(_due(example())), _due(example()), strict=True))

    police = found["policijska-stanica 1"]
    assert police.needs == (
        "immediate-protection",
        "removal-of-suspected-person",
        "report-suspicion",
        "safe-shelter",
    )
    assert police.first_for == police.needs[:3]
    assert police.file == "data/municipalities/primjerovo/contacts/policijska-stanica.yml"
    assert found["dom-zdravlja 2"].first_for == ()


@pytest.mark.parametrize("municipality", real.directory().municipalities)
def test_every_municipality_has_its_own_list(municipality: str) -> None:
    whole = real.directory()
    here = whole.municipalities[municipality]

    found = due(whole, [here], today=TODAY)

    assert {one.file for one in found} <= {contact.file for contact, _ in whole.serving(here)}
    assert not any(one.freshness.state == "fresh" for one in found)
    shown = [one for one in found if one.channel.publish]
    assert found[: len(shown)] == tuple(shown)
    days = [interval(one.channel, whole.kind(one.contact)) for one in shown]
    assert all(before <= after for before, after in pairwise(days))
