from collections.abc import Callable

Broken = Callable[[str, str, str], list[str]]

SCHOOL = "municipalities/primjerovo/contacts/osnovna-skola.yml"
BOARD = "municipalities/primjerovo/steering-board.yml"


def test_thirteen_digits_are_told(broken: Broken) -> None:
    told = broken(BOARD, "bs: Centar za socijalni rad", "bs: Dijete 0000000000000")

    assert told == [f"{BOARD}:3:9: composition[1].bs: has a personal number (13 digits); delete it"]


def test_a_valid_one_is_told_in_a_web_address_too(broken: Broken) -> None:
    of_no_region = "0101000990001"

    told = broken(SCHOOL, "https://example.org/skole", f"https://example.org/{of_no_region}")

    assert told == [f"{SCHOOL}:4:8: source.url: has a personal number (13 digits); delete it"]


def test_other_digits_in_a_web_address_are_not_told(broken: Broken) -> None:
    told = broken(SCHOOL, "https://example.org/skole", "https://example.org/0101000990002")

    assert told == []


def test_fewer_or_more_digits_are_no_personal_number(broken: Broken) -> None:
    told = broken(
        BOARD, "bs: Centar za socijalni rad", "bs: Račun 00000000000000, broj 000000000000"
    )

    assert told == []
