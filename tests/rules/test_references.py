from datetime import date
from typing import Final

import pytest

from putokaz.read.directory import read_directory
from putokaz.rules import check
from tests.rules.conftest import Examples

CASE: Final = "cases/modrice.yml"
SCHOOL: Final = "municipalities/primjerovo/contacts/osnovna-skola.yml"
TOWN_HALL: Final = "municipalities/primjerovo/contacts/opcina.yml"
ASSOCIATION: Final = "municipalities/susjedovo/contacts/udruzenje.yml"
PROTOCOL: Final = "municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml"

DANGLING: Final = (
    (CASE, "  - physical", "  - phisical"),
    (CASE, "      - institution-fails", "      - institution-failed"),
    (CASE, "      - report\n", "      - place\n"),
    (TOWN_HALL, "channels:", "roles:\n  - headmaster\nserves:\n  - atlantida\nchannels:"),
    (ASSOCIATION, "  - primjerovo", "  - atlantida"),
    ("municipalities/susjedovo/municipality.yml", "  - rs", "  - rsk"),
    ("tiers/k10/tier.yml", "  - fbih", "  - fbh"),
    ("tiers/k10/protocols/2017-protokol-o-postupanju.yml", "  - primjerovo", "  - atlantida"),
    (PROTOCOL, "replaces: 2015-", "replaces: 2014-"),
    (PROTOCOL, "protocol: primjerovo/2021-", "protocol: k10/2021-"),
    (PROTOCOL, "sector: police", "sector: army"),
    ("pathways/rs.yml", "extends: bih", "extends: fbiih"),
    ("pathways/rs.yml", "  - prosecution", "  - advocate"),
    ("pathways/rs.yml", "role: ombudsman-children", "role: king"),
    ("pathways/bih.yml", "  - domestic-violence", "  - storm"),
    ("pathways/fbih.yml", "law: zznp-fbih-2025\n      article: 22, 23", "law: lex"),
    ("vocabulary/laws.yml", "scope: rs", "scope: sr"),
    ("vocabulary/laws.yml", "superseded_by: zznp-fbih-2025", "superseded_by: lex"),
    ("vocabulary/needs.yml", "    - crisis-line\n    - guard", "    - pilot\n    - guard"),
    ("vocabulary/needs.yml", "work:\n      - safe-house-admission", "work:\n      - hotel"),
    (
        "vocabulary/needs.yml",
        "last_resort: emergency-police\n  say:\n    bs: Ovdje … (funkcija) iz … (mjesto)",
        "last_resort: army\n  say:\n    bs: Ovdje … (mjesto)",
    ),
    ("vocabulary/concerns.yml", "- safe-shelter", "- shelter"),
    ("vocabulary/kinds.yml", "sector: justice", "sector: law"),
    ("vocabulary/kinds.yml", "- prosecution", "- accuser"),
)


def test_a_dangling_reference_is_told_with_what_there_is(examples: Examples) -> None:
    examples.replace(SCHOOL, "kind: primary-school", "kind: primary-scool")

    assert examples.told() == [
        (
            f"{SCHOOL}:2:7: kind: unknown kind 'primary-scool' (did you mean 'primary-school'?); "
            "allowed: association, emergency-ambulance, emergency-police, health-centre, "
            "helpline-children, helpline-domestic-violence, hospital, municipal-administration, "
            "ombudsman, ombudsman-children, police-station, primary-school, prosecutor, "
            "safe-house, social-work-centre, social-work-ministry"
        )
    ]


def test_whatever_is_referred_to_exists(examples: Examples) -> None:
    for file, old, new in DANGLING:
        examples.replace(file, old, new)

    told = examples.told()

    assert [line.split("; allowed")[0] for line in told] == [
        f"{CASE}:8:5: concerns[1]: unknown concern 'phisical' (did you mean 'physical'?)",
        (
            f"{CASE}:26:9: steps[1].pathway[1]: "
            "unknown step of every pathway 'place' (did you mean 'place-child'?)"
        ),
        (
            f"{CASE}:47:9: steps[2].needs[2]: "
            "unknown need 'institution-failed' (did you mean 'institution-fails'?)"
        ),
        f"{TOWN_HALL}:4:5: roles[1]: unknown role 'headmaster'",
        f"{TOWN_HALL}:6:5: serves[1]: unknown municipality 'atlantida'",
        (
            f"{PROTOCOL}:14:11: replaces: unknown protocol '2014-protokol-o-saradnji' "
            "(did you mean '2015-protokol-o-saradnji'?)"
        ),
        f"{PROTOCOL}:21:13: signatories[2].sector: unknown sector 'army'",
        (
            f"{PROTOCOL}:45:19: steps[1].deadline.basis.protocol: "
            "unknown protocol 'k10/2021-protokol-o-saradnji' "
            "(did you mean 'primjerovo/2021-protokol-o-saradnji'?)"
        ),
        f"{ASSOCIATION}:4:5: serves_assumed[1]: unknown municipality 'atlantida'",
        (
            "municipalities/susjedovo/municipality.yml:15:5: "
            "tiers[1]: unknown tier 'rsk' (did you mean 'rs'?)"
        ),
        "pathways/bih.yml:71:9: steps[4].concerns[2]: unknown concern 'storm'",
        "pathways/fbih.yml:28:12: steps[1].basis.law: unknown law 'lex'",
        "pathways/rs.yml:1:10: extends: unknown pathway 'fbiih' (did you mean 'fbih'?)",
        "pathways/rs.yml:13:9: steps[1].to[1]: unknown role 'advocate'",
        "pathways/rs.yml:17:11: escalation[1].role: unknown role 'king'",
        (
            "tiers/k10/protocols/2017-protokol-o-postupanju.yml:8:5: "
            "covers[1]: unknown municipality 'atlantida'"
        ),
        "tiers/k10/tier.yml:8:5: above[1]: unknown tier 'fbh' (did you mean 'fbih'?)",
        (
            "vocabulary/concerns.yml:50:7: domestic-violence.needs[4]: "
            "unknown need 'shelter' (did you mean 'safe-shelter'?)"
        ),
        "vocabulary/kinds.yml:97:11: prosecutor.sector: unknown sector 'law'",
        "vocabulary/kinds.yml:99:7: prosecutor.roles[1]: unknown role 'accuser'",
        "vocabulary/laws.yml:51:18: zznp-fbih-2013.superseded_by: unknown law 'lex'",
        "vocabulary/laws.yml:68:10: zznp-rs.scope: unknown tier 'sr'",
        "vocabulary/needs.yml:208:7: safe-shelter.roles[1]: unknown role 'pilot'",
        "vocabulary/needs.yml:218:9: safe-shelter.roles_for.social-work[1]: unknown role 'hotel'",
        "vocabulary/needs.yml:257:16: institution-fails.last_resort: unknown role 'army'",
    ]


def test_a_case_names_no_step_that_one_entity_alone_has(examples: Examples) -> None:
    examples.replace(CASE, "      - report\n", "      - tell-prosecutor\n")

    (told,) = examples.told()

    assert told.startswith(
        f"{CASE}:26:9: steps[1].pathway[1]: unknown step of every pathway 'tell-prosecutor'"
    )


def test_what_was_not_read_cleanly_is_known_all_the_same(examples: Examples) -> None:
    examples.replace("municipalities/primjerovo/municipality.yml", "kind: municip", "kind: municp")
    examples.replace(
        "vocabulary/roles.yml",
        "\nguardianship-authority:\n",
        "\nguardianship-authority:\n  nme: x\n",
    )
    examples.add("vocabulary/laws.yml", "broken: [\n")
    examples.add("pathways/bih.yml", "stps: x\n")
    reading = read_directory(examples.root, invented_numbers=True)

    problems = check(reading.directory, today=date(2026, 11, 24))

    assert len(reading.problems) == 4
    assert problems == []


@pytest.mark.parametrize("name", ["dom zdravlja", "Дом здравља", "Health centre", "Dom zdravja"])
def test_a_name_in_any_language_leads_to_its_id(name: str, examples: Examples) -> None:
    file = "municipalities/primjerovo/contacts/dom-zdravlja.yml"
    examples.replace(file, "kind: health-centre", f"kind: {name}")

    (told,) = examples.told()
    assert told.startswith(
        f"{file}:2:7: kind: unknown kind '{name}' (did you mean 'health-centre'?); allowed: "
    )
