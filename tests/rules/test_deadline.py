from collections.abc import Callable

Broken = Callable[[str, str, str], list[str]]


def test_a_deadline_names_what_sets_it(broken: Broken) -> None:
    told = broken(
        "pathways/fbih.yml",
        "    deadline:\n      basis:\n        law: zznp-fbih-2025\n        article: 23\n",
        "    deadline:\n      within: PT24H\n",
    )

    assert told == [
        (
            "pathways/fbih.yml:14:7: steps[1].deadline.basis: "
            "missing; name the law or protocol that sets it"
        )
    ]


def test_a_protocol_sets_its_own_deadlines(broken: Broken) -> None:
    told = broken(
        "municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml",
        "      basis:\n        protocol: primjerovo/2021-protokol-o-saradnji\n        article: 7\n",
        "",
    )

    assert told == []
