from datetime import date
from typing import Final

import pytest

from putokaz.rules.period import first_day, last_day
from tests.rules.conftest import Examples

CENTRE: Final = "municipalities/primjerovo/contacts/centar-za-socijalni-rad.yml"
PROTOCOL: Final = "municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml"
BOARD: Final = "municipalities/primjerovo/steering-board.yml"
OLD_PROTOCOL: Final = "municipalities/primjerovo/protocols/2015-protokol-o-saradnji.yml"
OMBUDSMAN: Final = "tiers/bih/contacts/ombudsman.yml"
LAWS: Final = "vocabulary/laws.yml"


def test_nothing_lies_in_the_future(examples: Examples) -> None:
    examples.replace(CENTRE, "on: 2026-09-01", "on: 2026-11-25")
    examples.replace(BOARD, "founded: 2012", "founded: 2027")
    examples.replace(BOARD, "since: 2013-05", "since: 2026-12")
    examples.replace(
        PROTOCOL, "signed_on: 2021-04-12\nreview_on: 2022-04-12\n", "signed_on: 2027\n"
    )

    assert examples.told() == [
        f"{CENTRE}:15:11: channels[1].verified.on: 2026-11-25 lies in the future",
        f"{PROTOCOL}:12:12: signed_on: 2027 lies in the future",
        f"{BOARD}:6:10: founded: 2027 lies in the future",
        f"{BOARD}:15:12: recommendations[1].since: 2026-12 lies in the future",
    ]


def test_nothing_ends_before_it_began(examples: Examples) -> None:
    examples.replace(PROTOCOL, "review_on: 2022-04-12", "review_on: 2021-03")
    examples.replace(OLD_PROTOCOL, "valid_until: 2020", "valid_until: 2014")
    examples.replace(LAWS, "  valid_to: 2025\n", "  valid_from: 2026\n  valid_to: 2025\n")
    examples.replace(OMBUDSMAN, "date: 2020-03", "date: 2026-12")
    examples.replace(CENTRE, "on: 2026-09-01", "on: 2024-02-29")

    assert examples.told() == [
        (
            f"{CENTRE}:15:11: channels[1].verified.on: "
            "2024-02-29 is before the date of its source (2024-03-01)"
        ),
        f"{OLD_PROTOCOL}:13:14: valid_until: 2014 is before signed_on (2015-04)",
        f"{PROTOCOL}:13:12: review_on: 2021-03 is before signed_on (2021-04-12)",
        f"{OMBUDSMAN}:11:13: channels[1].source.read: 2026-11-01 is before date (2026-12)",
        f"{LAWS}:51:13: zznp-fbih-2013.valid_to: 2025 is before valid_from (2026)",
    ]


def test_a_year_may_be_any_day_of_it(examples: Examples) -> None:
    examples.replace(PROTOCOL, "review_on: 2022-04-12", "review_on: 2021")

    assert examples.told() == []


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-02-07", date(2024, 2, 7), date(2024, 2, 7)),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(partial: str, first: date, last: date) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)
