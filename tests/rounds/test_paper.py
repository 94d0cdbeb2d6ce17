"""Call sheets and letters on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.model.contact import Contact
from putokaz.rounds.calls import call_sheet
from putokaz.rounds.letter import letter
from putokaz.rounds.paper import paper
from putokaz.rounds.told import Told
from tests.handbook.paper import Paper
from tests.pages.guides import example
from tests.rounds.rounded import TODAY, visits

GOLDEN: Final = Path(__file__).parent / "golden"


def _calls(language: Language = "en") -> bytes:
    told = Told(example(), language)
    content = call_sheet(
        visits(everybody=True),
        told,
        title=told.say("rounds.title", places="Primjerovo"),
        today=TODAY,
    )
    return paper("calls", content, today=TODAY)


def _contact(id_: str) -> Contact:
    return next(one for one in example().contacts if one.id == id_)


def _letter(contact: Contact, language: Language = "en", answer_by: date | None = None) -> bytes:
    content = letter(contact, Told(example(), language), answer_by=answer_by, today=TODAY)
    return paper("letter", content, today=TODAY)


def _lines(pdf: bytes) -> str:
    """The text page by page, as a golden file holds it."""
    return "\n".join(Paper(pdf).texts) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_call_sheet_reads_in_every_language(language: Language) -> None:
    golden = (GOLDEN / f"calls.{language}.txt").read_text("utf-8")

    assert _lines(_calls(language)) == golden


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_reads_in_every_language(language: Language) -> None:
    golden = (GOLDEN / f"letter.{language}.txt").read_text("utf-8")

    made = _letter(_contact("centar-za-socijalni-rad"), language, date(2026, 12, 15))

    assert _lines(made) == golden


def test_the_day_of_the_answer_may_stay_blank() -> None:
    assert "Please answer by: Please write" in Paper(_letter(_contact("opcina"))).text


def test_the_same_sheet_has_the_same_bytes() -> None:
    assert _calls() == _calls()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_tells_its_language_and_its_structure(language: Language) -> None:
    opened = Paper(_calls(language)).opened

    assert str(opened.Root.Lang) == f"{language}-BA"
    assert opened.Root.MarkInfo.Marked
    assert Paper(_calls(language)).sizes[0] == (210, 297)


def test_the_address_of_a_safe_house_is_on_no_paper() -> None:
    office = _contact("centar-za-socijalni-rad")
    house = _contact("sigurna-kuca")
    channels = (*house.channels, office.channels[3])
    secret = house.model_copy(update={"channels": channels})
    whole = example()
    contacts = tuple(secret if one.id == house.id else one for one in whole.contacts)
    told = Told(replace(whole, contacts=contacts), "en")

    content = letter(secret, told, answer_by=None, today=TODAY)

    assert "Izmišljena" in Paper(_letter(office)).text
    assert "Izmišljena" not in str(content)
