"""`putokaz schema`: the schemas of the data files, for editors."""

from typing import Final

from putokaz.cli.command import Command
from putokaz.cli.generated import generating
from putokaz.schema.files import schema_files

SCHEMA: Final[Command] = generating(
    "schema",
    "write the schemas by which editors check and complete data files",
    "Writes schemas/*.json and .vscode/settings.json from the models, the vocabulary "
    "and the ids of the data.",
    schema_files,
)
"""What may be typed, and who does it."""
