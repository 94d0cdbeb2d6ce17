"""The base of every value read from YAML."""

from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from putokaz.message import Message

MISTAKE: Final = "mistake"
"""Pydantic's type of all errors that are our own judgement."""


def mistake(template: str, /, **values: object) -> PydanticCustomError:
    """What a validator raises: a sentence that can be said in every language."""
    return PydanticCustomError(MISTAKE, "{message}", {"message": Message(template, **values)})


def spelled(pattern: str) -> WithJsonSchema:
    """How a text is written in YAML, for editors: what a validator in Python alone knows."""
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$"})


class Value(BaseModel):
    """A frozen record; an unknown field is a mistake."""

    UNWRITTEN: ClassVar[frozenset[str]] = frozenset()
    """Fields that are worked out, never written in YAML."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


class Placed(Value):
    """A value that is one file; its id and its home come from where the file lies."""

    UNWRITTEN: ClassVar[frozenset[str]] = frozenset({"id", "home", "file"})

    id: str
    """The file's (or folder's) name: ASCII, lower case, with hyphens."""
    home: str
    """The municipality or tier it lies in; its own id where it lies in none."""
    file: str
    """Path from the repository root, with `/`."""

    @property
    def in_municipality(self) -> bool:
        """Whether it lies in a municipality's folder, not in a tier's: Brčko has both."""
        return self.file.startswith("data/municipalities/")
