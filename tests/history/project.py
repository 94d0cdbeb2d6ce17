"""A project in a git repository of its own: the examples, and printed pages in all languages."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.history.fact import Facts
from putokaz.history.facts import PRINTED, facts
from putokaz.history.past import History, read_history
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
TITLES: Final = {"bs": "Primjer", "hr": "Primjer", "sr-Cyrl": "Примјер", "en": "Example"}
TEXT: Final = "---\ndescription: {title}.\nas_of: 2026-11-01\n---\n\n# {title}\n\n{title}.\n"
TODAY: Final = date(2026, 11, 24)

CONTACTS: Final = "data/municipalities/primjerovo/contacts"
SOCIAL_WORK: Final = f"{CONTACTS}/centar-za-socijalni-rad.yml"
POLICE: Final = f"{CONTACTS}/policijska-stanica.yml"
SCHOOL: Final = f"{CONTACTS}/osnovna-skola.yml"
STEPS: Final = "data/pathways/bih.yml"


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """What the folder holds now."""

    directory: Directory
    guide: Guide
    prose: Prose

    def facts(self, language: Language = "en") -> Facts:
        return facts(self.guide, self.directory, self.prose, language)


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """The folder of the project."""

    folder: Path

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), "utf-8")

    def commit(self, day: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change the data", day=day)

    def git(self, *arguments: str, day: str = "2026-01-01") -> None:
        moment = f"{day}T12:00:00+0100"
        environment = {
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_AUTHOR_NAME": "Secretary",
            "GIT_AUTHOR_EMAIL": "secretary@example.org",
            "GIT_COMMITTER_NAME": "Secretary",
            "GIT_COMMITTER_EMAIL": "secretary@example.org",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | environment, check=True
        )

    def history(self) -> History:
        return read_history(self.folder, invented_numbers=True)

    def state(self, *, today: date = TODAY) -> State:
        reading = read_directory(self.folder, invented_numbers=True)
        prose, problems = read_prose(self.folder / "docs", root=self.folder)
        assert [*reading.problems, *problems] == []
        directory = reading.directory
        guide = build_guide(directory, directory.municipalities["primjerovo"], today=today)
        return State(directory=directory, guide=guide, prose=prose)


def example_project(folder: Path) -> Project:
    shutil.copytree(EXAMPLES / "data", folder / "data")
    for path in PRINTED:
        for language, title in TITLES.items():
            file = folder / f"docs/{path}.{language}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(TEXT.format(title=title), "utf-8")
    (folder / ".gitignore").write_text(".cache/\n", "utf-8")
    return Project(folder=folder)
