"""The schemas of all kinds of data files, and where editors find them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from putokaz.model.directory import Directory
from putokaz.model.place import Place
from putokaz.model.vocabulary import Vocabulary
from putokaz.read.layout import DATA, VOCABULARY, patterns
from putokaz.schema.editor import EditorSchema
from putokaz.schema.names import ClosedLists

FOLDER: Final = "schemas"
SETTINGS: Final = ".vscode/settings.json"

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of data file."""

    name: str
    read_as: Any
    """The type that the whole file is."""
    files: Sequence[str]
    """Paths from the repository root, with `*`."""

    @property
    def schema(self) -> str:
        return f"{FOLDER}/{self.name}.json"


def schema_files(directory: Directory) -> Mapping[str, str]:
    """The text of each schema, and of the settings that lead an editor to it, by file."""
    lists = ClosedLists(directory)
    kinds = [*_kinds()]
    schemas = {kind.schema: _schema(kind, lists) for kind in kinds}
    settings = {"yaml.schemas": {f"./{kind.schema}": kind.files for kind in kinds}}
    return {file: _text(tree) for file, tree in {**schemas, SETTINGS: settings}.items()}


def _kinds() -> Iterator[_Kind]:
    for model, files in patterns().items():
        yield _Kind(re.sub(r"(?<!^)(?=[A-Z])", "-", model.__name__).lower(), model, files)
    for name, records in get_type_hints(Vocabulary).items():
        yield _Kind(name, records, [f"{DATA}/{VOCABULARY}/{name}.yml"])
    yield _Kind("places", list[Place], [f"{DATA}/{VOCABULARY}/places.yml"])


def _schema(kind: _Kind, lists: ClosedLists) -> JsonSchemaValue:
    found = EditorSchema(lists).generate(TypeAdapter(kind.read_as).core_schema)
    return {"$schema": _DIALECT, "$comment": "Written by putokaz schema.", **found}


def _text(tree: Mapping[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
