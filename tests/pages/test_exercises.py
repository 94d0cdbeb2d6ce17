"""The exercises of a guide, for learners and for those who lead them."""

import re
from dataclasses import replace
from typing import Any, Final

import pytest

from putokaz.guide.build import build_guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.case import Case
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.views.exercises import AnsweredQuestion, exercises
from tests.pages.guides import example, example_pages, guide_pages
from tests.pages.reading import Fragment, part
from tests.pages.real import TODAY, directory, guides

BOTH: Final = ("exercises", "exercises-answers")
CENTRE: Final = "primjerovo/contacts/centar-za-socijalni-rad.yml"
SOURCE: Final = {"url": "https://example.org/source", "read": "2026-11-01"}
HEAVY: Final = 14_000
"""Bytes of a case with its answers: a page of fourteen stays near 200 KB."""


def questions(
    place: str = "primjerovo", changed: Directory | None = None
) -> list[AnsweredQuestion]:
    """The questions of the example's first case."""
    whole = changed or example()
    guide = build_guide(whole, whole.municipalities[place], today=TODAY)
    return list(exercises(guide, whole, today=TODAY)[0].questions)


def with_case(**changed: Any) -> Directory:
    """The example, with another case."""
    (case,) = example().cases
    return replace(example(), cases=(case.model_copy(update=changed),))


def with_phones(*phones: dict[str, str]) -> Directory:
    """The example, with other numbers of the centre for social work."""
    channels = tuple(
        Channel.model_validate({"source": SOURCE, **phone}, context={"invented_numbers": True})
        for phone in phones
    )
    changed = {"channels": channels}
    contacts = (
        one.model_copy(update=changed if one.file.endswith(CENTRE) else {})
        for one in example().contacts
    )
    return replace(example(), contacts=tuple(contacts))


def told(changed: Directory, question: int) -> list[tuple[str, str, str | None]]:
    """Who is to be called for the first need of a question, in which state, by which number."""
    calls = questions(changed=changed)[question].needs[0].calls
    return [
        (call.line.contact.id, call.state, call.way.channel.phone if call.way else None)
        for call in calls
    ]


@pytest.mark.parametrize("page", BOTH)
def test_every_case_is_in_the_list_and_has_all_its_questions(page: str) -> None:
    html = example_pages()[page]
    (case,) = example().cases

    assert f'href="#case-{case.id}"' in html
    shown = Fragment(part(html, f"case-{case.id}")).whole
    assert case.title["en"] in shown
    assert "in education" in shown
    assert "Friday, 15:20" in shown
    assert case.situation["en"] in shown
    assert all(question.asks["en"] in shown for question in case.steps)
    assert shown.index("Friday, 17:10") < shown.index(case.steps[1].asks["en"])


def test_the_learner_sees_no_answer_before_opening_it() -> None:
    html = example_pages()["exercises"]
    (case,) = example().cases

    assert html.count('<details class="pk-answer">') == len(case.steps)
    seen = Fragment(re.sub(r'<details class="pk-answer">.*?</details>', "", html, flags=re.S)).whole
    for question in case.steps:
        assert question.asks["en"] in seen
        for text in (question.answer, question.mistake, question.why):
            assert text["en"] not in seen
            assert text["en"] in Fragment(html).whole


def test_the_edition_with_answers_folds_nothing_and_leaves_no_lines_to_write_on() -> None:
    pages = example_pages()
    shown = Fragment(pages["exercises-answers"]).whole
    (case,) = example().cases

    assert "<details" not in pages["exercises-answers"].partition('class="pk-head"')[2]
    assert "pk-write" not in pages["exercises-answers"]
    assert pages["exercises"].count('class="pk-write"') == len(case.steps)
    for question in case.steps:
        for text in (question.answer, question.mistake, question.why):
            assert text["en"] in shown


def test_each_edition_leads_to_the_other_and_only_one_is_in_the_navigation() -> None:
    pages = example_pages()
    nav = pages["exercises"].partition("</nav>")[0]

    assert 'href="../exercises-answers/">Edition with answers (for trainers)' in pages["exercises"]
    assert 'href="../exercises/">Without answers' in pages["exercises-answers"]
    assert 'aria-current="page">Exercises</a>' in nav
    assert "exercises-answers" not in nav
    assert 'href="exercises/"' in pages[""].partition('class="pk-head"')[2]


def test_whoever_is_closed_at_that_hour_comes_after_those_who_answer() -> None:
    closed = with_phones({"phone": "034 000 000", "hours": "Mo-Fr 07:30-15:30"})

    on_time, late = told(closed, 0), told(closed, 1)

    assert on_time[0] == ("centar-za-socijalni-rad", "open", "034 000 000")
    assert [state == "closed" for _, state, _ in late] == [False, False, True]
    assert late[-1] == ("centar-za-socijalni-rad", "closed", "034 000 000")
    shown = Fragment(example_pages(closed)["exercises"]).whole
    assert shown.count("JU Centar za socijalni rad Primjerovo closed at that hour") == 1


def test_the_number_is_the_one_that_is_answered_then() -> None:
    office_and_duty = with_phones(
        {"phone": "034 000 000", "hours": "Mo-Fr 07:30-15:30"},
        {"phone": "035 000 000"},
        {"phone": "036 000 000", "hours": "24/7"},
    )
    office_and_unknown = with_phones(
        {"phone": "034 000 000", "hours": "Mo-Fr 07:30-15:30"}, {"phone": "035 000 000"}
    )

    assert told(office_and_duty, 0)[0] == ("centar-za-socijalni-rad", "open", "034 000 000")
    assert told(office_and_duty, 1)[0] == ("centar-za-socijalni-rad", "open", "036 000 000")
    assert told(office_and_unknown, 1)[0] == ("centar-za-socijalni-rad", "unknown", "035 000 000")


def test_hours_that_are_not_known_are_said_to_be_so() -> None:
    unknown = with_phones({"phone": "034 000 000"})

    shown = Fragment(example_pages(unknown)["exercises"]).whole

    assert "JU Centar za socijalni rad Primjerovo opening hours not known not yet" in shown


def test_the_first_profession_of_a_case_decides_who_is_called() -> None:
    first_of = {
        who: questions(changed=with_case(professions=who))[0].needs[0].calls[0].line.role
        for who in (("education", "social-work"), ("social-work", "education"))
    }

    assert first_of == {
        ("education", "social-work"): "guardianship-authority",
        ("social-work", "education"): "duty-police",
    }


def test_a_step_is_told_as_the_pathway_of_this_entity_has_it() -> None:
    (case,) = example().cases
    removal = with_case(
        steps=(case.steps[0].model_copy(update={"pathway": ("can-be-removed",)}),),
    )

    (here,), (there,) = (questions(place, removal) for place in ("primjerovo", "susjedovo"))
    html = example_pages(removal)["exercises"]

    assert here.steps[0].basis != there.steps[0].basis
    assert here.steps[0].does["en"] in Fragment(html).whole
    assert 'href="../pathway/#step-can-be-removed"' in html
    assert 'href="../../laws/#law-zznp-fbih-2025"' in part(html, "case-modrice")


def test_the_ladder_names_role_and_contact_and_leads_to_its_page() -> None:
    html = part(example_pages()["exercises"], "case-modrice")

    assert html.count('href="../escalation/"') == 1
    assert "Guardianship authority: JU Centar za socijalni rad Primjerovo" in Fragment(html).whole


@pytest.mark.parametrize("page", BOTH)
def test_without_cases_the_page_says_so(page: str) -> None:
    html = example_pages(replace(example(), cases=()))[page]

    assert "There are no exercises yet." in html


@pytest.mark.parametrize("place", [guide.municipality.id for guide in guides()])
def test_an_answer_names_three_contacts_and_the_last_resort(place: str) -> None:
    guide = next(one for one in guides() if one.municipality.id == place)

    for exercise in exercises(guide, directory(), today=TODAY):
        for answered in exercise.questions:
            for need in answered.needs:
                assert len(need.calls) <= 3
                assert need.resort or any(call.way for call in need.calls)
                assert all(call.line.reason != "last-resort" for call in need.calls)


@pytest.mark.parametrize("place", ["livno", "gacko", "brcko"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_light(place: str, language: Language) -> None:
    for page in BOTH:
        html = guide_pages(place, language)[page].html

        assert len(html.encode()) < 10_000 + HEAVY * len(directory().cases), page


def test_every_concern_of_a_case_is_told_to_whoever_leads() -> None:
    pages = example_pages()

    link = 'href="../who-to-call/#concern-physical"'

    assert link in pages["exercises-answers"]
    assert link not in pages["exercises"]


def test_a_case_is_a_value_of_its_own() -> None:
    (case,) = example().cases

    assert isinstance(case, Case)
    assert case.at == 4 * 1440 + 15 * 60 + 20
    assert [question.at for question in case.steps] == [None, 4 * 1440 + 17 * 60 + 10]
    assert [question.escalation for question in case.steps] == [False, True]


def test_a_role_that_nobody_has_here_is_told() -> None:
    answers = guide_pages("gacko", "en")["exercises-answers"].html

    assert "Not known here: Guardianship authority" in " ".join(answers.split())
    assert "Guardianship authority</p>" not in guide_pages("livno", "en")["exercises-answers"].html
