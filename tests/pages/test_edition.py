"""The page that says whether a print still holds."""

import re
from datetime import date
from pathlib import Path
from typing import Final, get_args

import pytest

from putokaz.history.change import Change
from putokaz.history.edition import code_of, shown
from putokaz.history.past import History, PastEdition
from putokaz.language import LANGUAGES, Language
from putokaz.pages.edition import KINDS
from putokaz.pages.municipality import pages_of
from putokaz.pages.remembered import nothing_shared
from putokaz.text.say import Say
from tests.history.project import (
    POLICE,
    SCHOOL,
    SOCIAL_WORK,
    STEPS,
    TODAY,
    Project,
    State,
    example_project,
)
from tests.pages.guides import SITE
from tests.pages.reading import Fragment, part

SINCE: Final = date(2026, 1, 10)
ALL_AT_ONCE: Final = (
    (SOCIAL_WORK, "034 000 000", "035 000 000"),
    (SOCIAL_WORK, "JU Centar", "Centar"),
    (SOCIAL_WORK, "Mo-Fr 15:30-07:30; Sa-Su 00:00-24:00", "24/7"),
    (POLICE, "2026-10-01", "2026-11-20"),
    (STEPS, "stay with it", "stay beside it"),
    (STEPS, "ostanite s njim", "ostanite uz njega"),
    (STEPS, "останите с њим", "останите уз њега"),
    ("docs/respond.en.md", "\n\nExample.\n", "\n\nAnother example.\n"),
    ("data/cases/modrice.yml", "bs: ", "bs: Sada "),
    ("data/cases/modrice.yml", "sr-Cyrl: ", "sr-Cyrl: Сада "),
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return example_project(tmp_path)


def page(state: State, history: History, language: Language = "en") -> str:
    pages = pages_of(
        state.guide,
        state.directory,
        state.prose,
        history,
        language=language,
        site=SITE,
        today=TODAY,
        shared=nothing_shared(),
    )
    return next(page.html for page in pages if page.path == "primjerovo/edition")


def past(state: State, language: Language = "en") -> PastEdition:
    facts = state.facts(language)
    return PastEdition(code=code_of(facts), since=SINCE, load=lambda: facts)


def history(*editions: PastEdition, language: Language = "en") -> History:
    return History(reason=None, since=SINCE, editions={("primjerovo", language): editions})


def edited(project: Project, *edits: tuple[str, str, str], language: Language = "en") -> str:
    """What the page says, after some edits, about the edition before them."""
    old = past(project.state(), language)
    for file, was, becomes in edits:
        project.edit(file, was, becomes)
    html = page(project.state(), history(old, language=language), language)
    return part(html, old.code)


def words(html: str) -> str:
    return Fragment(html).whole


def test_every_kind_of_change_has_its_words() -> None:
    assert KINDS.keys() == set(get_args(Change))


def test_it_shows_the_current_code_its_day_and_its_validity(project: Project) -> None:
    state = project.state()
    code = code_of(state.facts())

    html = page(state, history(past(state)))

    assert f'data-edition="{code}"' in html
    assert shown(code) in words(part(html, code))
    assert 'data-valid-until="2026-11-30"' in html
    assert "10\u00a0November\u00a02026" in html
    assert "No older edition is known." in words(html)


def test_a_changed_number_can_be_called_and_the_old_one_is_struck_through(
    project: Project,
) -> None:
    section = edited(project, (SOCIAL_WORK, "034 000 000", "035 000 000"))

    assert "JU Centar za socijalni rad Primjerovo: new number." in words(section)
    assert '<a class="pk-call" href="tel:+38735000000">' in section
    assert "Before: <del>034\u00a0000\u00a0000 (switchboard)</del>" in section
    assert "tel:+38734000000" not in section
    assert "Not everything on this print holds" in words(section)


def test_a_print_with_nothing_wrong_on_it_still_holds(project: Project) -> None:
    section = edited(
        project,
        (POLICE, "2026-10-01", "2026-11-20"),
        ("docs/respond.en.md", "\n\nExample.\n", "\n\nAnother example.\n"),
    )

    assert "The contacts and steps on this print still hold." in words(section)
    assert "verified on 20 November 2026." in words(section).replace("\u00a0", " ")
    assert '<a href="../../respond/">Example</a>' in section


def test_a_print_on_which_only_the_form_of_a_number_differs_still_holds(project: Project) -> None:
    section = edited(project, (SOCIAL_WORK, "034 000 000", "+387 34 000 000"))

    assert Say("en")("edition.older.same") in words(section)


def test_the_former_name_of_a_safe_house_is_not_told(project: Project) -> None:
    house = "data/tiers/k10/contacts/sigurna-kuca.yml"

    section = edited(project, (house, "Sigurna kuća (primjer)", "Udruženje (primjer)"))

    assert "Udruženje (primjer)" in section
    assert "Sigurna" not in section


def test_a_withdrawn_contact_is_struck_through_with_its_numbers(project: Project) -> None:
    old = past(project.state())
    (project.folder / SOCIAL_WORK).unlink()

    section = part(page(project.state(), history(old)), old.code)

    assert "<del>" in section
    assert "No longer in the guide: JU Centar za socijalni rad Primjerovo." in words(section)
    assert "Before: 061\u00a0000\u00a0000" in words(section).replace(" 000", "\u00a0000")
    assert 'href="tel:+38761000000"' not in section


def test_a_changed_step_says_what_was_and_what_is(project: Project) -> None:
    section = edited(project, (STEPS, "stay with it", "stay beside it"))

    assert "Changed step: Make the child safe and stay beside it." in words(section)
    assert "Before: <del>" in section
    assert "Make the child safe and stay with it." in words(section)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_well_formed_in_every_language(project: Project, language: Language) -> None:
    old = past(project.state(), language)
    for file, was, becomes in ALL_AT_ONCE:
        project.edit(file, was, becomes)
    (project.folder / SCHOOL).unlink()

    html = page(project.state(), history(old, language=language), language)

    fragment = Fragment(html)
    assert fragment.unclosed == []
    assert len(fragment.ids) == len(set(fragment.ids))
    assert fragment.headings[0] == 1
    assert all(
        after - before <= 1
        for before, after in zip(fragment.headings, fragment.headings[1:], strict=False)
    )
    kinds = set(re.findall(r"pk-change--([a-z-]+)", html))
    assert {"way-changed", "contact-renamed", "hours-changed", "confirmed"} <= kinds
    assert {"step-changed", "contact-withdrawn", "text-edited"} <= kinds
    if language == "sr-Latn":
        assert not re.search("[\u0400-\u04ff]", fragment.whole)


def test_it_lists_the_numbers_to_compare_by_eye(project: Project) -> None:
    html = page(project.state(), history())

    compare = part(html, "compare") + html[html.index('id="compare"') : html.index('id="get"')]
    assert {"tel:122", "tel:+38734000000"} <= set(Fragment(compare).links)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (History(reason="no-repository"), "edition.unknown.none"),
        (History(reason="shallow", since=SINCE), "edition.unknown.some"),
    ],
)
def test_it_says_where_not_every_edition_is_known(
    project: Project, known: History, told: str
) -> None:
    html = page(project.state(), known)

    assert Say("en")(told) in words(html)


def test_a_whole_history_says_from_when_on_it_is(project: Project) -> None:
    html = page(project.state(), history())

    assert "Editions before 10 January 2026 are not listed here." in words(html).replace(
        "\u00a0", " "
    )
    assert "This copy of the guide" not in words(html)
