"""What a field of a record means, for whoever points at it in an editor."""

import re
from collections.abc import Mapping

from pydantic import BaseModel

from putokaz.language import Language
from putokaz.schema.docstrings import field_docstrings
from putokaz.schema.names import WRITTEN
from putokaz.text.say import Say, strings_of


def meaning(model: type[BaseModel], name: str, written: str) -> Mapping[str, str]:
    """The explanation in every language where the strings have one, else the docstring."""
    said = [explained(model, written, language) for language in WRITTEN]
    if texts := [text for text in dict.fromkeys(said) if text]:
        return {"description": texts[-1], "markdownDescription": "\n\n".join(texts)}
    docstring = field_docstrings(model).get(name)
    return {"description": docstring} if docstring else {}


def explained(model: type[BaseModel], written: str, language: Language) -> str | None:
    """What the strings say of the field, as it is written in YAML; a record inherits that."""
    for base in model.__mro__:
        record = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", base.__name__).lower()
        if f"fields.{record}.{written}" in strings_of("fields", language):
            return Say(language)(f"fields.{record}.{written}")
    return None
