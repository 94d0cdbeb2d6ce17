"""What the fields of the data mean, in the languages of those who write them."""

import re

from pydantic import BaseModel

from putokaz.language import Language
from putokaz.text.say import Say, strings_of


def explained(model: type[BaseModel], written: str, language: Language) -> str | None:
    """The explanation of a field, as it is written in YAML; a record inherits those of its base."""
    for base in model.__mro__:
        record = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", base.__name__).lower()
        if f"fields.{record}.{written}" in strings_of("fields", language):
            return Say(language)(f"fields.{record}.{written}")
    return None
