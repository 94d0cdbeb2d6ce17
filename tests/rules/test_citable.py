from collections.abc import Callable

from tests.rules.conftest import Examples

TOWN_HALL = "municipalities/primjerovo/contacts/opcina.yml"


def test_a_published_channel_has_a_web_address_of_its_source(
    broken: Callable[[str, str, str], list[str]],
) -> None:
    told = broken(TOWN_HALL, "      url: https://example.org/opcina\n", "")

    assert told == [
        (
            f"{TOWN_HALL}:7:7: channels[1].source.url: missing; "
            "add it, or write publish: no and reason: not-citable"
        )
    ]


def test_a_channel_withheld_needs_none(examples: Examples) -> None:
    examples.replace(TOWN_HALL, "      url: https://example.org/opcina\n", "")
    examples.add(TOWN_HALL, "    publish: no\n    reason: not-citable\n")

    assert examples.told() == []
