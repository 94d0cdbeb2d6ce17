"""The closed lists, and the words in which the data speaks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from putokaz.model.vocabulary import (
    PROFESSIONS,
    Concern,
    GlossaryTerm,
    Kind,
    Law,
    Need,
    Role,
    Sector,
)

DATA: Final = Path(__file__).parents[1] / "data"

TEXTS: Final = sorted(
    [
        # Synonyms are what readers type, in whichever variety.
        *(file for file in DATA.glob("vocabulary/*.yml") if file.name != "synonyms.yml"),
        *DATA.glob("pathways/*.yml"),
        *DATA.glob("*/*/municipality.yml"),
        *DATA.glob("*/*/tier.yml"),
        *DATA.glob("*/*/steering-board.yml"),
        *DATA.glob("*/*/protocols/*.yml"),
    ]
)

ALWAYS_ANSWERS: Final = {"emergency-police", "emergency-medical"}

TERMINOLOGY: Final = """
    centre for social work | guardianship authority | referral mechanism | referral | referral guide
    steering board | coordination body | protocol of cooperation | protocol of conduct | guidelines
    flow chart of steps | safe house | domestic violence | violence against children | peer violence
    digital violence | abuse | neglect | sexual abuse | perpetrator | urgent protective measures
    removal from the home | prohibition of approach | person of trust | risk assessment
    duty to report | police station | duty officer | health centre | centre for mental health
    family doctor | teacher | school principal | school pedagogue | prosecutor's office
    municipal / basic court | municipality | canton | child with a disability | case manager
    multidisciplinary team | official note | confidentiality | personal data
    best interests of the child | guardian | foster care | begging | trafficking in human beings
    child marriage | unaccompanied child | safety / security | telephone helpline
"""

EKAVIAN: Final = re.compile(
    r"\b(дете|детет\w+|деца|деце|деци|децу|децом|мера|мере|мери|меру|мерама|време|извешта\w+"
    r"|смерниц\w+|овде|где|негде|после|обавест\w+|обавешт\w+|место|места|месту|савет\w*|реч|речи"
    r"|увек|цело|цела|лекар\w*|лечење\w*|последњ\w+|безбедн\w+|сведо\w+|телесн\w+|провер\w+"
    r"|процен\w+|решењ\w+|захтев\w*|измен\w+|примен\w+|одељењ\w+|смешта\w+|предлог\w*|пре)\b",
    re.IGNORECASE,
)

NOT_CROATIAN: Final = re.compile(
    r"\b(sara[đd]nj\w+|porodi[cč]\w+|sedmic\w+|tačn\w+|hitno|hitn[ea] mjer\w+|direktor\w*"
    r"|ljekar\w*|obavez[aeiu]|kancelarij\w+|mart|juni?|jula?|augusta?|oktobra?|januara?|aprila?"
    r"|opšt\w+|šta|ko|niko|neko|kome|nikome|tužila\w+|krivičn\w+|učestv\w+|sprovođenj\w+|takođe"
    r"|lični\w*|ličn[aeo]\w*|podršk\w+|zaposleni|zaposlenih|nauk\w+|kantonaln\w+|bezbjedn\w+|tokom"
    r"|saglasn\w+|hiljad\w+|samoubist\w+|počini(?:lac|oca|ocu|oce)|učini(?:lac|oca)|dječij\w+"
    r"|izvještaj\w*|fotografiš\w+|elektronski|odlaganja|unutrašnj\w+|koordinacion\w+|odjeljenj\w+"
    r"|seksualn\w+|poteškoć\w+|kojem|zavisi|obuhvata|preko)\b",
    re.IGNORECASE,
)


@cache
def tree(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def records(name: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = tree(DATA / "vocabulary" / f"{name}.yml")
    return read


def texts(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text that stands in all languages, with the path to it."""
    match node:
        case {"bs": _, "sr-Cyrl": _, "en": _}:
            yield ".".join(path), node
        case dict():
            for key, value in node.items():
                yield from texts(value, (*path, key))
        case list():
            for number, value in enumerate(node, start=1):
                yield from texts(value, (*path, str(number)))


def words(file: Path, language: str, fallback: str, unwanted: re.Pattern[str]) -> list[str]:
    return [
        f"{path}: {found[0]}"
        for path, text in texts(tree(file))
        for found in unwanted.finditer(text.get(language, text[fallback]))
    ]


SECTORS: Final = {key: Sector.model_validate(it) for key, it in records("sectors").items()}
ROLES: Final = {key: Role.model_validate(it) for key, it in records("roles").items()}
KINDS: Final = {key: Kind.model_validate(it) for key, it in records("kinds").items()}
NEEDS: Final = {key: Need.model_validate(it) for key, it in records("needs").items()}
CONCERNS: Final = {key: Concern.model_validate(it) for key, it in records("concerns").items()}
LAWS: Final = {key: Law.model_validate(it) for key, it in records("laws").items()}
GLOSSARY: Final = {key: GlossaryTerm.model_validate(it) for key, it in records("glossary").items()}


def test_every_profession_is_a_sector_that_says_i_work_in() -> None:
    people = {sector for sector, it in SECTORS.items() if it.people}

    assert people == set(PROFESSIONS)


def test_every_role_has_a_sector() -> None:
    assert {role: it.sector for role, it in ROLES.items() if it.sector not in SECTORS} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_sector_and_known_roles(kind: str) -> None:
    assert KINDS[kind].sector in SECTORS
    assert set(KINDS[kind].roles) <= ROLES.keys()


def test_every_role_is_given_by_some_kind() -> None:
    given = {role for kind in KINDS.values() for role in kind.roles}

    assert ROLES.keys() - given == set()


def test_only_a_safe_house_hides_its_address() -> None:
    assert [kind for kind, it in KINDS.items() if it.secret_address] == ["safe-house"]


@pytest.mark.parametrize("need", NEEDS)
def test_a_need_asks_known_roles_and_ends_in_somebody_who_always_answers(need: str) -> None:
    it = NEEDS[need]

    assert set(it.roles).union(*it.roles_for.values()) <= ROLES.keys()
    assert it.last_resort in ALWAYS_ANSWERS


@pytest.mark.parametrize("need", NEEDS)
def test_a_need_says_what_to_say_and_what_not_to_do(need: str) -> None:
    assert NEEDS[need].say
    assert NEEDS[need].do_not


@pytest.mark.parametrize("concern", CONCERNS)
def test_a_concern_leads_to_known_needs(concern: str) -> None:
    assert set(CONCERNS[concern].needs) <= NEEDS.keys()


def test_removal_is_sought_before_a_shelter() -> None:
    ordered = [
        [need for need in it.needs if need in {"removal-of-suspected-person", "safe-shelter"}]
        for it in CONCERNS.values()
        if "safe-shelter" in it.needs
    ]

    assert ordered
    assert all(it == ["removal-of-suspected-person", "safe-shelter"] for it in ordered)


@pytest.mark.parametrize("law", LAWS)
def test_a_superseded_law_names_the_one_that_applies(law: str) -> None:
    successor = LAWS[law].superseded_by

    assert (LAWS[law].status == "superseded") == (successor is not None)
    assert successor is None or LAWS[successor].status == "in-force"


def test_the_glossary_has_every_term_of_the_field() -> None:
    names = {term.name.en for term in GLOSSARY.values()}
    expected = {name.strip() for name in re.split(r"[|\n]", TERMINOLOGY) if name.strip()}

    assert expected - names == set()
    assert len(expected) == len(GLOSSARY)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.relative_to(DATA)))
def test_serbian_is_ijekavian(file: Path) -> None:
    assert words(file, "sr-Cyrl", "sr-Cyrl", EKAVIAN) == []


@pytest.mark.parametrize(
    "file",
    [file for file in TEXTS if file.name != "glossary.yml"],
    ids=lambda file: str(file.relative_to(DATA)),
)
def test_croatian_is_croatian(file: Path) -> None:
    assert words(file, "hr", "bs", NOT_CROATIAN) == []


def test_croatian_in_the_glossary_is_croatian_but_for_the_other_forms() -> None:
    found = [
        f"{path}: {word[0]}"
        for path, text in texts(records("glossary"))
        if ".also." not in path
        for word in NOT_CROATIAN.finditer(text.get("hr", text["bs"]))
    ]

    assert found == []
