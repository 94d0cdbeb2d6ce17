"""The editions of every guide in one list, without what they show."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from putokaz.history.repository import Lack
from putokaz.language import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """The guide of one municipality in one state."""

    place: str
    """The key of the newest state that shows the same: its facts are kept there."""
    codes: Mapping[Language, str]


SeenState = Mapping[str, Seen]
"""Every municipality of one state; none of a state that cannot be read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A past edition of one guide in one language."""

    code: str
    since: date
    place: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Album:
    """All editions, as far as git could tell them."""

    lack: Lack | None
    since: date | None
    """The day of the oldest state that could be read."""
    editions: Mapping[str, Mapping[Language, tuple[Listed, ...]]]
    """By municipality and language, newest first."""


class Collector:
    """Collects what was seen, from the newest state back."""

    def __init__(self) -> None:
        self._since: date | None = None
        self._guides: dict[str, dict[Language, dict[str, Listed]]] = {}
        self._newest: dict[tuple[str, Language], str] = {}

    def add(self, state: SeenState, since: date) -> None:
        self._since = since if state else self._since
        for municipality, seen in state.items():
            for language, code in seen.codes.items():
                self._add(municipality, language, Listed(code=code, since=since, place=seen.place))

    def album(self, lack: Lack | None) -> Album:
        """What was collected."""
        return Album(
            lack=lack,
            since=self._since,
            editions={
                municipality: {language: tuple(codes.values()) for language, codes in own.items()}
                for municipality, own in self._guides.items()
            },
        )

    def _add(self, municipality: str, language: Language, found: Listed) -> None:
        """A code that stays over several states is one edition, there since the oldest of them."""
        codes = self._guides.setdefault(municipality, {}).setdefault(language, {})
        known = codes.get(found.code)
        if known is None:
            codes[found.code] = found
        elif self._newest[municipality, language] == found.code:
            codes[found.code] = replace(known, since=found.since)
        self._newest[municipality, language] = found.code
