from datetime import date
from typing import Any

import pytest

from putokaz.handbook.address import host, shown_web, web_link
from putokaz.handbook.chapters import (
    FORMS,
    NAMES,
    RECOGNISE,
    REMOVAL,
    RESPOND,
    Chosen,
    chapter,
    kept,
)
from putokaz.handbook.imprint import months
from putokaz.handbook.index import letter_of
from putokaz.handbook.prose import parts_of, resolved
from putokaz.handbook.qr import qr
from putokaz.language import LANGUAGES, Language
from putokaz.model.vocabulary import PROFESSIONS
from putokaz.text.alphabet import sort_key
from tests.handbook.made import MUNICIPALITIES, book_of, guide_of, made, made_of_example, texts
from tests.pages.real import directory
from tests.pages.test_prose import page

languages = pytest.mark.parametrize("language", LANGUAGES)


def test_a_number_stands_once_below_a_need() -> None:
    for municipality in MUNICIPALITIES:
        for group in made(municipality, "en")["who"]:
            for need in group["needs"]:
                links = [line["phone"]["link"] for line in need["lines"] if line["phone"]]
                assert len(links) == len({*links}), need["id"]


def test_every_need_ends_in_somebody_who_answers() -> None:
    for municipality in MUNICIPALITIES:
        needs = [need for group in made(municipality, "en")["who"] for need in group["needs"]]

        assert {need["id"] for need in needs} == {*directory().vocabulary.needs}
        assert all(need["resort"] or any(line["phone"] for line in need["lines"]) for need in needs)


def test_a_number_that_nobody_confirmed_says_so() -> None:
    lines = [
        line for group in made("livno", "en")["who"] for n in group["needs"] for line in n["lines"]
    ]

    assert {line["trust"] for line in lines if line["phone"]} == {"not yet verified"}


def test_a_number_that_somebody_confirmed_says_when() -> None:
    content = made_of_example()
    phones = [p for s in content["contacts"] for c in s["cards"] for p in c["phones"]]

    assert any(phone["trust"].startswith("Verified on ") for phone in phones)


def test_every_profession_has_its_page_with_the_question_of_removal() -> None:
    pages = made("gacko", "en")["professions"]

    assert tuple(one["id"] for one in pages) == PROFESSIONS
    for one in pages:
        assert "removal" in {step["kind"] for step in steps_on(one)}


def steps_on(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for phase in page["phases"] for step in phase["steps"]]


def test_a_step_has_the_number_that_it_has_in_the_picture() -> None:
    content = made("gacko", "en")
    numbers = {node["id"]: node["number"] for node in content["flow"] if node["id"]}
    taken = [step for one in content["professions"] for step in steps_on(one)]

    assert [*numbers.values()] == [*range(1, len(numbers) + 1)]
    assert {step["id"] for step in taken} == {*numbers}
    assert all(step["number"] == numbers[step["id"]] for step in taken)


def test_the_picture_tells_what_to_write_down_and_what_to_do_if_a_step_fails() -> None:
    listed = {step.id: step for step in guide_of("gacko").pathway.steps}
    nodes = {node["id"]: node for node in made("gacko", "en")["flow"] if node["id"]}

    assert {id_ for id_, node in nodes.items() if node["writes"]} == {
        id_ for id_ in nodes if listed[id_].writes
    }
    assert {id_ for id_, node in nodes.items() if node["fails"]} == {
        id_ for id_ in nodes if listed[id_].on_failure
    }


def test_what_is_to_be_known_of_a_contact_is_told_once_among_the_needs() -> None:
    lines = [
        line
        for group in made("livno", "en")["who"]
        for need in group["needs"]
        for line in need["lines"]
        if line["name"].startswith("Plavi telefon")
    ]

    assert len(lines) > 1
    assert [bool(line["conflict"]) for line in lines] == [True] + [False] * (len(lines) - 1)


def test_removal_is_asked_before_a_placement_in_the_picture() -> None:
    ids = [node["id"] for node in made("livno", "en")["flow"]]

    assert ids.index("can-be-removed") < ids.index("placement")


def test_no_deadline_stands_without_its_law() -> None:
    for municipality in MUNICIPALITIES:
        for step in steps_of(made(municipality, "en")):
            assert step["deadline"] is None or "(" in step["deadline"]


def steps_of(content: dict[str, Any]) -> list[dict[str, Any]]:
    pages = [phase for one in content["professions"] for phase in one["phases"]]
    return [step for phase in (*pages, *content["some_steps"]) for step in phase["steps"]]


def test_what_was_read_has_a_number_and_good_practice_has_none() -> None:
    listed = {step.id: step for step in guide_of("livno").pathway.steps}

    for step in steps_of(made("livno", "en")):
        if listed[step["id"]].confidence == "general" and not listed[step["id"]].basis:
            assert step["marks"] == [], step["id"]


def test_two_cases_stand_with_all_their_answers() -> None:
    cases = made("livno", "en")["exercises"]

    assert [case["id"] for case in cases] == ["friday-afternoon", "story-does-not-fit"]
    assert all(question["answer"] for case in cases for question in case["questions"])


@languages
def test_the_index_is_in_the_order_of_the_alphabet(language: Language) -> None:
    index = made("livno", language)["index"]
    entries = [entry["text"] for letter in index for entry in letter["entries"]]
    letters = [letter["letter"] for letter in index]

    assert entries == sorted(entries, key=lambda text: sort_key(text, language))
    assert len(letters) == len({*letters})


@languages
def test_the_index_names_every_need_concern_sector_and_contact(language: Language) -> None:
    content = made("livno", language)
    named = {entry["text"] for letter in content["index"] for entry in letter["entries"]}
    vocabulary = directory().vocabulary

    assert named >= {need.name[language] for need in vocabulary.needs.values()}
    assert named >= {concern.name[language] for concern in vocabulary.concerns.values()}
    assert named >= {sector["sector"] for sector in content["contacts"]}
    assert named >= {card["name"] for sector in content["contacts"] for card in sector["cards"]}


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("Ljekar", "bs", "Lj"),
        ("„Ljubav”", "hr", "Lj"),
        ("Džamija", "sr-Latn", "Dž"),
        ("Љекар", "sr-Cyrl", "Љ"),
        ("Љекар", "bs", "Lj"),
        ("Ljekar", "en", "L"),
        ("Škola", "en", "S"),
        ("Đaci", "en", "D"),
        ("Škola", "bs", "Š"),
        ("24 sata", "bs", "0–9"),
    ],
)
def test_a_text_stands_under_the_letter_that_its_readers_know(
    text: str, language: Language, letter: str
) -> None:
    assert letter_of(text, language) == letter


@languages
@pytest.mark.parametrize("chosen", [RECOGNISE, RESPOND, REMOVAL, *FORMS], ids=lambda one: one.name)
def test_every_word_of_a_printed_section_is_printed(chosen: Chosen, language: Language) -> None:
    book = book_of("gacko", language)
    wanted = [
        word
        for part in kept(chosen, book)
        for row in part.rows
        for cell in row
        for piece in cell
        for word in piece.text.split()
    ]

    blocks = [
        {k: v for k, v in b.items() if k not in ("kind", "id")}
        for b in chapter(chosen, book)["blocks"]
    ]
    printed = [word for text in texts(without_ways(blocks)) for word in text.split()]

    assert printed == wanted
    assert wanted


def without_ways(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_ways(v) for k, v in value.items() if k not in ("link", "page")}
    return [without_ways(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("municipality", "section"), [("livno", "fbih"), ("gacko", "rs"), ("brcko", "brcko")]
)
def test_only_the_section_of_the_own_entity_is_printed(municipality: str, section: str) -> None:
    found = {part.section for part in kept(REMOVAL, book_of(municipality, "en"))}

    assert found & {"fbih", "rs", "brcko"} == {section}


def test_the_signs_of_every_concern_are_printed() -> None:
    blocks = made("livno", "en")["recognise"]["blocks"]
    headings = {block["id"] for block in blocks if block["kind"] == "heading"}

    assert headings >= {f"concern-{concern}" for concern in directory().vocabulary.concerns}


def test_markdown_becomes_blocks() -> None:
    text = """
Call [122](tel:122) **now**.[^practice]

## List {#list}

1. One, *two*
2. [Three](../respond.md)

| A | B |
|---|---|
| c | d |

<div class="form" markdown>

- Short
- Long
{.lines-3}

</div>
"""
    parts = parts_of(page(text, path="concerns/physical"))

    assert [(p.kind, p.section, p.level, p.ordered, p.lines, p.in_form) for p in parts] == [
        ("paragraph", "", 0, False, 0, False),
        ("heading", "list", 2, False, 0, False),
        ("list", "list", 0, True, 0, False),
        ("table", "list", 0, False, 0, False),
        ("field", "list", 0, False, 1, True),
        ("field", "list", 0, False, 3, True),
    ]
    first = parts[0].rows[0][0]
    assert [(p.text, p.bold, p.to, p.source) for p in first] == [
        ("Call ", False, None, None),
        ("122", False, "tel:122", None),
        (" ", False, None, None),
        ("now", True, None, None),
        (".", False, None, None),
        ("", False, None, "practice"),
    ]
    assert [[p.text for p in cell] for row in parts[3].rows for cell in row] == [
        ["A"],
        ["B"],
        ["c"],
        ["d"],
    ]


@pytest.mark.parametrize(
    ("path", "link", "there"),
    [
        ("respond", "forms/official-note.md", "forms/official-note"),
        ("concerns/physical", "../respond.md#say", "respond"),
        ("forms/report", "index.md", "forms"),
    ],
)
def test_a_link_of_markdown_leads_to_a_page(path: str, link: str, there: str) -> None:
    assert resolved(page(path=path), link) == there


def test_a_link_to_a_printed_page_leads_there_on_paper() -> None:
    runs = [
        run
        for block in made("livno", "en")["forms"][1]["blocks"]
        if block["kind"] == "paragraph"
        for run in block["runs"]
    ]

    assert runs
    assert set(NAMES.values()) >= {"respond", "report", "official-note"}


def test_the_months_run_to_the_end_of_validity() -> None:
    assert months(date(2026, 11, 24), date(2027, 2, 28)) == (
        (2026, 11),
        (2026, 12),
        (2027, 1),
        (2027, 2),
    )
    assert len(months(date(2026, 1, 1), date(2027, 12, 31))) == 7


def test_the_imprint_names_the_edition_in_every_language() -> None:
    shown = {language: made("livno", language)["meta"]["edition"] for language in LANGUAGES}

    assert shown["bs"]["valid_until"] == "31.\xa05.\xa02027."
    assert shown["en"]["valid_until"] == "31\xa0May\xa02027"
    assert shown["hr"]["month"] == "studeni\xa02026."
    assert {edition["code"] for edition in shown.values()} == {"A466-DA1D"}
    assert [month["year"] for month in shown["sr-Cyrl"]["months"]] == ["2026"] * 2 + ["2027"] * 5
    assert all(edition["code"] in edition["stamp"] for edition in shown.values())


def test_the_code_to_scan_is_a_square_that_leads_to_the_edition() -> None:
    meta = made("livno", "sr-Latn")["meta"]

    assert meta["url"] == "https://signpost.example.org/sr-Latn/livno/edition/#A466DA1D"
    assert meta["qr"] == qr(meta["url"])
    assert {len(row) for row in meta["qr"]} == {len(meta["qr"])}
    assert meta["qr"][0].startswith("11111110")


@pytest.mark.parametrize(
    ("web", "shown", "link"),
    [
        ("https://www.example.org/", "example.org", "https://www.example.org/"),
        ("www.example.org/a", "example.org/a", "http://www.example.org/a"),
    ],
)
def test_a_web_address_is_short_on_paper(web: str, shown: str, link: str) -> None:
    assert shown_web(web) == shown
    assert web_link(web) == link
    assert host(web) == "example.org"


def test_a_profession_is_told_whom_to_call_and_who_is_missing() -> None:
    pages = {one["id"]: one for one in made("gacko", "en")["professions"]}

    assert "Guardianship authority" in pages["education"]["missing"]
    assert "124" in {line["phone"]["shown"] for line in pages["police"]["calls"] if line["phone"]}
    assert not {"Police on duty", "Police"} & set(pages["police"]["missing"])


def test_concerns_are_named_once_in_the_picture() -> None:
    content = made("livno", "en")
    only = [node["concerns"] for node in content["flow"] if node["concerns"]]
    on_a_page = [step["concerns"] for step in steps_on(content["professions"][0])]

    assert only[0].startswith("Only for: Physical violence, ")
    assert only[1] == "Only for the same kinds as step 11"
    assert {*on_a_page} == {None, "Not for every concern"}


def test_a_rung_without_a_time_says_so_once() -> None:
    content = made("livno", "en")

    assert content["escalation_wait"] == "No source sets a time: ask for a date in writing."
    assert {rung["wait"] for rung in content["escalation"]} == {None}


def test_the_poster_has_at_most_two_numbers_of_the_municipality() -> None:
    found = {municipality: made(municipality, "en")["local"] for municipality in MUNICIPALITIES}

    assert all(len(lines) <= 2 and all(line["phone"] for line in lines) for lines in found.values())
    assert any(found.values())


def test_english_readers_see_the_name_on_the_door() -> None:
    cards = {card["id"]: card for s in made("livno", "en")["contacts"] for card in s["cards"]}

    assert cards["contact-dom-zdravlja"]["local"] == "Dom zdravlja Livno"
    assert all(
        card["local"] is None for s in made("livno", "hr")["contacts"] for card in s["cards"]
    )


def test_a_helpline_that_no_source_names_for_the_municipality_is_said() -> None:
    notes = {
        municipality: made(municipality, "en")["emergency_notes"] for municipality in MUNICIPALITIES
    }

    assert any("No source says which helpline" in note for note in notes["brcko"])
    assert all(note[0].endswith("verified by a call yet.") for note in notes.values())
