from datetime import date

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.text.dates import day, duration, partial


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bs", "3. 11. 2026."),
        ("hr", "3. 11. 2026."),
        ("sr-Cyrl", "3. 11. 2026."),
        ("sr-Latn", "3. 11. 2026."),
        ("en", "3 November 2026"),
    ],
)
def test_a_day_is_written_as_people_write_it(language: Language, text: str) -> None:
    assert plain(day(date(2026, 11, 3), language)) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_does_not_break_over_lines(language: Language) -> None:
    assert " " not in day(date(2026, 11, 23), language)


@pytest.mark.parametrize(
    ("written", "language", "text"),
    [
        ("2020-03", "bs", "mart 2020."),
        ("2020-03", "hr", "ožujak 2020."),
        ("2020-03", "sr-Cyrl", "март 2020."),
        ("2020-03", "sr-Latn", "mart 2020."),
        ("2020-03", "en", "March 2020"),
        ("2020-08", "bs", "august 2020."),
        ("2020-08", "sr-Latn", "avgust 2020."),
        ("2024", "bs", "2024."),
        ("2024", "sr-Cyrl", "2024."),
        ("2024", "en", "2024"),
        ("2024-03-01", "hr", "1. 3. 2024."),
    ],
)
def test_a_date_is_as_exact_as_its_source(written: str, language: Language, text: str) -> None:
    assert plain(partial(written, language)) == text


@pytest.mark.parametrize(
    ("iso", "language", "text"),
    [
        ("PT24H", "bs", "24 sata"),
        ("PT24H", "hr", "24 sata"),
        ("PT24H", "sr-Cyrl", "24 сата"),
        ("PT24H", "sr-Latn", "24 sata"),
        ("PT24H", "en", "24 hours"),
        ("PT1H", "sr-Latn", "1 sat"),
        ("PT30M", "bs", "30 minuta"),
        ("P3D", "bs", "3 dana"),
        ("P1D", "en", "1 day"),
        ("P1DT12H", "hr", "1 dan 12 sati"),
    ],
)
def test_a_duration_is_said_in_words(iso: str, language: Language, text: str) -> None:
    assert plain(duration(iso, language)) == text


@pytest.mark.parametrize("text", ["P", "PT", "P1M", "24H", ""])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        duration(text, "bs")
