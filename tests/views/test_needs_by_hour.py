import pytest

from putokaz.guide.coverage import HOURS, Level
from putokaz.views.needs_by_hour import BLOCKS, Block, surely


def test_a_block_is_worth_its_worst_hour() -> None:
    week: list[Level] = ["published"] * HOURS
    week[9] = "hours-unknown"

    assert surely(tuple(week), "working") == "hours-unknown"
    assert surely(tuple(week), "evening") == "published"


@pytest.mark.parametrize(
    ("hour", "block"),
    [
        (8, "working"),  # Monday 08:00
        (15, "working"),
        (16, "evening"),
        (7, "evening"),
        (4 * 24 + 23, "evening"),  # Friday 23:00
        (5 * 24, "weekend"),
        (6 * 24 + 23, "weekend"),
    ],
)
def test_every_hour_belongs_to_one_block(hour: int, block: Block) -> None:
    week: list[Level] = ["verified"] * HOURS
    week[hour] = "last-resort"

    assert {one for one in BLOCKS if surely(tuple(week), one) == "last-resort"} == {block}
