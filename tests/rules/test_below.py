from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("tiers/k10/contacts/sigurna-kuca.yml", "4:5: serves[1]"),
        ("tiers/k10/protocols/2017-protokol-o-postupanju.yml", "8:5: covers[1]"),
    ],
)
def test_a_canton_serves_and_covers_its_own(
    broken: Callable[[str, str, str], list[str]], file: str, place: str
) -> None:
    told = broken(file, "  - primjerovo", "  - susjedovo")

    assert told == [
        (
            f"{file}:{place}: "
            "'susjedovo' is not below the tier 'k10'; put this file on a tier above both"
        )
    ]
