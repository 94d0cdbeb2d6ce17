from datetime import date, timedelta

import pytest

from putokaz.guide.freshness import Freshness, freshness
from putokaz.model.contact import Channel
from putokaz.model.vocabulary import Kind
from tests.pages.guides import example

VERIFIED = date(2026, 9, 1)


def _channel(**changed: object) -> Channel:
    office = next(c for c in example().contacts if c.id == "centar-za-socijalni-rad")
    return office.channels[0].model_copy(update=changed)


def _kind(*, emergency: bool = False) -> Kind:
    return (
        example().vocabulary.kinds["social-work-centre"].model_copy(update={"emergency": emergency})
    )


def test_what_nobody_confirmed_is_never_verified() -> None:
    found = freshness(_channel(verified=None), _kind(), today=VERIFIED)

    assert found == Freshness(state="never-verified", check_by=None)


@pytest.mark.parametrize(
    ("channel", "kind", "days"),
    [
        (_channel(), _kind(), 180),
        (_channel(duty=True), _kind(), 90),
        (_channel(duty=True), _kind(emergency=True), 30),
    ],
    ids=["office", "duty line", "emergency"],
)
def test_a_check_is_due_in_its_last_fortnight_and_overdue_the_day_after(
    channel: Channel, kind: Kind, days: int
) -> None:
    last = VERIFIED + timedelta(days=days)

    states = [
        freshness(channel, kind, today=last + timedelta(days=later)).state
        for later in (-14, -13, 0, 1)
    ]

    assert states == ["fresh", "due", "due", "overdue"]
    assert freshness(channel, kind, today=VERIFIED).check_by == last


def test_a_number_that_answers_day_and_night_is_checked_monthly() -> None:
    station = next(c for c in example().contacts if c.id == "policijska-stanica")

    found = freshness(station.channels[0], _kind(), today=date(2026, 11, 24))

    assert found == Freshness(state="overdue", check_by=date(2026, 10, 31))
