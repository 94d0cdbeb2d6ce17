"""The code, the day and the validity of an edition."""

import re
from datetime import date

import pytest

from putokaz.history.edition import Edition, edition_of
from putokaz.history.fact import Facts
from putokaz.language import LANGUAGES, Language
from tests.history.project import POLICE, SOCIAL_WORK, STEPS, Project

EARLY, LATE = date(2000, 1, 1), date(2099, 12, 31)


def edition(project: Project, language: Language = "en", *, today: date = EARLY) -> Edition:
    state = project.state(today=today)
    return edition_of(state.guide, state.directory, state.prose, language)


def test_a_printed_code_never_changes_by_itself(project: Project) -> None:
    # A change of these codes makes every code that is on paper unknown.
    codes = {language: edition(project, language).code for language in LANGUAGES}

    assert codes == {
        "bs": "FE965BEF",
        "hr": "F4A45812",
        "sr-Cyrl": "736ED3EC",
        "sr-Latn": "C0BD0E78",
        "en": "F9B9D449",
    }


def test_the_code_is_shown_in_two_halves(project: Project) -> None:
    one = edition(project)

    assert one.shown == f"{one.code[:4]}-{one.code[4:]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_depends_on_the_day(project: Project, language: Language) -> None:
    assert edition(project, language, today=EARLY) == edition(project, language, today=LATE)
    assert project.state(today=EARLY).facts(language) == project.state(today=LATE).facts(language)


def test_every_language_has_its_own_code(project: Project) -> None:
    assert len({edition(project, language).code for language in LANGUAGES}) == len(LANGUAGES)


def test_serbian_in_latin_script_has_latin_facts(project: Project) -> None:
    facts: Facts = project.state().facts("sr-Latn")

    assert not any("\u0400" <= letter <= "\u04ff" for text in facts.values() for letter in text)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SOCIAL_WORK, "034 000 000", "035 000 000"),
        (SOCIAL_WORK, "Mo-Fr 07:30-15:30", "Mo-Fr 08:00-16:00"),
        (SOCIAL_WORK, "2026-09-01", "2026-09-02"),
        (SOCIAL_WORK, "how: call", "how: visit"),
        (SOCIAL_WORK, "JU Centar", "Centar"),
        (STEPS, "stay with it", "stay beside it"),
        ("docs/respond.en.md", "\n\nExample.\n", "\n\nAnother example.\n"),
        ("data/cases/modrice.yml", "en: ", "en: Now "),
        ("data/vocabulary/needs.yml", "The child is in danger", "The child is not safe"),
    ],
)
def test_whatever_a_reader_sees_has_a_part_in_the_code(
    project: Project, file: str, old: str, new: str
) -> None:
    before = edition(project).code
    project.edit(file, old, new)

    assert edition(project).code != before


def test_what_no_reader_sees_has_none(project: Project) -> None:
    before = edition(project)
    project.edit(SOCIAL_WORK, "kind:", "note: Asked twice.\nkind:")
    project.edit(SOCIAL_WORK, "by: Secretary of the steering board", "by: Volunteer")

    assert edition(project) == before


def test_the_address_of_a_safe_house_is_no_fact(project: Project) -> None:
    house = "data/tiers/k10/contacts/sigurna-kuca.yml"
    project.edit(
        house,
        "channels:\n",
        "channels:\n  - address:\n      place: Tajnovo\n    source:\n"
        "      url: https://example.org/x\n      read: 2026-11-01\n",
    )

    assert not any("Tajnovo" in text for text in project.state().facts().values())


def test_the_day_is_the_newest_of_what_is_shown(project: Project) -> None:
    assert edition(project).as_of == date(2026, 11, 10)

    project.edit(POLICE, "on: 2026-10-01", "on: 2026-11-20")

    assert edition(project).as_of == date(2026, 11, 20)


def read_and_confirm(project: Project, day: str) -> None:
    """All contacts on the same day."""
    for file in (project.folder / "data").rglob("contacts/*.yml"):
        file.write_text(
            re.sub(r"(read|on): 20[-\d]+", rf"\1: {day}", file.read_text("utf-8")), "utf-8"
        )


def test_it_is_valid_until_the_first_urgent_number_must_be_checked(project: Project) -> None:
    # The police station answers day and night: its number is checked every 30 days.
    read_and_confirm(project, "2026-12-15")

    assert edition(project).valid_until == date(2027, 1, 31)


def test_it_is_valid_to_the_end_of_its_own_month_at_least(project: Project) -> None:
    read_and_confirm(project, "2026-01-01")

    assert edition(project).valid_until == date(2026, 11, 30)


def test_it_is_valid_for_six_months_at_most(project: Project) -> None:
    read_and_confirm(project, "2027-12-15")

    assert edition(project).valid_until == date(2028, 1, 31)

    for file in (project.folder / "data").rglob("contacts/*.yml"):
        text = file.read_text("utf-8").replace("24/7", "Mo-Fr 08:00-16:00")
        file.write_text(text.replace("    duty: true\n", ""), "utf-8")
    kinds = project.folder / "data/vocabulary/kinds.yml"
    kinds.write_text(kinds.read_text("utf-8").replace("emergency: true", "emergency: false"))

    assert edition(project).valid_until == date(2028, 5, 31)
