"""The page for steering boards, and what a board sees on the page of what is missing."""

import re
from html import unescape

import pytest

from putokaz.guide.coverage import LEVELS, Level
from putokaz.language import LANGUAGES, Language
from putokaz.pages.week import HEIGHT, bar, stack
from putokaz.text.say import Say
from putokaz.views.figures import COLUMNS, figures
from tests.pages.guides import example_pages, guide_pages
from tests.pages.reading import Fragment
from tests.pages.real import TODAY, country_pages, directory, guides

every_language = pytest.mark.parametrize("language", LANGUAGES)


def _page(language: Language) -> str:
    return country_pages(language)["steering-boards"].html


def test_a_bar_stands_the_higher_the_better_the_answer() -> None:
    heights = [piece.height for level in LEVELS for piece in bar([level])]

    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(LEVELS)


def test_equal_hours_are_one_piece() -> None:
    week: tuple[Level, ...] = ("published",) * 9 + ("last-resort",) * 159

    assert [(piece.level, piece.x, piece.width) for piece in bar(week)] == [
        ("published", 0, 9),
        ("last-resort", 9, 159),
    ]


def test_a_stack_is_full_at_every_hour_and_begins_with_the_best() -> None:
    pieces = stack([("verified", "published"), ("last-resort", "published")])

    assert [(one.level, one.x, one.y, one.height) for one in pieces] == [
        ("verified", 0, HEIGHT / 2, HEIGHT / 2),
        ("last-resort", 0, 0, HEIGHT / 2),
        ("published", 1, 0, HEIGHT),
    ]


@every_language
def test_every_municipality_and_need_has_its_row(language: Language) -> None:
    html = _page(language)

    for guide in guides():
        assert f'href="../{guide.municipality.id}/gaps/"' in html
    for need in directory().vocabulary.needs:
        assert f'id="need-{need}"' in html


@every_language
def test_the_table_says_in_words_how_many_municipalities_the_picture_shows(
    language: Language,
) -> None:
    rows = re.findall(r'<tr role="row" id="need-.*?</tr>', _page(language), re.DOTALL)

    for row in rows:
        for cell in re.findall(r'<td role="cell" data-label.*?</td>', row, re.DOTALL):
            assert sum(map(int, re.findall(r"<b>(\d+)</b>", cell))) == len(guides())


@every_language
def test_the_page_says_what_the_figures_say(language: Language) -> None:
    say = Say(language)
    text = unescape(Fragment(_page(language)).whole)

    for row in figures(guides(), directory(), today=TODAY)[:-1]:
        roles = row.by_kind["roles-missing"]
        assert say("boards.checks.share", part=roles.value, all=roles.of) in text


@every_language
def test_the_table_for_spreadsheets_is_offered_and_its_columns_are_told(
    language: Language,
) -> None:
    html = _page(language)

    assert html.count('href="figures.csv" download') == 2
    for column in COLUMNS:
        assert Say(language)(f"boards.column_about.{column}") in html


@every_language
def test_what_is_missing_says_how_a_board_mends_it(language: Language) -> None:
    html = guide_pages("livno", language)["gaps"].html

    assert "putokaz round livno" in html
    assert "putokaz verified livno" in html
    assert 'href="../../steering-boards/"' in html


def test_the_most_urgent_check_stands_first() -> None:
    html = guide_pages("livno", "en")["gaps"].html

    listed = html[html.index('id="gap-never-verified"') :]
    first = re.search(r'href="../contacts/#(contact-[^"]+)"', listed)

    assert first
    assert first[1] in ("contact-hitna-medicinska-pomoc", "contact-policija-hitni-broj")


def test_a_protocol_whose_review_has_come_is_named_with_what_to_do() -> None:
    pages = example_pages()

    assert 'id="gap-protocol-review"' in pages["gaps"]
    assert Say("en")("guide.gaps.act.protocol-review") in pages["gaps"]
    assert Say("en")("boards.protocols.review") in pages["protocol"]
