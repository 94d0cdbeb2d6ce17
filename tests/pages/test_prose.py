from collections.abc import Mapping

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.model.source import Day
from putokaz.pages.citations import footnotes, unknown_sources
from putokaz.pages.here import targets, wrong_links
from putokaz.pages.prose import dressed, reviews
from putokaz.prose.page import Head, Prose, ProsePage, Review
from tests.pages.real import TODAY, directory, guides

TITLES: Mapping[Language, str] = {
    "bs": "Savjet",
    "hr": "Savjet",
    "sr-Cyrl": "Савјет",
    "sr-Latn": "Savjet",
    "en": "Advice",
}


def page(
    text: str = "",
    *,
    path: str = "advice",
    language: Language = "en",
    as_of: Day | None = TODAY,
    reviewed: Review | None = None,
) -> ProsePage:
    return ProsePage(
        path=path,
        in_folder=False,
        language=language,
        file=f"docs/{path}.{language}.md",
        head=Head(description="A.", as_of=as_of, reviewed=reviewed),
        markdown=f"# {TITLES[language]}\n{text}",
        line=4,
    )


def prose(*pages: ProsePage) -> Prose:
    texts: Prose = {"advice": {language: page(language=language) for language in LANGUAGES}}
    return {**texts, **{one.path: {**texts["advice"], one.language: one} for one in pages}}


def drawn(text: ProsePage, html: str = "") -> str:
    return dressed(html, text, prose(text), guides(), directory(), today=TODAY)


def test_a_text_without_source_marks_has_no_list_of_sources() -> None:
    assert footnotes(page("Call."), directory().vocabulary) == ""


def test_every_source_is_written_out_once_in_the_order_of_the_text() -> None:
    text = page("A.[^zznp-rs] B.[^practice] C.[^oslobodjenje-2014] D.[^practice]")

    written = footnotes(text, directory().vocabulary)

    definitions = [line for line in written.splitlines() if line.startswith("[^")]
    assert [line.partition("]")[0][2:] for line in definitions] == [
        "zznp-rs",
        "practice",
        "oslobodjenje-2014",
    ]
    law, practice, newspaper = definitions
    assert 'href="../laws/#law-zznp-rs"' in law
    assert "Sl. glasnik RS 102/12, 108/13" in law
    assert "in force as far as generally known, to be confirmed, as of 23" in law
    assert practice.endswith("Good practice. We have not read it in a source.")
    assert "5 May 2014; read on 23 November 2026" in newspaper


def test_a_source_that_must_not_be_linked_is_only_named() -> None:
    written = footnotes(page("A.[^health-duties]"), directory().vocabulary)

    assert "zastitimodjecuodnasilja.org" in written
    assert "href" not in written


def test_an_unknown_source_is_told_with_a_guess() -> None:
    problems = list(unknown_sources(page("A.[^oslobodjenje]"), directory().vocabulary))

    assert [str(problem).partition("; allowed")[0] for problem in problems] == [
        (
            "docs/advice.en.md:5:3: -: unknown source 'oslobodjenje' "
            "(did you mean 'oslobodjenje-2014'?)"
        )
    ]


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("\n[a](guide:who-to-call#need-advice)", []),
        ("\n[a](guide:gaps)", []),
        ("\nSee [a](guide:gaps)", ["a guide: link must be a paragraph of its own"]),
        ("\n[a](guide:gap)", ["unknown page of a guide 'gap' (did you mean 'gaps'?)"]),
        (
            "\n[a](guide:who-to-call#need-advise)",
            ["unknown place on who-to-call 'need-advise' (did you mean 'need-advice'?)"],
        ),
        ("\n[a](guide:gaps#x)", ["unknown place on gaps 'x'"]),
    ],
)
def test_a_link_leads_to_a_place_that_every_guide_has(link: str, told: list[str]) -> None:
    problems = wrong_links(page(link), directory())

    assert [problem.message.partition(";")[0] for problem in problems] == told


def test_only_steps_of_every_entity_can_be_linked() -> None:
    steps = targets(directory())["pathway"]

    assert "step-can-be-removed" in steps
    assert "step-risk-assessment" not in steps


def test_a_link_becomes_a_choice_of_all_municipalities() -> None:
    html = '<p><a href="guide:who-to-call#concern-peer">Who &amp; when</a></p>'

    whole = drawn(page(), html)

    assert whole.count('href="../') - whole.count('href="../reviews') == len(guides())
    assert 'href="../livno/who-to-call/#concern-peer" data-municipality="livno"' in whole
    assert "<span data-pk-first>Who &amp; when</span>" in whole
    assert "guide:" not in whole


def test_empty_lines_of_code_stay() -> None:
    assert "a\n\nb" in drawn(page(), "<pre><code>a\n\nb</code></pre>")


def test_a_page_for_readers_has_the_emergency_numbers_and_says_that_nobody_reviewed_it() -> None:
    whole = drawn(page())

    assert 'href="tel:122"' in whole
    assert 'href="tel:124"' in whole
    assert "State of knowledge: 24\xa0November\xa02026." in whole
    assert "No expert who is a native speaker has reviewed this text yet." in whole


def test_a_page_for_maintainers_has_neither() -> None:
    whole = drawn(page(as_of=None))

    assert "tel:" not in whole
    assert "State of knowledge" not in whole


def test_a_page_in_a_folder_leads_up_to_it() -> None:
    text = page(path="advice/more")

    assert '<p class="pk-eyebrow"><a href="../">Advice</a></p>' in drawn(text)


def review(mark: str) -> Review:
    return Review.model_validate({"on": "2026-11-24", "by": "school pedagogue", "text": mark})


def test_a_review_counts_until_the_text_changes() -> None:
    mark = page("Old.").mark

    same = drawn(page("Old.", reviewed=review(mark)))
    changed = drawn(page("New.", reviewed=review(mark)))

    assert "Reviewed by an expert who is a native speaker (" in same
    assert "Changed since an expert (" in changed


def test_the_list_of_reviews_counts_only_those_of_the_present_text() -> None:
    text = page("Old.", path="one")
    done = page("Old.", path="one", reviewed=review(text.mark))
    lapsed = page("New.", path="one", reviewed=review(text.mark))

    some = reviews(prose(done), language="en").html
    none = reviews(prose(lapsed), language="en").html

    assert "1 of 8 texts have been reviewed." in some
    assert "None of the 8 texts has been reviewed yet." in none
    assert "changed since 24\xa0November\xa02026" in none
    assert text.mark in some


def test_pages_for_maintainers_are_not_in_the_list_of_reviews() -> None:
    texts = {language: page(language=language, as_of=None) for language in LANGUAGES}

    assert "None of the 0 texts" in reviews({"advice": texts}, language="en").html
