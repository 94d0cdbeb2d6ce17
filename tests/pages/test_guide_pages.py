"""Every page of every kind, over the real data."""

import re
from itertools import pairwise
from posixpath import normpath
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.model.vocabulary import PROFESSIONS
from putokaz.pages.municipality import PAGES
from putokaz.text.phone import shown
from putokaz.views.steps import general_steps
from tests.pages.guides import guide_pages
from tests.pages.reading import Fragment, part
from tests.pages.real import directory, guides, prose

CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
LATIN_ALLOWED: Final = re.compile(r"\S*@\S+|\S*\w\.[a-z]{2,}\S*|\b[A-Z0-9]{2,}\b|\b[IVX]+\b")
LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]{2,}")
ONE_OF_EACH_PATHWAY: Final = ("livno", "gacko", "brcko")
EVERY: Final = tuple(guide.municipality.id for guide in guides())

every_language = pytest.mark.parametrize("language", LANGUAGES)
one_of_each = pytest.mark.parametrize("place", ONE_OF_EACH_PATHWAY)
every_place = pytest.mark.parametrize("place", EVERY)


def fragments(place: str, language: Language) -> dict[str, Fragment]:
    return {name: Fragment(page.html) for name, page in guide_pages(place, language).items()}


@every_language
@one_of_each
def test_a_guide_has_its_pages(place: str, language: Language) -> None:
    pages = guide_pages(place, language)

    assert tuple(pages) == PAGES
    assert {page.municipality for page in pages.values()} == {place}
    assert len({page.title for page in pages.values()}) == len(PAGES)
    assert all(page.description for page in pages.values())


@every_language
@one_of_each
def test_every_page_is_well_formed(place: str, language: Language) -> None:
    for name, page in fragments(place, language).items():
        steps = [after - before for before, after in pairwise(page.headings)]

        assert page.unclosed == [], name
        assert len(page.ids) == len(set(page.ids)), name
        assert page.headings.count(1) == 1, name
        assert page.headings[0] == 1, name
        assert max(steps, default=0) <= 1, name


@every_language
@one_of_each
def test_every_link_inside_the_site_leads_somewhere(place: str, language: Language) -> None:
    pages = fragments(place, language)
    laws = {f"law-{law}" for law in directory().vocabulary.laws}
    anchors = {f"{place}/{name}".rstrip("/"): set(page.ids) for name, page in pages.items()}
    anchors |= {"laws": laws, ".": {"know"}, "steering-boards": set()}
    anchors |= {path: set() for path in prose()}

    for name, page in pages.items():
        here = f"{place}/{name}".rstrip("/")
        for link in page.links:
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            there = normpath(f"{here}/{path}")
            assert there in anchors, (name, link)
            assert not anchor or anchor in anchors[there], (name, link)


@one_of_each
def test_serbian_in_latin_script_has_no_cyrillic_letter(place: str) -> None:
    for name, page in guide_pages(place, "sr-Latn").items():
        words = CYRILLIC.search(Fragment(page.html).whole + page.title + page.description)

        assert not words, name


@one_of_each
def test_serbian_in_cyrillic_has_latin_only_where_it_stands_as_published(place: str) -> None:
    for name, page in guide_pages(place, "sr-Cyrl").items():
        text = Fragment(page.html).text + page.title + page.description

        assert LATIN.findall(LATIN_ALLOWED.sub("", text)) == [], name


@every_place
def test_every_published_channel_is_on_the_page_of_contacts(place: str) -> None:
    page = Fragment(guide_pages(place, "bs")["contacts"].html)
    guide = next(one for one in guides() if one.municipality.id == place)

    for served in (one for those in guide.contacts.values() for one in those):
        for channel in served.contact.published("phone", "email", "web"):
            if channel.phone:
                assert channel.phone.link in page.links, served.contact.file
                assert shown(channel.phone).replace("\u00a0", " ") in page.whole
            elif channel.email:
                assert f"mailto:{channel.email}" in page.links
            elif channel.web:
                assert channel.web in page.whole


@every_place
def test_no_number_is_called_that_is_not_published_here(place: str) -> None:
    guide = next(one for one in guides() if one.municipality.id == place)
    known = {
        channel.phone.link
        for those in guide.contacts.values()
        for one in those
        for channel in one.contact.published("phone")
        if channel.phone
    }

    for name, page in fragments(place, "bs").items():
        called = {link for link in page.links if link.startswith("tel:")}

        assert called <= known, name
        assert "tel:112" not in called
        assert {"tel:122", "tel:124"} <= called, name


@every_place
def test_every_need_ends_with_somebody_who_always_answers(place: str) -> None:
    html = guide_pages(place, "bs")["who-to-call"].html
    guide = next(one for one in guides() if one.municipality.id == place)

    for need, answer in guide.answers.items():
        resort = next(line for line in answer.lines if line.reason == "last-resort")
        calls = re.findall(r'href="(tel:[^"]+)"', part(html, f"need-{need}"))
        assert resort.phone
        assert resort.phone.phone
        assert calls[-1] == resort.phone.phone.link, need


@every_place
def test_the_first_screen_says_whom_to_call_first(place: str) -> None:
    home = guide_pages(place, "bs")[""].html
    guide = next(one for one in guides() if one.municipality.id == place)
    first = guide.answers["report-suspicion"].lines[0]

    screen = home[home.index('class="pk-danger"') : home.index('id="concerns"')]
    danger, _, card = screen.partition('id="first"')

    assert {"tel:122", "tel:124"} <= set(Fragment(danger).links)
    assert first.contact.name["bs"] in Fragment(card).whole
    assert any(link.startswith("tel:") for link in Fragment(card).links)


@one_of_each
@pytest.mark.parametrize("page", ["pathway", *PROFESSIONS])
def test_every_step_stands_on_its_pages_once(place: str, page: str) -> None:
    guide = next(one for one in guides() if one.municipality.id == place)
    steps = [step for step in guide.pathway.steps if page == "pathway" or page in step.who]
    html = guide_pages(place, "bs")[page].html

    found = re.findall(r'class="pk-step[^"]*" id="step-([a-z-]+)"', html)

    assert sorted(found) == sorted(step.id for step in steps)
    for step in steps:
        assert step.does["bs"] in Fragment(html).whole, step.id


@one_of_each
def test_the_list_has_the_general_steps_in_the_order_and_with_the_numbers_of_the_picture(
    place: str,
) -> None:
    guide = next(one for one in guides() if one.municipality.id == place)
    html = guide_pages(place, "bs")["pathway"].html

    numbered = re.findall(r'id="step-([a-z-]+)">\s*<span class="pk-step__number">(\d+)<', html)

    general = general_steps(guide.pathway)
    assert numbered == [(step.id, str(number)) for number, step in enumerate(general, start=1)]
    assert "<details" not in html[html.index('id="steps"') : html.index('id="step-')]


@one_of_each
def test_each_concern_leads_to_all_steps_that_are_only_for_some(place: str) -> None:
    guide = next(one for one in guides() if one.municipality.id == place)
    html = guide_pages(place, "bs")["pathway"].html

    for concern in directory().vocabulary.concerns:
        wanted = {step.id for step in guide.pathway.steps if concern in step.concerns}
        start = html.index(f'id="steps-{concern}"')
        fold = html[start : html.find('<details class="pk-unfold pk-fold"', start)]
        assert set(re.findall(r'(?:id="|href="#)step-([a-z-]+)"', fold)) == wanted, concern


def unfolded(html: str) -> str:
    """What is seen before anything is opened."""
    before = ""
    while before != html:
        before, html = html, re.sub(r"<details(?:(?!<details).)*?</details>", "", html, flags=re.S)
    return html


@every_place
def test_a_need_shows_its_numbers_at_once_and_not_more_than_two_of_a_contact(place: str) -> None:
    html = guide_pages(place, "bs")["who-to-call"].html
    guide = next(one for one in guides() if one.municipality.id == place)

    for need, answer in guide.answers.items():
        seen = unfolded(part(html, f"need-{need}"))
        regular = [line for line in answer.lines if line.reason != "last-resort"]
        for line in regular[:4]:
            assert line.contact.name["bs"] in Fragment(seen).whole, need
            if line.phone and line.phone.phone:
                assert shown(line.phone.phone) in Fragment(seen).whole.replace(" ", "\u00a0"), need
        for row in re.split(r'<li><div class="pk-line', seen)[1:]:
            assert row.split('class="pk-resort"')[0].count('href="tel:') <= 2, need


@every_place
def test_what_must_not_be_done_is_seen_at_once_where_it_is_urgent(place: str) -> None:
    html = guide_pages(place, "bs")["who-to-call"].html

    for need, term in directory().vocabulary.needs.items():
        seen = Fragment(unfolded(part(html, f"need-{need}"))).whole
        for text in term.do_not:
            assert (text["bs"] in seen) == (term.urgency == "now"), need


@every_place
@pytest.mark.parametrize(
    "page",
    ["", "who-to-call", "education", "pathway", "escalation", "exercises", "exercises-answers"],
)
def test_no_number_of_a_contact_stands_without_saying_whether_it_is_confirmed(
    place: str, page: str
) -> None:
    html = guide_pages(place, "bs")[page].html

    rows = re.split(r'(?=<div class="pk-(?:line|phone|resort)\b|<li><p><a href="#need-)', html)[1:]

    called = [row for row in rows if 'href="tel:' in row and "pk-resort" not in row[:30]]
    assert [row for row in called if "pk-badge" not in row] == []
