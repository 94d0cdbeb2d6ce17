"""The shape of hooks/; what may import what is a contract of import-linter, in pyproject.toml."""

import ast
from pathlib import Path
from typing import Final

import pytest

HOOKS: Final = Path(__file__).parents[1] / "hooks"
MODULES: Final = sorted(HOOKS.rglob("*.py"))


def _name(module: Path) -> str:
    return module.relative_to(HOOKS).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_module_has_more_than_250_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_function_has_more_than_30_lines(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    long = [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno + 1 > 30]

    assert not long


def test_the_events_have_no_logic() -> None:
    events = (HOOKS / "events.py").read_text(encoding="utf-8")

    assert len(events.splitlines()) <= 20


def test_hooks_holds_one_script_one_package_and_the_theme() -> None:
    # MkDocs puts the folder on sys.path: any other module in it would hide one of the library.
    held = {path.name for path in HOOKS.iterdir() if path.name != "__pycache__"}

    assert held == {"events.py", "putokaz", "theme"}
