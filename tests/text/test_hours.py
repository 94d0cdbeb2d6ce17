import pytest
from pydantic import TypeAdapter

from putokaz.language import Language
from putokaz.model.hours import Hours
from putokaz.text.hours import data, moment, week

hours = TypeAdapter(Hours).validate_python


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("osm", "text"),
    [
        ("Mo-Fr 07:30-15:30", "pon–pet 07:30–15:30"),
        ("Mo-Fr 07:30-12:00,13:00-15:30", "pon–pet 07:30–12:00, 13:00–15:30"),
        ("Mo-Fr 07:30-15:30; Sa 08:00-12:00", "pon–pet 07:30–15:30; sub 08:00–12:00"),
        ("Mo,We 08:00-12:00", "pon 08:00–12:00; sri 08:00–12:00"),
        ("Mo-Su 08:00-20:00", "svaki dan 08:00–20:00"),
        ("24/7", "svaki dan 0–24"),
        ("Mo-Su 00:00-24:00", "svaki dan 0–24"),
        ("Mo-Fr 00:00-24:00", "pon–pet 0–24"),
        ("Mo-Fr 07:30-15:30; PH off", "pon–pet 07:30–15:30"),
        ("off", "zatvoreno cijelu sedmicu"),
    ],
)
def test_a_week_is_told_in_days_that_go_together(osm: str, text: str) -> None:
    assert plain(week(hours(osm), "bs")) == text


@pytest.mark.parametrize(
    ("osm", "text"),
    [
        ("Mo-Su 22:00-06:00", "svaki dan 22:00–06:00"),
        ("Su 22:00-06:00", "ned 22:00–06:00"),
        ("Sa 20:00-26:00", "sub 20:00–02:00"),
        (
            "Mo-Fr 15:30-07:30; Sa-Su 00:00-24:00",
            "pon–čet 15:30–07:30; pet 15:30–24:00; sub–ned 0–24",
        ),
        (
            "Fr 16:00-24:00; Sa-Su 00:00-24:00; Mo 00:00-07:30",
            "pon 00:00–07:30; pet 16:00–24:00; sub–ned 0–24",
        ),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(osm: str, text: str) -> None:
    assert plain(week(hours(osm), "bs")) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hr", "uto–čet 08:00–16:00"),
        ("sr-Cyrl", "уто–чет 08:00–16:00"),
        ("sr-Latn", "uto–čet 08:00–16:00"),
        ("en", "Tue–Thu 08:00–16:00"),
    ],
)
def test_the_days_have_names_in_every_language(language: Language, text: str) -> None:
    assert plain(week(hours("Tu-Th 08:00-16:00"), language)) == text


def test_the_page_s_script_reads_minutes_of_the_week() -> None:
    assert data(hours("Mo-Tu 07:30-15:30")) == "450-930 1890-2370"
    assert data(hours("24/7")) == "0-10080"
    assert data(hours("off")) == ""


@pytest.mark.parametrize(
    ("minute", "language", "text"),
    [
        (4 * 1440 + 1000, "bs", "petak, 16:40"),
        (2 * 1440, "hr", "srijeda, 00:00"),
        (2 * 1440 + 485, "sr-Cyrl", "сриједа, 08:05"),
        (0, "sr-Latn", "ponedjeljak, 00:00"),
        (7 * 1440 - 1, "en", "Sunday, 23:59"),
    ],
)
def test_a_minute_of_the_week_is_told_as_day_and_time(
    minute: int, language: Language, text: str
) -> None:
    assert moment(minute, language) == text
