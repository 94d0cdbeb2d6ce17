from datetime import date

import pytest

from putokaz.site.moment import Moment
from tests.pages.guides import example


def _state(today: date) -> str:
    return Moment(example(), today).of_protocols(example().protocols)


@pytest.mark.parametrize(
    ("before", "after", "differs"),
    [
        (date(2022, 4, 10), date(2022, 4, 11), False),
        (date(2022, 4, 11), date(2022, 4, 12), True),
        (date(2022, 4, 12), date(2022, 4, 13), False),
    ],
)
def test_a_guide_is_drawn_again_on_the_day_of_a_review(
    before: date, after: date, *, differs: bool
) -> None:
    assert (_state(before) != _state(after)) == differs
