"""Reading past states one after another: only what differs from one to the next is read anew."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.history.cache import Shown
from putokaz.history.facts import PRINTED, facts
from putokaz.history.repository import Repository, State
from putokaz.language import LANGUAGES
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.problem import Problem
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import Reading, read_directory
from putokaz.read.layout import DATA, VOCABULARY
from putokaz.read.memory import Memory
from putokaz.rules.chains import no_chain_leads_round
from putokaz.rules.pathways import every_municipality_has_a_pathway
from putokaz.rules.references import every_reference_leads_somewhere

_NEEDED: Final = (
    every_reference_leads_somewhere,
    no_chain_leads_round,
    every_municipality_has_a_pathway,
)
"""The rules without which no guide can be built: a newer rule makes no past state unreadable."""

_Inputs = tuple[int, ...]
"""The identities of the values that a guide shows: the memory has each of them once."""


class States:
    """The states of a repository in a folder, which shows one of them at a time."""

    def __init__(self, repository: Repository, folder: Path, *, invented_numbers: bool) -> None:
        self._repository: Final = repository
        self._folder: Final = folder
        self._invented_numbers: Final = invented_numbers
        self._memory: Final[Memory] = {}
        self._prose: tuple[Prose, list[Problem]] | None = None
        self._state: State | None = None
        self._shown: dict[str, tuple[_Inputs, Shown]] = {}
        """What was last shown of each municipality."""

    def read(self, state: State) -> Mapping[str, Shown]:
        """What every guide showed; the same object for a guide that showed the same before.

        Nothing if the present program finds a problem in the state.
        """
        self._turn_to(state)
        directory, prose, problems = self._contents()
        if problems:
            return {}
        return {
            municipality.id: self._guide(municipality, directory, prose, state)
            for municipality in directory.municipalities.values()
        }

    def _turn_to(self, state: State) -> None:
        (self._folder / DATA).mkdir(exist_ok=True)
        for file, text in self._repository.changes(self._state, state):
            if _is_text(file):
                if not _is_printed(file):
                    continue
                self._prose = None
            _write(self._folder, file, text)
        self._state = state

    def _contents(self) -> tuple[Directory, Prose, list[Problem]]:
        reading = read_directory(
            self._folder, invented_numbers=self._invented_numbers, memory=self._memory
        )
        self._prose = self._prose or read_prose(self._folder / "docs", root=self._folder)
        prose, problems = self._prose
        return reading.directory, prose, [*problems_in(reading), *problems]

    def _guide(
        self, municipality: Municipality, directory: Directory, prose: Prose, state: State
    ) -> Shown:
        inputs = (*_inputs(municipality, directory), id(prose))
        before = self._shown.get(municipality.id)
        if before and before[0] == inputs:
            return before[1]
        guide = build_guide(directory, municipality, today=state.since)
        shown: Shown = {
            language: facts(guide, directory, prose, language) for language in LANGUAGES
        }
        if before and before[1] == shown:
            shown = before[1]
        self._shown[municipality.id] = inputs, shown
        return shown


def problems_in(reading: Reading) -> list[Problem]:
    """Why no guide can be built from what was read of a past state."""
    found = [problem for problem in reading.problems if not _is_missing_list(problem)]
    return found or [problem for rule in _NEEDED for problem in rule(reading.directory)]


def _inputs(municipality: Municipality, directory: Directory) -> _Inputs:
    """Everything from which a guide is built and its facts are told, the prose apart."""
    words = (getattr(directory.vocabulary, field.name) for field in fields(directory.vocabulary))
    found = (
        *words,
        *directory.pathways.values(),
        *directory.cases,
        *directory.protocols,
        municipality,
        directory.board_of(municipality),
        *directory.tiers_of(municipality),
        *(contact for contact, _ in directory.serving(municipality)),
    )
    return tuple(map(id, found))


def _is_text(file: str) -> bool:
    return file.startswith("docs/")


def _is_printed(file: str) -> bool:
    """Whether it is a text that guides show, in any language."""
    name = file.removeprefix("docs/").rsplit(".", 2)[0]
    return name.removesuffix("/index") in PRINTED


def _write(folder: Path, file: str, text: bytes | None) -> None:
    """Without a text, the file goes, and with it the folders that it leaves empty."""
    path = folder / file
    if text is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        return
    path.unlink()
    while (path := path.parent) not in (folder, folder / DATA) and not any(path.iterdir()):
        path.rmdir()


def _is_missing_list(problem: Problem) -> bool:
    """A list of the vocabulary that there was not yet; what it would hold nothing can name."""
    return problem.message == "missing" and problem.where.file.startswith(f"{DATA}/{VOCABULARY}/")
