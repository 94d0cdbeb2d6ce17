from collections.abc import Callable

from tests.rules.conftest import Examples

Broken = Callable[[str, str, str], list[str]]

FILE = "pathways/bih.yml"
QUESTION = "whether the suspected person can be removed (asks: removal)"
MESSAGE = f"places a child before the pathway 'rs' asked {QUESTION}"


def test_a_pathway_asks_whether_the_suspected_person_can_be_removed(broken: Broken) -> None:
    told = broken(FILE, "    asks: removal\n", "")

    assert told == [f"pathways/rs.yml:3:3: steps: never asks {QUESTION}"]


def test_it_asks_before_it_places_a_child(broken: Broken) -> None:
    told = broken(
        FILE, "kind: question\n    phase: same-day", "kind: question\n    phase: follow-up"
    )

    assert told == [f"{FILE}:78:13: steps[4].places: {MESSAGE}"]


def test_it_asks_those_who_place_the_child(broken: Broken) -> None:
    told = broken(
        FILE, "    who:\n      - police\n      - social-work\n", "    who:\n      - police\n"
    )

    assert told == [f"{FILE}:77:13: steps[4].places: {MESSAGE}"]


def test_it_asks_for_every_concern(broken: Broken) -> None:
    told = broken(
        FILE, "    asks: removal\n", "    asks: removal\n    concerns:\n      - physical\n"
    )

    assert told == [f"{FILE}:80:13: steps[4].places: {MESSAGE}"]


def test_a_protocol_asks_too(examples: Examples) -> None:
    file = "municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml"
    examples.replace(file, "    deadline:\n", "    places: yes\n    deadline:\n")

    assert examples.told() == [
        f"{file}:42:13: steps[1].places: places a child before the protocol asked {QUESTION}"
    ]
