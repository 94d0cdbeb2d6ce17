"""How the jobs of MkDocs are called, and in which order the others are drawn."""

from enum import Enum
from typing import Final

SHELL: Final = "shell"
"""What the theme brings and the pages in no language."""

TEXT: Final = "text/"
"""A hand-written page in all languages: the beginning of its name."""


class Turn(Enum):
    """When a job is drawn: after those of which it reads what they have drawn."""

    PAGES = "pages"
    GUIDES = "guides"
    """What is made of the pages of a guide."""
    LANGUAGES = "languages"
    """What is made of all guides of a language."""
