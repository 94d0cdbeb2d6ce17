"""YAML as editors read it, typed; `putokaz` itself reads texts alone."""

import re
from collections.abc import Hashable
from typing import Any, Final

import yaml


class Editor(yaml.SafeLoader):
    """Types scalars as YAML 1.2 does, and so the server behind most editors."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


class OlderEditor(yaml.SafeLoader):
    """Types scalars as YAML 1.1 does, where `no` is false; keys and days stay texts."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002, ARG002
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


_TYPES: Final = (
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
)


def _decimal(_loader: yaml.SafeLoader, node: Any) -> int:
    return int(node.value)


def _text(_loader: yaml.SafeLoader, node: Any) -> str:
    return str(node.value)


for _name, _pattern, _first in _TYPES:
    _tag = f"tag:yaml.org,2002:{_name}"
    Editor.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), _first)
Editor.add_constructor("tag:yaml.org,2002:int", _decimal)
OlderEditor.add_constructor("tag:yaml.org,2002:timestamp", _text)

EDITORS: Final = (Editor, OlderEditor)


def read(text: str, editor: type[yaml.SafeLoader] = Editor) -> Any:
    """The text as JSON would hold it."""
    return yaml.load(text, Loader=editor)
