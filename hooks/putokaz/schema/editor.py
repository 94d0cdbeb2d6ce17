"""A model as an editor must know it: the fields as they are written, their words and meaning."""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import (
    BoolSchema,
    LiteralSchema,
    ModelSchema,
    NullableSchema,
    WithDefaultSchema,
)

from putokaz.model.contact import MEDIA, Channel
from putokaz.model.pathway import Basis
from putokaz.model.text import Name
from putokaz.model.value import Value
from putokaz.model.vocabulary import TARGETS, Synonyms
from putokaz.rules.references import REFERENCES
from putokaz.schema.meaning import meaning
from putokaz.schema.names import WRITTEN, ClosedLists, Words

_ONE_OF: Final[Mapping[type[Value], Collection[str]]] = {
    Basis: ("law", "protocol"),
    Channel: MEDIA,
    Synonyms: TARGETS,
}
"""Records that must have exactly one of these fields."""

_TEXT: Final[JsonSchemaValue] = {"type": ["string", "number"]}
"""`20` is a number to editors; we read text."""


class EditorSchema(GenerateJsonSchema):
    """Lets through whatever `putokaz check` accepts; some mistakes only the check finds."""

    def __init__(self, lists: ClosedLists) -> None:
        super().__init__(by_alias=True)
        self._lists: Final = lists

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        """A field is left out, never empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """What a field means when it is left out, its docstring says."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, _: Any) -> bool:
        return False

    def bool_schema(self, _: BoolSchema) -> JsonSchemaValue:
        """`yes` is a text in YAML 1.2, which editors read."""
        return {"enum": [True, False, "yes", "no"]}

    def literal_schema(self, schema: LiteralSchema) -> JsonSchemaValue:
        return _closed(self._lists.of_model(schema["expected"]))

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        return _as_read(super().generate_inner(schema))

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        model: type[Value] = schema["cls"]
        record = super().model_schema(schema)
        del record["title"]
        self._only_written(record, model)
        for name, field in model.model_fields.items():
            if inner := record["properties"].get(field.alias or name):
                self._refer(inner, model, name)
                inner |= meaning(model, name, field.alias or name)
        if model in _ONE_OF:
            record["oneOf"] = [{"required": [name]} for name in _ONE_OF[model]]
        if issubclass(model, Name):
            return {"description": record.pop("description"), "anyOf": [_TEXT, record]}
        return record

    def _only_written(self, record: JsonSchemaValue, model: type[Value]) -> None:
        for name in model.UNWRITTEN:
            del record["properties"][name]
        required = [name for name in record.pop("required", ()) if name not in model.UNWRITTEN]
        if required:
            record["required"] = required

    def _refer(self, field: JsonSchemaValue, model: type[Value], name: str) -> None:
        words = self._lists.of_data.get(REFERENCES.get(model, {}).get(name, ""))
        if not words:
            return
        while inner := field.get("items") or field.get("additionalProperties"):
            field = inner
        field.clear()
        field |= _closed(words)


def _closed(words: Words) -> JsonSchemaValue:
    """A list with the names of its words: to read, and to find a word by what it is called."""
    closed: JsonSchemaValue = {"enum": [*words]}
    called = {
        word: [*dict.fromkeys(names[language] for language in WRITTEN)] if names else []
        for word, names in words.items()
    }
    if any(called.values()):
        closed["markdownEnumDescriptions"] = [" · ".join(names) for names in called.values()]
        closed["defaultSnippets"] = [
            {"label": name, "description": word, "body": word}
            for word, names in called.items()
            for name in names
        ]
    return closed


def _as_read(schema: JsonSchemaValue) -> JsonSchemaValue:
    """A text that could be a number is one to editors: `20`, `80101`, `034`."""
    if schema.get("type") != "string":
        return schema
    if "pattern" not in schema:
        return schema | _TEXT
    if any(re.search(schema["pattern"], "0" * digits) for digits in range(1, 8)):
        return schema | {"type": ["string", "integer"]}
    return schema
