"""What every hand-written page keeps to: words, script, typography, claims, advice, length."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from pydantic import TypeAdapter

from putokaz.language import Language, to_latin
from putokaz.model.text import CyrillicText, LatinText
from putokaz.pages.citations import cited
from putokaz.pages.country import TO_KNOW, TO_TRAIN
from putokaz.prose.page import ProsePage
from putokaz.prose.read import WRITTEN
from tests.pages import real
from tests.prose.blocks import Block, blocks
from tests.prose.readability import measured
from tests.words import foreign_words, told

MOST_WORDS: Final = 26
"""In a sentence."""
MOST_WORDS_ON_AVERAGE: Final = 13
LONGEST_DESCRIPTION: Final = 160

PARTS: Final = ("about", "accessibility", "checking")
"""Pages that the foot of every page offers."""

MAINTAINERS: Final = "contributing/"

MUST: Final = {
    "en": r"\bmust\b",
    "bs": r"(?<!ne )\b(mora(?:ju|te|mo)?|duž(?:an|ni|na|no|ne)|obav?ez(?:an|ni|na|no))\b",
}
"""The words of a duty; Serbian and Croatian have those of Bosnian."""
BINDING: Final = frozenset({"rs-protocol-2024", "k10-protocol-2017", "zemlja-djece"})
"""Signed protocols, and a source that tells a duty."""

TYPOGRAPHY: Final = {
    "straight quotation marks": r"\"",
    "two spaces": r"\S  +\S",
    "a hyphen for a dash": r" - (?![A-ZČĆĐŠŽ])",
    "three dots": r"\.\.\.",
    "a space before a sign": r" [,;:!?]",
    "a date in figures": r"\b\d{4}-\d{2}-\d{2}\b",
}
QUOTES: Final = {
    "bs": r"[“«»]",
    "hr": r"[“«»]",
    "sr-Cyrl": r"[“«»]",
    "en": r"[„«»]",
}
"""Quotation marks of other languages."""
MONTHS: Final = {
    "bs": "januara februara marta aprila maja juna jula augusta septembra oktobra novembra "
    "decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada "
    "studenoga prosinca",
    "sr-Cyrl": "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra "
    "decembra",
}

every_language = pytest.mark.parametrize("language", WRITTEN)


def pages(language: Language) -> list[ProsePage]:
    return [texts[language] for texts in real.prose().values()]


def guidance(language: Language) -> list[ProsePage]:
    """The pages for readers."""
    return [page for page in pages(language) if not page.path.startswith(MAINTAINERS)]


def texts(language: Language) -> Iterator[tuple[str, Block]]:
    """Every block in Latin letters, with its place."""
    for page in guidance(language):
        for block in blocks(page):
            yield f"{page.file}:{block.line}", block


def latin(text: str, language: Language) -> str:
    return to_latin(text) if language == "sr-Cyrl" else text


def of_bosnian(language: Language) -> str:
    return "en" if language == "en" else "bs"


def test_every_concern_has_its_page_under_its_name() -> None:
    concerns = real.directory().vocabulary.concerns

    titles = {
        (concern, language): real.prose()[f"concerns/{concern}"][language].title
        for concern in concerns
        for language in WRITTEN
    }

    assert titles == {
        (id_, one): term.name[one] for id_, term in concerns.items() for one in WRITTEN
    }


def test_every_page_can_be_reached_from_the_home_page_or_the_foot() -> None:
    offered = {*TO_KNOW, *TO_TRAIN, *PARTS}

    alone = {
        path
        for path in real.prose()
        if path not in offered and path.rpartition("/")[0] not in (*offered, "contributing")
    }

    assert alone == set()
    assert offered <= real.prose().keys()


@every_language
def test_every_page_for_readers_says_its_state_of_knowledge(language: Language) -> None:
    days = {page.path: page.head.as_of for page in guidance(language)}
    reference = {page.path: page.head.as_of for page in guidance("bs")}

    assert None not in days.values()
    assert days == reference


@every_language
def test_descriptions_fit_into_the_list_of_a_search_engine(language: Language) -> None:
    long = {
        page.file for page in pages(language) if len(page.head.description) > LONGEST_DESCRIPTION
    }

    assert long == set()


def test_every_reference_is_cited_somewhere() -> None:
    keys = {key for page in pages("bs") for key in cited(page)}

    assert real.directory().vocabulary.references.keys() - keys == set()


@every_language
def test_every_text_is_in_the_script_of_its_language(language: Language) -> None:
    script = TypeAdapter(CyrillicText if language == "sr-Cyrl" else LatinText).validate_python

    for page in guidance(language):
        script(page.head.description)
        for block in blocks(page):
            script(block.text)


@every_language
def test_every_text_has_the_words_of_its_language(language: Language) -> None:
    foreign = foreign_words(language)

    found = {
        place: told(word, language)
        for place, block in texts(language)
        if foreign and (word := foreign.search(latin(block.text, language)))
    }

    assert found == {}


@every_language
def test_signs_and_dates_are_written_as_the_language_writes_them(language: Language) -> None:
    slips = {**TYPOGRAPHY, "a foreign quotation mark": QUOTES[language]}

    found = [
        (place, slip)
        for place, block in texts(language)
        for slip, pattern in slips.items()
        if re.search(pattern, block.text)
    ]

    assert found == []


@pytest.mark.parametrize("language", ["bs", "hr", "sr-Cyrl"])
def test_a_day_is_written_with_its_month_in_the_genitive(language: Language) -> None:
    months = "|".join(MONTHS[language].split())
    day = re.compile(rf"\b\d{{1,2}}\. (?!{months})[a-zčćžšđ]+ \d{{4}}\b")

    found = [place for place, block in texts(language) if day.search(latin(block.text, language))]

    assert found == []


@every_language
def test_a_duty_is_told_only_with_its_law_or_protocol(language: Language) -> None:
    laws = real.directory().vocabulary.laws.keys() | BINDING
    must = re.compile(MUST[of_bosnian(language)])

    unfounded = [
        (place, block.text)
        for place, block in texts(language)
        if must.search(latin(block.text, language)) and not laws & set(block.sources)
    ]

    assert unfounded == []


CANTON_10: Final = re.compile(r"(?:Kanton\w*|Canton|Кантон\w*) 10")
"""A name, which Croatian has without a figure."""


@every_language
def test_a_page_has_the_same_figures_in_every_language(language: Language) -> None:
    differing = {
        page.file: different
        for page, reference in zip(guidance(language), guidance("bs"), strict=True)
        if (different := figures(page) ^ figures(reference))
    }

    assert differing == {}


def figures(page: ProsePage) -> set[tuple[str, int]]:
    """Every figure of the text, articles and years too, and how often it stands there."""
    plain = (CANTON_10.sub("", block.text) for block in blocks(page))
    return set(Counter(figure for text in plain for figure in re.findall(r"\d+", text)).items())


FORBIDDEN: Final[list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("forbidden.yml").read_text("utf-8")
)


def is_forbidden(sentence: str, rule: dict[str, Any], language: Language) -> bool:
    key = of_bosnian(language)
    text = latin(sentence, language).lower()
    return bool(re.search(rule["advice"][key], text) and not re.search(rule["unless"][key], text))


@every_language
@pytest.mark.parametrize("rule", FORBIDDEN, ids=lambda rule: rule["reason"][:30])
def test_no_page_gives_forbidden_advice(rule: dict[str, Any], language: Language) -> None:
    found = [
        (place, sentence)
        for place, block in texts(language)
        for sentence in block.sentences
        if is_forbidden(sentence, rule, language)
    ]

    assert found == [], rule["reason"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Call the parents first."),
        ("bs", "Prvo obavijestite roditelje."),
        ("hr", "Odmah nazovite i pozovite roditelje."),
        ("sr-Cyrl", "Прво обавијестите родитеље."),
        ("en", "Investigate what happened."),
        ("sr-Cyrl", "Испитајте дијете."),
        ("en", "Promise the child that it stays secret."),
        ("hr", "Obećajte djetetu da će to ostati tajna."),
        ("en", "Photograph the injuries."),
        ("sr-Cyrl", "Фотографишите повреде."),
        ("en", "Dial 112."),
    ],
)
def test_forbidden_advice_would_be_found(language: Language, sentence: str) -> None:
    assert any(is_forbidden(sentence, rule, language) for rule in FORBIDDEN)


@every_language
def test_sentences_are_short(language: Language) -> None:
    measures = {page.path: measured(page) for page in guidance(language)}

    long = {path: one.longest for path, one in measures.items() if one.most > MOST_WORDS}
    heavy = {path for path, one in measures.items() if one.mean > MOST_WORDS_ON_AVERAGE}

    assert long == {}
    assert heavy == set()
