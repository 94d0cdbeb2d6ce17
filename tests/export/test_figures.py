import csv
from functools import cache
from io import StringIO

import pytest

from putokaz.export.figures import figures_table
from putokaz.language import LANGUAGES, Language
from putokaz.prose.read import WRITTEN
from putokaz.text.say import Say
from putokaz.views.figures import COLUMNS, KINDS, figures
from tests.pages.real import TODAY, directory, guides

every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def _text(language: Language) -> str:
    return figures_table(guides(), directory(), language=language, today=TODAY)


def _lines(language: Language) -> list[dict[str, str]]:
    """As a spreadsheet reads them, by the ids of the columns."""
    text = _text(language).removeprefix("\ufeff")
    return list(csv.DictReader(StringIO(text), COLUMNS, delimiter=";"))[1:]


@every_language
def test_a_spreadsheet_sees_utf_8_and_semicolons(language: Language) -> None:
    text = _text(language)

    head = ";".join(Say(language)(f"boards.column.{column}") for column in COLUMNS)
    assert text.startswith(f"\ufeff{head}\r\n")
    assert text.endswith("\r\n")


@every_language
def test_every_line_has_every_column(language: Language) -> None:
    for line in _lines(language):
        assert set(line) == set(COLUMNS)
        assert None not in line.values()


@every_language
def test_every_figure_of_every_municipality_has_its_line(language: Language) -> None:
    expected = [
        (row.municipality.id if row.municipality else "", one.kind, one.need or "", one.value)
        for row in figures(guides(), directory(), today=TODAY)
        for one in row.measures
    ]

    found = [
        (line["municipality"], line["measure"], line["need"], int(line["value"]))
        for line in _lines(language)
    ]

    assert found == expected
    assert {kind for _, kind, _, _ in found} == set(KINDS)


def test_ids_are_the_same_in_all_languages_and_words_are_not() -> None:
    ids = {
        tuple((line["municipality"], line["measure"], line["need"]) for line in _lines(language))
        for language in LANGUAGES
    }
    words = {tuple(line["about"] for line in _lines(language)) for language in WRITTEN}

    assert len(ids) == 1
    assert len(words) == len(WRITTEN)


def test_no_number_that_is_withheld_stands_in_the_table() -> None:
    withheld = {
        channel.phone
        for contact in directory().contacts
        for channel in contact.channels
        if channel.phone and not channel.publish
    }

    assert withheld
    assert not any(number in _text("en") for number in withheld)


def test_what_to_do_next_stands_where_something_is_missing() -> None:
    for line in _lines("en"):
        if line["value"] == "0":
            assert line["next"] == ""
        elif line["measure"] in ("roles-missing", "need-last-resort", "protocol-missing"):
            assert line["next"]
