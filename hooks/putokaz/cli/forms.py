"""`putokaz forms`: the forms for people without git, and the questions of a pull request."""

from typing import Final

from putokaz.cli.command import Command
from putokaz.cli.generated import generating
from putokaz.forms import form_files

FORMS: Final[Command] = generating(
    "forms",
    "write the forms by which people without git report a mistake",
    "Writes .github/ISSUE_TEMPLATE and the pull request template from the strings of "
    "all languages and the emergency numbers in the data.",
    form_files,
)
"""What may be typed, and who does it."""
