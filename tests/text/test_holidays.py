from datetime import date

import pytest

from putokaz.text.holidays import Calendar, holiday_dates


@pytest.mark.parametrize("calendar", ["BIH", "SRP", "BRC"])
def test_the_dates_are_real_and_in_order(calendar: Calendar) -> None:
    dates = holiday_dates(calendar, range(2026, 2029))

    assert list(dates) == sorted(set(dates))
    assert {date.fromisoformat(day).year for day in dates} == {2026, 2027, 2028}


def test_each_entity_and_the_district_have_their_own_days() -> None:
    statehood, framework_agreement, district = "2026-11-25", "2026-11-21", "2026-03-08"

    days = {calendar: holiday_dates(calendar, [2026]) for calendar in ("BIH", "SRP", "BRC")}

    assert [calendar for calendar in days if statehood in days[calendar]] == ["BIH"]
    assert [calendar for calendar in days if framework_agreement in days[calendar]] == ["SRP"]
    assert [calendar for calendar in days if district in days[calendar]] == ["BRC"]


@pytest.mark.parametrize("calendar", ["BIH", "SRP", "BRC"])
def test_days_of_every_faith_are_among_them(calendar: Calendar) -> None:
    catholic_christmas, orthodox_christmas, ramadan_bayram = (
        "2024-12-25",
        "2024-01-07",
        "2024-04-10",
    )

    dates = holiday_dates(calendar, [2024])

    assert {catholic_christmas, orthodox_christmas, ramadan_bayram} <= set(dates)
