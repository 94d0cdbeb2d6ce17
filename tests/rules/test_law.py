from datetime import date

from tests.rules.conftest import Examples

BASIS = "        law: zznp-fbih-2025\n        article: 23\n"


def test_nothing_rests_on_a_superseded_law(examples: Examples) -> None:
    examples.replace("pathways/fbih.yml", BASIS, "        law: zznp-fbih-2013\n")
    examples.replace("vocabulary/laws.yml", "  valid_to: 2025\n", "")

    assert examples.told() == [
        (
            "pathways/fbih.yml:15:14: steps[1].deadline.basis.law: "
            "law 'zznp-fbih-2013' is superseded; its successor is 'zznp-fbih-2025'"
        )
    ]


def test_nothing_rests_on_a_law_after_its_last_day(examples: Examples) -> None:
    examples.replace("vocabulary/laws.yml", "  valid_from: 2025\n", "  valid_to: 2026-11\n")

    assert examples.told(today=date(2026, 11, 30)) == []
    assert examples.told(today=date(2026, 12, 1)) == [
        (
            "pathways/fbih.yml:15:14: steps[1].deadline.basis.law: "
            "law 'zznp-fbih-2025' was valid until 2026-11"
        ),
        "pathways/fbih.yml:28:12: steps[1].basis.law: law 'zznp-fbih-2025' was valid until 2026-11",
    ]
