from tests.rules.conftest import Examples


def test_an_entity_needs_a_pathway(examples: Examples) -> None:
    examples.remove("pathways/rs.yml")

    assert examples.told() == [
        (
            "municipalities/susjedovo/municipality.yml:15:3: tiers: "
            "the entity or district among them has no referral pathway in data/pathways"
        )
    ]
