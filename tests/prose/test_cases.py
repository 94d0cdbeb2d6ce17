"""The exercises keep to what the pages keep to, and cover the field."""

import re
from collections.abc import Iterator

import pytest

from putokaz.language import Language
from putokaz.model.vocabulary import PROFESSIONS
from tests.pages import real
from tests.prose.blocks import sentences
from tests.prose.test_quality import (
    FORBIDDEN,
    MOST_WORDS,
    MUST,
    QUOTES,
    TYPOGRAPHY,
    every_language,
    is_forbidden,
    latin,
    of_bosnian,
)
from tests.words import foreign_words, told


def texts(language: Language) -> Iterator[tuple[str, str]]:
    """Every text of every case, with its place."""
    for case in real.directory().cases:
        yield f"{case.file} title", case.title[language]
        yield f"{case.file} situation", case.situation[language]
        for number, step in enumerate(case.steps, start=1):
            for part in ("asks", "answer", "mistake", "why"):
                yield f"{case.file} {number} {part}", getattr(step, part)[language]


def test_the_cases_cover_every_profession_and_every_concern() -> None:
    directory = real.directory()

    assert {one for case in directory.cases for one in case.professions} == set(PROFESSIONS)
    assert {one for case in directory.cases for one in case.concerns} == set(
        directory.vocabulary.concerns
    )
    assert len(directory.cases) >= 12


def test_the_cases_ask_for_removal_and_for_the_next_tier() -> None:
    steps = [step for case in real.directory().cases for step in case.steps]

    assert any("can-be-removed" in step.pathway for step in steps)
    assert any(step.escalation for step in steps)


@every_language
def test_a_case_has_the_words_of_its_language(language: Language) -> None:
    foreign = foreign_words(language)

    found = {
        place: told(word, language)
        for place, text in texts(language)
        if foreign and (word := foreign.search(latin(text, language)))
    }

    assert found == {}


@every_language
def test_a_case_writes_signs_as_its_language_does(language: Language) -> None:
    slips = [*TYPOGRAPHY.values(), QUOTES[language]]

    assert [
        place for place, text in texts(language) if any(re.search(slip, text) for slip in slips)
    ] == []


@every_language
def test_a_case_tells_no_duty(language: Language) -> None:
    """It has no place for the law or protocol that a duty needs."""
    must = re.compile(MUST[of_bosnian(language)])

    assert [place for place, text in texts(language) if must.search(latin(text, language))] == []


@every_language
@pytest.mark.parametrize("rule", FORBIDDEN, ids=lambda rule: rule["reason"][:30])
def test_no_answer_gives_forbidden_advice(rule: dict[str, str], language: Language) -> None:
    found = [
        (place, sentence)
        for place, text in texts(language)
        if place.endswith(" answer")
        for sentence in sentences(text)
        if is_forbidden(sentence, rule, language)
    ]

    assert found == [], rule["reason"]


@every_language
def test_sentences_of_a_case_are_short(language: Language) -> None:
    assert [
        (place, sentence)
        for place, text in texts(language)
        for sentence in sentences(text)
        if len(sentence.split()) > MOST_WORDS
    ] == []
