"""The exercises of a guide, on the screen and on paper."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

LEARNER = "bs/livno/exercises/"
TRAINER = "bs/livno/exercises-answers/"


def test_an_answer_opens_when_it_is_asked_for_without_a_script(open_page: OpenPage) -> None:
    page = open_page(LEARNER, javascript=False)
    answer = page.locator(".pk-answer").first
    contact = answer.locator("p").first

    expect(contact).to_be_hidden()
    answer.locator("summary").click()

    expect(contact).to_be_visible()


def test_the_handout_has_lines_in_place_of_answers(open_page: OpenPage) -> None:
    page = open_page(LEARNER)
    opened = page.locator(".pk-answer").first
    opened.locator("summary").click()

    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator(".pk-answer:visible").count() == 0
    assert page.locator(".pk-write:visible").count() == page.locator(".pk-question").count() > 0


def test_the_edition_with_answers_prints_them(open_page: OpenPage) -> None:
    page = open_page(TRAINER)

    page.emulate_media(media="print")

    assert page.locator(".pk-answer:visible").count() == page.locator(".pk-question").count() > 0
    assert page.locator(".pk-write").count() == 0
