"""Each golden file is one mistake: what is written, and what its author is told."""

from pathlib import Path
from typing import Final

import pytest
import yaml
from pydantic import BaseModel

from putokaz.model.case import Case
from putokaz.model.contact import Contact
from putokaz.model.pathway import Pathway
from putokaz.model.place import Municipality
from putokaz.model.vocabulary import Need
from putokaz.problem import Problem
from putokaz.read.record import read_record
from putokaz.source import parse

GOLDEN: Final = sorted((Path(__file__).parent / "problems").glob("*.yml"))
MODELS: Final[dict[str, type[BaseModel]]] = {
    "case": Case,
    "contact": Contact,
    "municipality": Municipality,
    "need": Need,
    "pathway": Pathway,
}
PLACED: Final = {"id": "given", "home": "primjerovo", "file": "given.yml"}


def told(kind: str, text: str) -> list[Problem]:
    """The problems of a text that is one record."""
    tree, problems = parse(text, "given.yml")
    if tree:
        model = MODELS[kind]
        placed = PLACED if kind != "need" else None
        problems += read_record(model, tree, placed=placed, invented_numbers=True)[1]
    return sorted(problems)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.stem)
def test_a_mistake_is_told(golden: Path) -> None:
    case = yaml.safe_load(golden.read_text(encoding="utf-8"))

    problems = told(case.get("as", "contact"), case["given"])

    assert [str(problem) for problem in problems] == case["problems"]
