from collections.abc import Callable

import pytest

Broken = Callable[[str, str, str], list[str]]

CASE = "cases/modrice.yml"
ANSWER = "en: Call on, and then one step up."


@pytest.mark.parametrize(
    "number", ["1264", "1265", "034 000 000", "+387 34 000 000", "051/000-000"]
)
def test_a_number_in_an_exercise_is_told(broken: Broken, number: str) -> None:
    (told,) = broken(CASE, ANSWER, f"en: Call {number} at once.")

    assert told.startswith(f"{CASE}:44:11: steps[2].answer.en: names the number {number}; ")


def test_emergency_numbers_ages_times_and_years_are_not_told(broken: Broken) -> None:
    told = broken(CASE, ANSWER, "en: Call 122 at 08:05. In 2012, a child of 12 waits 120 minutes.")

    assert told == []
