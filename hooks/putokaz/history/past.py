"""The past editions of every guide, as git remembers them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.history.cache import Cache, GuideKey, Row, Seen, SeenState
from putokaz.history.edition import code_of
from putokaz.history.fact import Facts
from putokaz.history.facts import facts
from putokaz.history.repository import Lack, Repository, State
from putokaz.language import LANGUAGES, Language
from putokaz.problem import Problem
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.read.layout import DATA, VOCABULARY
from putokaz.rules.chains import no_chain_leads_round
from putokaz.rules.pathways import every_municipality_has_a_pathway
from putokaz.rules.references import every_reference_leads_somewhere

CACHE: Final = Path(".cache/history")
"""Below the root of the project."""

_NEEDED: Final = (
    every_reference_leads_somewhere,
    no_chain_leads_round,
    every_municipality_has_a_pathway,
)
"""The rules without which no guide can be built: a newer rule makes no past state unreadable."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PastEdition:
    """What a reader of one guide could see, and from which day on."""

    code: str
    since: date
    rows: tuple[Row, ...] = field(repr=False)
    """Shared between editions: most of them are the same."""

    @property
    def facts(self) -> Facts:
        return dict(self.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """All editions that are known."""

    reason: Lack | None
    """Why not all are known; None: all of the last two years are."""
    since: date | None = None
    """The day of the oldest state that could be read; None: there is none."""
    editions: Mapping[GuideKey, tuple[PastEdition, ...]] = field(default_factory=dict, repr=False)

    @property
    def complete(self) -> bool:
        return self.reason is None

    def of(self, municipality: str, language: Language) -> tuple[PastEdition, ...]:
        """The editions of one guide, newest first; the current one may be among them."""
        return self.editions.get((municipality, language), ())


def read_history(root: Path, *, invented_numbers: bool = False) -> History:
    """The history of the project's data and prose."""
    cache = Cache(root / CACHE)
    album = _Album()
    with Repository(root) as repository:
        for state in repository.states():
            seen = cache.load(state.key)
            if seen is None:
                seen = _read(repository, state, invented_numbers=invented_numbers)
                cache.save(state.key, seen)
            album.add(seen, state.since)
    return History(reason=repository.lack, since=album.since, editions=album.editions())


class _Album:
    """Collects what was seen, from the newest state back."""

    def __init__(self) -> None:
        self.since: date | None = None
        self._guides: dict[GuideKey, dict[str, PastEdition]] = {}
        self._newest: dict[GuideKey, str] = {}
        self._rows: dict[Row, Row] = {}

    def add(self, state: SeenState, since: date) -> None:
        self.since = since if state else self.since
        for guide, seen in state.items():
            self._add(guide, seen, since)

    def editions(self) -> dict[GuideKey, tuple[PastEdition, ...]]:
        return {guide: tuple(codes.values()) for guide, codes in self._guides.items()}

    def _add(self, guide: GuideKey, seen: Seen, since: date) -> None:
        """A code that stays over several states is one edition, there since the oldest of them."""
        codes = self._guides.setdefault(guide, {})
        if known := codes.get(seen.code):
            if self._newest[guide] == seen.code:
                codes[seen.code] = replace(known, since=since)
        else:
            rows = tuple(self._rows.setdefault(row, row) for row in seen.rows)
            codes[seen.code] = PastEdition(code=seen.code, since=since, rows=rows)
        self._newest[guide] = seen.code


def _read(repository: Repository, state: State, *, invented_numbers: bool) -> SeenState:
    """What every guide showed; nothing if the present program finds a problem in the state."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        repository.write(state, folder)
        reading = read_directory(folder, invented_numbers=invented_numbers)
        prose, problems = read_prose(folder / "docs", root=folder)
    directory = reading.directory
    problems += [problem for problem in reading.problems if not _is_missing_list(problem)]
    if problems or any(problem for rule in _NEEDED for problem in rule(directory)):
        return {}
    found = {}
    for municipality in directory.municipalities.values():
        guide = build_guide(directory, municipality, today=state.since)
        for language in LANGUAGES:
            own = facts(guide, directory, prose, language)
            found[municipality.id, language] = Seen(code=code_of(own), rows=tuple(own.items()))
    return found


def _is_missing_list(problem: Problem) -> bool:
    """A list of the vocabulary that there was not yet; what it would hold nothing can name."""
    return problem.message == "missing" and problem.where.file.startswith(f"{DATA}/{VOCABULARY}/")
