"""Parts that many pages have in common are drawn once."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from typing import Final

from markupsafe import Markup

from putokaz.language import Language

_MOST: Final = 2048
"""Parts that are remembered at a time, of about a kilobyte each."""


class Remembered:
    """What is drawn already, in one language, for pages of one depth.

    In a template: `{% call shared("line", card.key, again) %}...{% endcall %}`. The key names the
    part and everything on which it depends. A part links no page on which it stands. Templates know
    `remembered`, for parts that depend on the guide, and `shared`, for those of all guides.
    """

    def __init__(self) -> None:
        self._drawn: dict[tuple[Hashable, ...], Markup] = {}

    def __call__(self, *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        if (drawn := self._drawn.get(key)) is None:
            if len(self._drawn) >= _MOST:
                self._drawn.clear()
            drawn = self._drawn[key] = caller()
        return drawn


Shared = Mapping[tuple[Language, bool], Remembered]
"""By language, and whether for homes; of one directory, one day and one site."""


def nothing_shared() -> Shared:
    """Where nothing is drawn yet."""
    return defaultdict(Remembered)
