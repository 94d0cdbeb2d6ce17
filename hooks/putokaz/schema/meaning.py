"""What a field of a record means, for whoever points at it in an editor."""

from collections.abc import Mapping

from pydantic import BaseModel

from putokaz.schema.docstrings import field_docstrings
from putokaz.schema.names import WRITTEN
from putokaz.text.fields import explained


def meaning(model: type[BaseModel], name: str, written: str) -> Mapping[str, str]:
    """The explanation in every language where the strings have one, else the docstring."""
    said = [explained(model, written, language) for language in WRITTEN]
    if texts := [text for text in dict.fromkeys(said) if text]:
        return {"description": texts[-1], "markdownDescription": "\n\n".join(texts)}
    docstring = field_docstrings(model).get(name)
    return {"description": docstring} if docstring else {}
