"""The past editions of every guide, as git remembers them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from putokaz.history.album import Album, Collector, Seen, SeenState
from putokaz.history.cache import Cache, Shown
from putokaz.history.edition import code_of
from putokaz.history.fact import Facts
from putokaz.history.repository import Lack, MissingError, Repository, State
from putokaz.history.states import States
from putokaz.language import Language

CACHE: Final = Path(".cache/history")
"""Below the root of the project."""

_MOST: Final = 500
"""Guides whose past facts are kept at hand: a guide is drawn in every language, one by one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PastEdition:
    """What a reader of one guide could see, and from which day on."""

    code: str
    since: date
    load: Callable[[], Facts] = field(repr=False, compare=False)

    @property
    def facts(self) -> Facts:
        """Read when they are asked for: whatever has not changed asks for none."""
        return self.load()


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """All editions that are known."""

    reason: Lack | None
    """Why not all are known; None: all of the last two years are."""
    since: date | None = None
    """The day of the oldest state that could be read; None: there is none."""
    editions: Mapping[tuple[str, Language], tuple[PastEdition, ...]] = field(
        default_factory=dict, repr=False
    )
    """By municipality and language."""

    @property
    def complete(self) -> bool:
        return self.reason is None

    def of(self, municipality: str, language: Language) -> tuple[PastEdition, ...]:
        """The editions of one guide, newest first; the current one may be among them."""
        return self.editions.get((municipality, language), ())


def history_mark(root: Path) -> str:
    """What, besides the files of the project, decides which editions are known."""
    with Repository(root) as repository:
        return repository.mark


def read_history(root: Path, *, invented_numbers: bool = False) -> History:
    """The history of the project's data and prose."""
    shelf = _Shelf(root, invented_numbers=invented_numbers)
    with Repository(root) as repository:
        if not repository.has_states:
            return History(reason=repository.lack)
        album = shelf.album(repository)
    return History(
        reason=album.lack or repository.lack,
        since=album.since,
        editions={
            (municipality, language): tuple(
                PastEdition(
                    code=one.code,
                    since=one.since,
                    load=partial(shelf.facts, one.place, municipality, language),
                )
                for one in those
            )
            for municipality, languages in album.editions.items()
            for language, those in languages.items()
        },
    )


class _Shelf:
    """What is kept of a repository's states; what is missing or damaged is read from git."""

    def __init__(self, root: Path, *, invented_numbers: bool) -> None:
        self._root: Final = root
        self._invented_numbers: Final = invented_numbers
        self._cache: Final = Cache(root / CACHE, invented_numbers=invented_numbers)
        self._shown: Final = lru_cache(_MOST)(self._load)

    def album(self, repository: Repository) -> Album:
        """From the list that is kept, else from the states, of which most may be kept."""
        if album := self._cache.album(repository.mark):
            return album
        collector = Collector()
        try:
            with self._reading(repository) as states:
                writer = _Writer(self._cache, states)
                for state in repository.states():
                    seen = self._cache.state(state.key)
                    collector.add(writer.read(state) if seen is None else seen, state.since)
        except MissingError:
            return collector.album("objects-missing")
        album = collector.album(repository.missing)
        if album.lack != "objects-missing":
            self._cache.keep_album(repository.mark, album)
        return album

    def facts(self, place: str, municipality: str, language: Language) -> Facts:
        return self._shown(place, municipality)[language]

    def _load(self, place: str, municipality: str) -> Shown:
        if shown := self._cache.shown(place, municipality):
            return shown
        with Repository(self._root) as repository, self._reading(repository) as states:
            shown = states.read(State(key=place, since=date.min))[municipality]
        self._cache.keep_shown(place, municipality, shown)
        return shown

    @contextmanager
    def _reading(self, repository: Repository) -> Iterator[States]:
        with TemporaryDirectory() as folder:
            yield States(repository, Path(folder), invented_numbers=self._invented_numbers)


class _Writer:
    """Reads states and keeps what was read, newest first."""

    def __init__(self, cache: Cache, states: States) -> None:
        self._cache: Final = cache
        self._states: Final = states
        self._last: dict[str, tuple[Shown, Seen]] = {}

    def read(self, state: State) -> SeenState:
        shown = self._states.read(state)
        found = {name: self._seen(name, own, state.key) for name, own in shown.items()}
        self._cache.keep_state(state.key, found)
        return found

    def _seen(self, municipality: str, shown: Shown, key: str) -> Seen:
        last = self._last.get(municipality)
        if last and last[0] is shown:
            return last[1]
        codes = {language: code_of(facts) for language, facts in shown.items()}
        self._cache.keep_shown(key, municipality, shown)
        seen = Seen(place=key, codes=codes)
        self._last[municipality] = shown, seen
        return seen
