"""What is written below the fields of a model, which Python itself forgets."""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel


def field_docstrings(model: type[BaseModel]) -> Mapping[str, str]:
    """The docstring of each field that has one, also of those the model inherits.

    Read from the source when it is asked for: pydantic's own `use_attribute_docstrings` would
    read it at the start of every command.
    """
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        found |= _of_classes(base.__module__).get(base.__name__, {})
    return found


@cache
def _of_classes(module: str) -> Mapping[str, Mapping[str, str]]:
    file = getattr(sys.modules[module], "__file__", None)
    if not module.startswith("putokaz.") or file is None:
        return {}
    tree = ast.parse(Path(file).read_text("utf-8"))
    return {
        node.name: dict(_documented(node)) for node in tree.body if isinstance(node, ast.ClassDef)
    }


def _documented(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())
