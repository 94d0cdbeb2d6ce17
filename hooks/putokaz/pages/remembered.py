"""Parts that many pages of one guide have in common are drawn once."""

from collections.abc import Callable, Hashable

from markupsafe import Markup


class Remembered:
    """What is drawn already, of one guide in one language, for pages of one depth.

    In a template: `{% call remembered("line", line.contact.file, again) %}...{% endcall %}`. The
    key names the part and everything on which it depends. A part links no page on which it stands.
    """

    def __init__(self) -> None:
        self._drawn: dict[tuple[Hashable, ...], Markup] = {}

    def __call__(self, *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        if (drawn := self._drawn.get(key)) is None:
            drawn = self._drawn[key] = caller()
        return drawn
