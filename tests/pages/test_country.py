import re
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.pages.country import pages_of_country
from putokaz.pages.page import SiteSettings
from putokaz.pages.prose import REVIEWS
from putokaz.pages.steering_boards import FIGURES
from putokaz.text.alphabet import sort_key
from tests.pages.real import TODAY, country_pages, directory, guides, prose

PAGES: Final = (
    "",
    "emergency",
    "all",
    "coverage",
    "steering-boards",
    "laws",
    "glossary",
    "safety",
)

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_page = pytest.mark.parametrize("path", PAGES)

CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
LATIN_ALLOWED: Final = re.compile(r"\b[A-Z0-9]{2,}\b|\b[IVX]+\b|\S*@\S+|\S*\w\.[a-z]{2,}\S*")


class Page(HTMLParser):
    """The links, anchors and readable text of a fragment; what is not for translation apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self._published: list[bool] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.links += [given["href"] or ""] if "href" in given else []
        self.ids += [given["id"] or ""] if "id" in given else []
        self.text += " ".join(given.get(name) or "" for name in ("aria-label", "placeholder"))
        if tag not in {"input", "br"}:
            self._published.append(given.get("translate") == "no")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._published.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._published):
            self.text += data


def page(language: Language, path: str) -> Page:
    return Page(country_pages(language)[path].html)


@every_language
def test_there_are_these_pages(language: Language) -> None:
    assert tuple(country_pages(language)) == PAGES


@every_language
def test_every_page_has_its_own_title_and_description(language: Language) -> None:
    pages = country_pages(language).values()

    assert len({one.title for one in pages}) == len(PAGES)
    assert len({one.description for one in pages}) == len(PAGES)


@every_page
def test_a_page_has_one_heading_and_no_anchor_twice(path: str) -> None:
    html = country_pages("bs")[path].html

    ids = Page(html).ids

    assert html.count("<h1") == 1
    assert sorted(ids) == sorted(set(ids))


@every_page
def test_anchors_and_links_are_the_same_in_every_language(path: str) -> None:
    def kept(names: list[str]) -> tuple[str, ...]:
        """All but the letters of an alphabet."""
        return tuple(sorted(name for name in names if "letter-" not in name))

    anchors = {kept(page(language, path).ids) for language in LANGUAGES}
    links = {kept(page(language, path).links) for language in LANGUAGES}

    assert len(anchors) == 1
    assert len(links) == 1


@every_language
@every_page
def test_every_inner_link_leads_to_a_page_that_exists(language: Language, path: str) -> None:
    of_guides = (one for guide in guides() for one in _of(guide.municipality.id))
    known = {*PAGES, REVIEWS, f"steering-boards/{FIGURES}", *prose(), *of_guides}

    for link in page(language, path).links:
        if link.startswith(("tel:", "http")):
            continue
        address, _, anchor = link.partition("#")
        target = _from(path, address)
        assert target in known, link
        if anchor and target in PAGES:
            assert anchor in page(language, target).ids, link


def _of(municipality: str) -> tuple[str, ...]:
    return municipality, f"{municipality}/gaps", f"{municipality}/contacts"


def _from(path: str, address: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(path) / address).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


@every_language
@every_page
def test_112_is_never_a_number_to_call(language: Language, path: str) -> None:
    assert "tel:112" not in page(language, path).links
    assert not [link for link in page(language, path).links if re.fullmatch("tel:.*112", link)]


@every_language
def test_only_one_page_speaks_of_112_and_says_that_it_is_not_in_service(language: Language) -> None:
    texts = {path: page(language, path).text for path in PAGES if path != "laws"}

    assert [path for path, text in texts.items() if re.search(r"\b112\b", text)] == ["emergency"]


@every_language
@every_page
def test_every_number_to_call_is_published_in_the_data(language: Language, path: str) -> None:
    published = {
        channel.phone.link
        for contact in directory().contacts
        for channel in contact.published("phone")
        if channel.phone
    }

    calls = {link for link in page(language, path).links if link.startswith("tel:")}

    assert calls <= published


@every_language
@pytest.mark.parametrize("path", ["", "emergency", "safety"])
def test_the_police_and_the_ambulance_stand_first(language: Language, path: str) -> None:
    calls = [link for link in page(language, path).links if link.startswith("tel:")]

    assert calls[:2] == ["tel:122", "tel:124"]


@every_language
def test_each_helpline_says_where_it_serves(language: Language) -> None:
    text = page(language, "emergency").text

    for number, entity in (("1265", "fbih"), ("1264", "rs")):
        after = text[text.index(number) :]
        assert directory().tiers[entity].name[language] in after[:300]


def test_no_helpline_is_claimed_for_the_district() -> None:
    text = page("en", "emergency").text

    assert "No source says which helpline for domestic violence serves: Brčko." in text


@pytest.mark.parametrize("language", ["bs", "hr", "sr-Latn", "en"])
@every_page
def test_a_page_in_latin_script_has_no_cyrillic_letter(language: Language, path: str) -> None:
    assert CYRILLIC.findall(page(language, path).text) == []


@every_page
def test_a_page_in_cyrillic_script_has_no_latin_word(path: str) -> None:
    text = LATIN_ALLOWED.sub("", page("sr-Cyrl", path).text)

    assert LATIN.findall(text) == []


@every_language
def test_laws_not_in_force_stand_apart_at_the_end(language: Language) -> None:
    laws = directory().vocabulary.laws
    old = [id for id, law in laws.items() if law.status in ("superseded", "expired")]
    ids = page(language, "laws").ids

    apart = ids[ids.index("laws-old") :]

    assert old
    assert {id for id in laws if f"law-{id}" in apart} == set(old)
    assert {id for id in laws if f"law-{id}" in ids} == set(laws)


@every_language
def test_the_glossary_has_every_term_in_the_order_of_the_alphabet(language: Language) -> None:
    terms = directory().vocabulary.glossary
    ids = [id for id in page(language, "glossary").ids if id.startswith("term-")]

    shown = [id.removeprefix("term-") for id in ids if not id.endswith("-name")]

    names = [terms[id].name[language] for id in shown]
    assert sorted(shown) == sorted(terms)
    assert names == sorted(names, key=lambda name: sort_key(name, language))


def test_a_term_stands_under_its_letter_which_may_have_two_signs() -> None:
    html = country_pages("bs")["glossary"].html

    letters = re.findall(r'<h2 id="letter-\d+">(.+?)</h2>', html)

    names = [term.name["bs"] for term in directory().vocabulary.glossary.values()]
    assert {name[0].upper() for name in names} == {letter[0] for letter in letters}


def test_without_a_repository_nothing_offers_to_change_the_data() -> None:
    text = page("en", "safety").text

    assert "Suggest a change" not in text


def test_with_a_repository_the_safety_notice_says_how_to_correct_a_number() -> None:
    site = SiteSettings(url="https://signpost.example.org/", repository="https://example.org/guide")

    pages = pages_of_country(guides(), directory(), {}, language="en", site=site, today=TODAY)

    safety = next(one.html for one in pages if one.path == "safety")
    assert "Suggest a change" in safety
    assert 'href="https://example.org/guide"' in safety


@every_language
def test_one_table_has_every_law_with_its_status_and_state_of_knowledge(language: Language) -> None:
    html = country_pages(language)["laws"].html
    table = html[html.index('<table class="pk-laws">') : html.index("</table>")]

    laws = directory().vocabulary.laws
    assert [table.count(f'href="#law-{id}"') for id in laws] == [1] * len(laws)
    assert len(re.findall(r"<td>[^<]*\d{4}", table)) == len(laws)
