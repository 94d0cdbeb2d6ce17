"""How the jobs of MkDocs are called."""

from typing import Final

SHELL: Final = "shell"
"""What the theme brings and the pages in no language."""

TEXT: Final = "text/"
"""A hand-written page in all languages: the beginning of its name."""
