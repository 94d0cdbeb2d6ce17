"""Signs that are not on the keyboard."""

from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
DASH: Final = "\N{EN DASH}"
"""Between two hours or days: no spaces around it."""
