from tests.rules.conftest import Examples


def test_a_pathway_does_not_extend_itself(examples: Examples) -> None:
    examples.add("pathways/bih.yml", "extends: rs\n")

    assert examples.told() == [
        "pathways/bih.yml:114:10: extends: leads round to this pathway itself",
        "pathways/fbih.yml:1:10: extends: leads round to this pathway itself",
        "pathways/rs.yml:1:10: extends: leads round to this pathway itself",
    ]


def test_a_protocol_does_not_replace_the_one_that_replaces_it(examples: Examples) -> None:
    folder = "municipalities/primjerovo/protocols"
    examples.add(f"{folder}/2015-protokol-o-saradnji.yml", "replaces: 2021-protokol-o-saradnji\n")

    assert examples.told() == [
        (
            f"{folder}/2015-protokol-o-saradnji.yml:17:11: "
            "replaces: leads round to this protocol itself"
        ),
        (
            f"{folder}/2021-protokol-o-saradnji.yml:14:11: "
            "replaces: leads round to this protocol itself"
        ),
    ]


def test_a_law_is_not_superseded_by_itself(examples: Examples) -> None:
    examples.replace(
        "vocabulary/laws.yml", "superseded_by: zznp-fbih-2025", "superseded_by: zznp-fbih-2013"
    )

    assert examples.told() == [
        "vocabulary/laws.yml:51:18: zznp-fbih-2013.superseded_by: leads round to this law itself"
    ]
