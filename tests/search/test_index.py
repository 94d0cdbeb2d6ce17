"""What the index holds, and how it is renewed."""

import gzip
import json
from dataclasses import replace

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.prose.parts import parts
from putokaz.search.analyzer import TABLES
from putokaz.search.files import search_files
from putokaz.search.index import core_index, terms_of, text_index
from tests.pages.real import directory, guides, prose
from tests.search.conftest import collection


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contact_heading_term_need_concern_and_law_is_found(language: Language) -> None:
    paths = {record.path for record in collection(language).records}
    vocabulary = directory().vocabulary

    assert {f"contacts/#contact-{one.id}" for one in directory().contacts} <= paths
    assert {f"glossary/#term-{id_}" for id_ in vocabulary.glossary} <= paths
    assert {f"laws/#law-{id_}" for id_ in vocabulary.laws} <= paths
    assert {f"who-to-call/#need-{id_}" for id_ in vocabulary.needs} <= paths
    assert {f"who-to-call/#concern-{id_}" for id_ in vocabulary.concerns} <= paths
    for path, texts in prose().items():
        headings = (one.value for one in parts(texts[language]) if one.kind == "heading")
        assert {f"{path}/#{id_}" for id_ in headings if id_} | {f"{path}/"} <= paths


def test_a_contact_of_a_tier_is_one_record_for_all_its_municipalities() -> None:
    found = [
        r for r in collection("bs").records if r.path == "contacts/#contact-policija-hitni-broj"
    ]

    assert [len(record.area) for record in found] == [len(guides())]


def test_no_cyrillic_is_shown_in_latin_script() -> None:
    titles = [record.title for record in collection("sr-Latn").records]

    assert [title for title in titles if any("Ѐ" <= letter <= "ӿ" for letter in title)] == []


def test_after_a_change_of_one_contact_only_that_one_is_analysed_again() -> None:
    whole = collection("bs")
    core_index(whole, "bs")
    before = terms_of.cache_info().misses

    first, *others = whole.records
    core_index(replace(whole, records=(replace(first, title="Nova ustanova"), *others)), "bs")

    assert terms_of.cache_info().misses == before + 1


def test_the_same_data_gives_the_same_scripts() -> None:
    once = dict(search_files(collection("hr"), "hr"))
    terms_of.cache_clear()

    assert dict(search_files(collection("hr"), "hr")) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_script_hands_over_json_and_is_small(language: Language) -> None:
    scripts = [
        core_index(collection(language), language),
        text_index(collection(language), language),
    ]

    for script in scripts:
        assert script.startswith("self.putokazIndex({")
        json.loads(script.removeprefix("self.putokazIndex(").removesuffix(");\n"))
    assert sum(len(gzip.compress(script.encode())) for script in scripts) < 54_000


def test_the_rules_of_the_analyzer_travel_with_the_index() -> None:
    script = core_index(collection("en"), "en")

    content = json.loads(script.removeprefix("self.putokazIndex(").removesuffix(");\n"))
    assert content["tables"] == TABLES
