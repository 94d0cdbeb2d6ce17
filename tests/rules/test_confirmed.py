from collections.abc import Callable

Broken = Callable[[str, str, str], list[str]]

RS = "pathways/rs.yml"
MESSAGE = "'confirmed' needs a source; name it, or write general"


def test_a_confirmed_step_names_its_source(broken: Broken) -> None:
    told = broken(
        RS, "    confidence: general\nescalation", "    confidence: confirmed\nescalation"
    )

    assert told == [f"{RS}:14:17: steps[1].confidence: {MESSAGE}"]


def test_a_confirmed_rung_names_its_source(broken: Broken) -> None:
    old = "en: Write to the Ombudsman for Children.\n    confidence: general"

    told = broken(RS, old, old.replace("general", "confirmed"))

    assert told == [f"{RS}:23:17: escalation[1].confidence: {MESSAGE}"]


def test_a_confirmed_law_names_its_source(broken: Broken) -> None:
    told = broken("vocabulary/laws.yml", "confidence: general", "confidence: confirmed")

    assert told == [f"vocabulary/laws.yml:15:15: crc.confidence: {MESSAGE}"]


def test_a_confirmed_remark_on_a_concern_names_its_source(broken: Broken) -> None:
    told = broken(
        "vocabulary/concerns.yml",
        "to the ombudsman.\n  special_confidence: general",
        "to the ombudsman.\n  special_confidence: confirmed",
    )

    assert told == [f"vocabulary/concerns.yml:78:23: institution.special_confidence: {MESSAGE}"]


def test_a_step_of_a_protocol_was_read_in_the_protocol(broken: Broken) -> None:
    told = broken(
        "municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml",
        "    confidence: confirmed\n    source:\n"
        "      url: https://example.org/protokol-2021\n      read: 2026-11-01\n",
        "    confidence: confirmed\n",
    )

    assert told == []
