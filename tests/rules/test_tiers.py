from tests.rules.conftest import Examples

FILE = "municipalities/primjerovo/municipality.yml"


def test_tiers_stand_in_order(examples: Examples) -> None:
    examples.replace(FILE, "  - fbih\n  - bih", "  - bih\n  - fbih")

    assert examples.told() == [f"{FILE}:15:3: tiers: must be in this order: k10, fbih, bih"]


def test_there_is_a_tier(examples: Examples) -> None:
    examples.replace(FILE, "tiers:\n  - k10\n  - fbih\n  - bih", "tiers: []")

    assert f"{FILE}:14:8: tiers: must not be empty" in examples.told()
