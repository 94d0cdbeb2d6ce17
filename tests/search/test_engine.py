"""What readers find, in the scripts of the site."""

import json
from collections.abc import Callable

import pytest
from py_mini_racer import MiniRacer

from putokaz.language import LANGUAGES, Language
from putokaz.search.record import field_of
from tests.benchmarks.engine import SCRIPTS, Searching
from tests.pages.real import directory

Search = Callable[[Language], Searching]


def first(searching: Search, language: Language, query: str, own: str = "") -> str:
    return searching(language).search(query, municipality=own)[0]["location"]


@pytest.mark.parametrize(
    ("query", "location"),
    [
        ("Tešanj", "tesanj/"),
        ("тешањ", "tesanj/"),
        ("u tesnju", "tesanj/"),
        ("tesnaj", "tesanj/"),
        ("teš", "tesanj/"),
        ("općina Gacko", "gacko/"),
        ("bosanski novi", "novi-grad-rs/"),
        ("novigrad", "novi-grad-rs/"),
        ("hitna gacko", "gacko/contacts/#contact-hitna-medicinska-pomoc"),
        ("koraci tešanj", "tesanj/pathway/"),
        ("nasilju u porodici", "concerns/domestic-violence/"),
        ("silovanje", "concerns/sexual/"),
        ("Facebook", "concerns/digital/"),
        ("izbjeglice", "concerns/unaccompanied/"),
        ("skraćenice", "glossary/"),
        ("otac tuče dijete", "concerns/physical/"),
        ("otac tuče majku", "concerns/domestic-violence/"),
        ("sječe se", "concerns/self-harm/"),
        ("zabrana prilaska", "remove-the-danger/"),
        ("kako prijaviti zlostavljanje", "forms/report/"),
        ("šta pitati dijete", "respond/"),
        ("novinar", "confidentiality/"),
        ("policija ne reaguje", "when-an-institution-does-not-act/"),
        ("112", "emergency/"),
    ],
)
def test_what_is_meant_comes_first(searching: Search, query: str, location: str) -> None:
    assert first(searching, "bs", query) == location


@pytest.mark.parametrize(
    ("query", "municipality", "sector"),
    [
        ("csr visegrad", "visegrad", "social-work"),
        ("полиција Гацко", "gacko", "police"),
        ("poli lakta", "laktasi", "police"),
        ("vrtić laktaši", "laktasi", "education"),
        ("ljekar stolac", "stolac", "health"),
        ("sudija derventa", "derventa", "justice"),
        ("socijlani rad livno", "livno", "social-work"),
    ],
)
def test_municipality_and_sector_together_give_a_contact_or_page_of_both(
    searching: Search, query: str, municipality: str, sector: str
) -> None:
    result = searching("bs").search(query)[0]

    assert result["location"].startswith(f"{municipality}/")
    assert result["sector"] == sector


@pytest.mark.parametrize("query", ["škola", "dom zdravlja", "tužilaštvo", "policijska stanica"])
def test_the_name_of_an_institution_leads_to_one_and_not_to_a_text_that_names_it(
    searching: Search, query: str
) -> None:
    assert "/contacts/#contact-" in first(searching, "bs", query)


def test_a_word_of_a_phrase_says_less_than_one_that_is_enough_by_itself() -> None:
    assert field_of("tuča u školi") == "heading"
    assert field_of("škola") == field_of("u školi") == "word"


def test_a_longer_word_that_begins_so_counts_no_more_than_the_word(searching: Search) -> None:
    assert first(searching, "en", "report") == "forms/report/"


def test_the_number_stands_in_the_result(searching: Search) -> None:
    result = searching("hr").search("hitna livno")[0]

    assert result["phone"] == {"shown": "124", "link": "tel:124", "confirmed": False}
    assert result["place"] == "Livno"
    assert result["sector"] == "health"


def test_without_a_name_the_readers_own_municipality_is_meant(searching: Search) -> None:
    for own in ("gacko", "stolac"):
        assert first(searching, "bs", "dom zdravlja", own).startswith(f"{own}/")


def test_a_name_counts_more_than_the_readers_own_municipality(searching: Search) -> None:
    assert first(searching, "bs", "dom zdravlja stolac", "gacko").startswith("stolac/")


def test_a_sector_leads_somewhere_also_where_no_institution_is_known(searching: Search) -> None:
    assert first(searching, "sr-Cyrl", "ЦСР Билећа") == "bileca/social-work/"


@pytest.mark.parametrize("query", ["1265", "034 2", "034/2", "+387 34 2", "0038734"])
def test_a_number_is_found_by_its_digits(searching: Search, query: str) -> None:
    results = searching("bs").search(query, municipality="livno")

    numbers = [result["phone"]["shown"] for result in results if result["phone"]]
    assert numbers
    assert numbers[0].startswith("034") or numbers[0] == "1265"


def test_the_number_of_the_readers_own_municipality_is_first(searching: Search) -> None:
    assert first(searching, "bs", "122", "livno").startswith("livno/contacts/")


def test_an_emergency_number_leads_to_the_page_of_all_where_no_municipality_is_known(
    searching: Search,
) -> None:
    assert first(searching, "bs", "1265") == "emergency/"


def test_a_slip_is_looked_for_only_when_nothing_is_written_so(searching: Search) -> None:
    found = {result["location"] for result in searching("bs").search("stolac", limit=50)}

    assert "stolac/" in found
    assert not [location for location in found if location.startswith(("livno/", "tesanj/"))]
    assert first(searching, "bs", "stoalc") == "stolac/"


def test_running_text_is_found_once_it_is_there(searching: Search) -> None:
    assert any(
        result["location"].startswith("concerns/sexual/")
        for result in searching("bs").search("presvlači pere")
    )


@pytest.mark.parametrize("query", ["", "   ", "…", "!?", "u i na", "()", "🙂"])
def test_no_words_are_no_mistake(searching: Search, query: str) -> None:
    assert isinstance(searching("en").search(query), list)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_lies_below_the_language_and_once(
    searching: Search, language: Language
) -> None:
    for query in ("police", "policija", "нов", "centar za socijalni rad", "12"):
        results = [
            (one["location"], one["title"], one["place"])
            for one in searching(language).search(query, limit=30)
        ]

        assert len(results) == len(set(results))
        assert not any(location.startswith("/") for location, _, _ in results)


def test_every_number_is_dialled_as_the_guide_dials_it(v8: MiniRacer) -> None:
    phones = [c.phone for one in directory().contacts for c in one.published("phone") if c.phone]

    links = v8.eval(f"JSON.stringify({json.dumps(phones)}.map((shown) => Engine.link(shown)))")

    assert json.loads(str(links)) == [phone.link for phone in phones]


@pytest.mark.parametrize("script", ["analyzer", "engine"])
def test_the_scripts_need_nothing_that_browsers_of_2018_lack(script: str) -> None:
    text = (SCRIPTS / f"{script}.js").read_text(encoding="utf-8")

    assert not [sign for sign in ("?.", "??", "||=", "static #", ".at(") if sign in text]
