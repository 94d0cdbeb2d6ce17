"""What a page does with unusual data, shown on the invented municipality."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from putokaz.model.contact import Channel, Contact
from putokaz.model.directory import Directory
from putokaz.model.text import Name
from putokaz.pages.page import SiteSettings
from tests.pages.guides import SITE, example, example_pages
from tests.pages.reading import Fragment, part

SOURCE = {"url": "https://example.org/source", "read": "2026-11-01"}
NOBODY = SiteSettings(url="https://signpost.example.org/")


def contact(id_: str) -> Contact:
    return next(one for one in example().contacts if one.id == id_)


def with_contact(id_: str, **changed: Any) -> Directory:
    """The example, in which one contact is another."""
    one = contact(id_)
    changed_one = one.model_copy(update=changed)
    contacts = tuple(changed_one if this is one else this for this in example().contacts)
    return replace(example(), contacts=contacts)


def card(html: str, id_: str) -> str:
    return part(html, f"contact-{id_}")


def test_markup_in_the_data_is_only_text() -> None:
    hostile = '<script>alert("1")</script>&amp;'
    name = Name.model_validate(hostile)

    pages = example_pages(with_contact("centar-za-socijalni-rad", name=name))

    assert all("<script" not in html for html in pages.values())
    assert hostile in Fragment(pages["contacts"]).whole


def test_a_safe_house_never_shows_an_address() -> None:
    channels = contact("sigurna-kuca").channels
    secret = Channel.model_validate({"address": {"street": "Tajna ulica 9"}, "source": SOURCE})

    pages = example_pages(with_contact("sigurna-kuca", channels=(*channels, secret)))

    assert all("Tajna" not in html for html in pages.values())
    assert "The address is secret" in card(pages["contacts"], "sigurna-kuca")


def test_a_withheld_value_is_nowhere_but_its_reason_is_told() -> None:
    withheld = Channel.model_validate(
        {"email": "kept@example.org", "source": SOURCE, "publish": False, "reason": "likely-closed"}
    )

    pages = example_pages(with_contact("dom-zdravlja", channels=(withheld,)))

    assert all("kept@example.org" not in html for html in pages.values())
    assert "probably no longer in operation" in part(pages["gaps"], "gap-withheld")


def test_a_contact_without_a_channel_says_that_its_number_is_not_known() -> None:
    pages = example_pages()

    shown = Fragment(card(pages["contacts"], "osnovna-skola")).whole

    assert "exists, number not known" in shown
    assert "example.org" in shown


def test_a_card_says_who_confirmed_what_and_where_it_comes_from() -> None:
    shown = Fragment(card(example_pages()["contacts"], "centar-za-socijalni-rad")).whole

    assert "Verified on 1 September 2026 (phone call)" in shown
    assert "not yet verified" in shown
    assert "1 March 2024" in shown
    assert "read on 1 November 2026" in shown
    assert "step-free access, home visits" in shown
    assert "Who may refer Anyone who suspects violence" in shown


def test_an_overdue_check_looks_overdue() -> None:
    later = example_pages(today=date(2027, 11, 1))

    shown = card(later["contacts"], "centar-za-socijalni-rad")

    assert "pk-badge--verified" not in shown
    assert "pk-badge--overdue" in shown
    assert 'id="gap-overdue"' in later["gaps"]


def test_another_source_with_another_value_is_told() -> None:
    shown = Fragment(card(example_pages()["contacts"], "dom-zdravlja")).whole

    assert "Another source says: 034 000 000, lokal 5" in shown
    assert "hours as published: od 7 do 15, osim praznika" in shown


def test_an_assumed_service_area_is_said_to_be_assumed() -> None:
    shown = card(example_pages()["contacts"], "udruzenje")

    assert "service area assumed: ask first" in shown


def test_a_change_opens_exactly_the_file_of_the_contact() -> None:
    with_repository, without = example_pages(), example_pages(site=NOBODY)

    assert (
        'href="https://code.example.org/signpost/edit/main/'
        'data/municipalities/primjerovo/contacts/dom-zdravlja.yml"'
    ) in card(with_repository["contacts"], "dom-zdravlja")
    assert "pk-edit" not in without["contacts"]


def test_only_contacts_and_gaps_depend_on_the_repository() -> None:
    with_repository, without = example_pages(site=SITE), example_pages(site=NOBODY)

    differing = {name for name in without if without[name] != with_repository[name]}

    assert differing == {"contacts", "gaps"}


def test_pages_of_the_next_day_are_the_same() -> None:
    today, tomorrow = date(2026, 11, 24), date(2026, 11, 25)

    assert example_pages(today=today) == example_pages(today=tomorrow)


def test_hours_stand_there_in_words_and_as_minutes_for_the_script() -> None:
    shown = card(example_pages()["contacts"], "centar-za-socijalni-rad")

    assert "Mon–Fri" in shown
    assert re.search(r'<span class="pk-open" data-hours="450-930 1890-2370 [\d -]+" hidden>', shown)


def test_a_replaced_protocol_says_so_and_the_gaps_do_not_call_the_new_one_missing() -> None:
    pages = example_pages()

    shown = Fragment(pages["protocol"]).whole

    assert "replaced by a newer one" in shown
    assert "Replaces" in shown


def test_the_english_page_also_has_the_local_name() -> None:
    name = Name.model_validate(
        {"bs": "Bolnica Susjedovo", "sr-Cyrl": "Болница Сусједово", "en": "Hospital Susjedovo"}
    )

    page = example_pages(with_contact("bolnica", name=name))["contacts"]

    assert "Hospital Susjedovo" in card(page, "bolnica")
    assert '<p class="pk-card__local" lang="bs" translate="no">Bolnica Susjedovo</p>' in page


def many_phones(*channels: dict[str, Any]) -> tuple[Channel, ...]:
    return tuple(
        Channel.model_validate({"source": SOURCE, **channel}, context={"invented_numbers": True})
        for channel in channels
    )


def test_of_many_numbers_the_first_one_and_the_one_for_the_night_are_seen() -> None:
    channels = many_phones(
        {"phone": "034 000 000"},
        {"phone": "035 000 000"},
        {"phone": "036 000 000", "hours": "24/7"},
        {"phone": "037 000 000"},
    )

    pages = example_pages(with_contact("centar-za-socijalni-rad", channels=channels))

    line = part(pages["who-to-call"], "need-immediate-protection").partition("<summary>")
    assert "034" in line[0]
    assert "036" in line[0]
    assert "035" not in line[0]
    assert "2 more numbers" in line[2]
    assert "035" in line[2]
    assert "037" in line[2]


def test_the_home_page_names_the_next_number_where_the_first_contact_has_none() -> None:
    pages = example_pages(with_contact("centar-za-socijalni-rad", channels=()))

    first = Fragment(pages[""][pages[""].index('id="first"') : pages[""].index('id="concerns"')])

    assert "exists, number not known" in first.whole
    assert first.links[-2:] != []
    calls = [link for link in first.links if link.startswith("tel:")]
    assert calls[-1] == "tel:122"
    assert len(calls) == 2


def test_a_contact_with_no_other_number_than_those_above_it_says_so() -> None:
    same = many_phones({"phone": "1265"})

    pages = example_pages(with_contact("sigurna-kuca", channels=same))

    shelter = Fragment(part(pages["who-to-call"], "need-safe-shelter"))
    assert "the same number as above: 1265" in shelter.whole
    assert shelter.links.count("tel:1265") == 1
