"""The parts of which pages are made."""

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.pages.flow import flow
from putokaz.pages.measure import width, wrap
from putokaz.pages.render import host, href, url_for
from putokaz.pages.sheet import PADDING, SIZE, WIDTH
from putokaz.views.steps import general_steps
from tests.pages.real import directory, guides


@pytest.mark.parametrize(
    ("page", "to", "anchor", "address"),
    [
        ("livno", "livno", "", "./"),
        ("livno", "livno/contacts", "", "contacts/"),
        ("livno/contacts", "livno", "", "../"),
        ("livno/contacts", "livno/gaps", "gap-overdue", "../gaps/#gap-overdue"),
        ("livno/contacts", "livno/contacts", "contact-a", "#contact-a"),
        ("livno/contacts", "laws", "law-a", "../../laws/#law-a"),
        ("livno", "", "", "../"),
        ("", "livno", "", "livno/"),
        ("", "", "", "./"),
        ("emergency", "livno/police", "", "../livno/police/"),
    ],
)
def test_pages_link_each_other_relatively(page: str, to: str, anchor: str, address: str) -> None:
    assert url_for(page, to, anchor) == address


def test_a_web_address_can_be_followed_and_has_a_short_form() -> None:
    assert href("www.example.org/a") == "http://www.example.org/a"
    assert href("https://example.org") == "https://example.org"
    assert host("www.example.org/a") == "example.org"


def test_text_breaks_into_lines_that_fit() -> None:
    text = "Prijavite sumnju centru za socijalni rad još danas, a ne sutra."

    lines = wrap(text, 15, 120)

    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(width(line, 15) <= 120 for line in lines)


def test_a_word_that_does_not_fit_stands_alone() -> None:
    assert wrap("a nepodijeljivoneprekidno b", 15, 60) == ["a", "nepodijeljivoneprekidno", "b"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_keeps_all_text_inside_its_edges(language: Language) -> None:
    for guide in guides():
        picture = flow(guide, directory(), language)

        for words in picture.words:
            long = width(words.text, SIZE)
            start = words.x - long / 2 if words.centred else words.x
            assert start >= 0, words.text
            assert start + long <= WIDTH - PADDING / 2, words.text
            assert 0 < words.y < picture.height


def test_the_picture_shows_every_general_step_with_its_number() -> None:
    for guide in guides():
        picture = flow(guide, directory(), "bs")

        numbers = [words.text for words in picture.words if words.kind == "number"]

        general = general_steps(guide.pathway)
        assert numbers == [str(number + 1) for number in range(len(general))]


def test_general_are_steps_for_all_concerns_and_those_about_removal_and_placement() -> None:
    for guide in guides():
        steps = guide.pathway.steps
        general = general_steps(guide.pathway)
        removal = next(step for step in steps if step.asks == "removal")

        assert {step.id for step in steps if not step.concerns or step.places} <= {
            step.id for step in general
        }
        assert removal in general
        assert all(
            set(removal.concerns) <= set(step.concerns)
            for step in general
            if step.concerns and not step.places
        )


def test_the_question_of_removal_stands_out_and_comes_before_any_placement() -> None:
    for guide in guides():
        asked = [step.asks == "removal" for step in guide.pathway.steps]
        kinds = [shape.kind for shape in flow(guide, directory(), "bs").shapes]

        assert kinds.count("removal") == sum(asked) > 0
