import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from putokaz import rules
from putokaz.problem import Problem
from tests.rules.conftest import Examples

FOLDER: Final = Path(rules.__file__).parent
ALL: Final = (*rules.RULES, *rules.RULES_OF_TODAY)
SHARED: Final = {"__init__.py", "known.py", "located.py", "period.py"}


def test_the_examples_pass_every_rule(examples: Examples) -> None:
    assert examples.told() == []


def test_every_rule_is_listed() -> None:
    modules = {
        f"putokaz.rules.{path.stem}" for path in FOLDER.glob("*.py") if path.name not in SHARED
    }

    assert {rule.__module__ for rule in ALL} == modules


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_a_rule_is_the_first_function_of_its_module_and_says_what_it_is(
    rule: Callable[..., Iterator[Problem]],
) -> None:
    module = ast.parse((FOLDER / f"{rule.__module__.rsplit('.', 1)[1]}.py").read_text("utf-8"))
    first = next(part for part in module.body if isinstance(part, ast.FunctionDef))

    assert first.name == rule.__name__
    assert ast.get_docstring(first)


def test_lapsed_checks_and_gaps_are_no_problems(examples: Examples) -> None:
    examples.remove("municipalities/primjerovo/contacts/policijska-stanica.yml")
    examples.remove("municipalities/primjerovo/steering-board.yml")
    examples.replace("tiers/bih/contacts/policija.yml", "on: 2026-11-10", "on: 2019-11-10")

    assert examples.told() == []
