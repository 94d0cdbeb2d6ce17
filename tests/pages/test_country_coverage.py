import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from putokaz.guide.answer import Served
from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.contact import Channel, Contact
from putokaz.model.source import Verification
from putokaz.pages.heat import STATES, Row, rows_of, sectors_of_tiers, totals
from putokaz.text.say import Say
from tests.pages.real import TODAY, country_pages, directory, guides

every_language = pytest.mark.parametrize("language", LANGUAGES)


def rows() -> tuple[Row, ...]:
    return rows_of(guides(), directory(), today=TODAY)


def test_every_municipality_has_a_cell_for_every_sector() -> None:
    assert [row.municipality.id for row in rows()] == list(directory().municipalities)
    for row in rows():
        assert {cell.sector for cell in row.cells} == set(directory().vocabulary.sectors)


def test_a_cell_says_what_the_contacts_of_the_municipality_offer() -> None:
    for guide, row in zip(guides(), rows(), strict=True):
        for cell in row.cells:
            served = [one.contact for one in guide.contacts.get(cell.sector, ())]
            if cell.state == "none":
                assert cell.contacts == 0
            if cell.state in ("verified", "phone"):
                assert any(contact.published("phone") for contact in served)
            if not any(contact.published("phone") for contact in served):
                assert cell.state in ("other", "name", "none")


def test_the_police_of_the_whole_country_fill_no_cell_of_a_municipality() -> None:
    nobody = tuple(
        _with_contacts(guide, {"police": _emergency(guide.contacts["police"])})
        for guide in guides()
    )

    found = rows_of(nobody, directory(), today=TODAY)

    assert {cell.state for row in found for cell in row.cells} == {"none"}


def _with_contacts(guide: Guide, contacts: Mapping[str, tuple[Served, ...]]) -> Guide:
    """The guide as if these were worked out already."""
    found = replace(guide)
    vars(found)["contacts"] = contacts
    return found


def _emergency(served: tuple[Served, ...]) -> tuple[Served, ...]:
    return tuple(one for one in served if "emergency-police" in directory().roles(one.contact))


def test_helplines_are_no_matter_of_one_municipality() -> None:
    assert "helpline" in sectors_of_tiers(directory())
    assert not {"police", "health", "social-work", "education"} & sectors_of_tiers(directory())


def test_totals_count_every_municipality_once() -> None:
    for sector, count in totals(rows()).items():
        assert count.total() == len(guides()), sector
        assert set(count) <= set(STATES)


@every_language
def test_the_table_and_the_picture_say_what_the_data_says(language: Language) -> None:
    say = Say(language)
    html = country_pages(language)["coverage"].html
    expected = Counter(cell.state for row in rows() for cell in row.cells)

    table = html[html.index('<table class="pk-cover"') :]
    drawn = re.search(r'<figure class="pk-heat">.*?</figure>', html, re.DOTALL)

    assert drawn
    for state in STATES:
        told = table.count(
            f'<span class="pk-cover__state">{say(f"country.coverage.short.{state}")}<'
        )
        assert told == expected[state]
        assert drawn[0].count(f"pk-heat__square--{state}") == expected[state]


@every_language
def test_every_cell_of_the_picture_has_its_words(language: Language) -> None:
    html = country_pages(language)["coverage"].html

    drawn = re.search(r'<figure class="pk-heat">.*?</figure>', html, re.DOTALL)

    assert drawn
    titles = re.findall(r"<title>(.+?)</title>", drawn[0])
    say = Say(language)
    expected = {
        say(
            "country.coverage.cell",
            municipality=row.municipality.name[language],
            sector=directory().vocabulary.sectors[cell.sector].name[language],
            state=say(f"country.coverage.state.{cell.state}"),
            number=cell.contacts,
        )
        for row in rows()
        for cell in row.cells
    }
    assert {unescape(title) for title in titles} == expected


def _confirmed(contact: Contact, on: date) -> Contact:
    verified = Verification(on=on, by="secretary of the steering board", how="call")
    channels: tuple[Channel, ...] = tuple(
        channel.model_copy(update={"verified": verified}) for channel in contact.channels
    )
    return contact.model_copy(update={"channels": channels})


@pytest.mark.parametrize(("on", "state"), [(TODAY, "verified"), (date(2024, 1, 1), "phone")])
def test_a_number_counts_as_confirmed_until_its_check_lapses(on: date, state: str) -> None:
    guide = next(guide for guide in guides() if guide.municipality.id == "posusje")
    health = tuple(
        replace(one, contact=_confirmed(one.contact, on)) for one in guide.contacts["health"]
    )

    (row,) = rows_of((_with_contacts(guide, {"health": health}),), directory(), today=TODAY)

    assert {cell.sector: cell.state for cell in row.cells}["health"] == state


@pytest.mark.parametrize("place", ["brcko", "novi-grad-sarajevo"])
def test_police_that_publish_the_emergency_number_only_have_no_number_of_their_own(
    place: str,
) -> None:
    row = next(row for row in rows() if row.municipality.id == place)

    police = next(cell for cell in row.cells if cell.sector == "police")

    assert police.state == "other"
