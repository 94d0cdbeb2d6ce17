"""The repository that a command works on: its settings, its data, its day."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import yaml

from putokaz.cli.command import UsageError
from putokaz.model.directory import Directory
from putokaz.problem import DataError
from putokaz.prose.page import Prose
from putokaz.prose.read import read_prose
from putokaz.read.directory import read_directory
from putokaz.rules import check

ROOT: Final = Path(__file__).parents[3]


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """What the commands need to know of a repository without mistakes."""

    directory: Directory
    prose: Prose
    site_url: str


def read_project(root: Path, *, today: date) -> Project:
    """Everything that was written; `DataError` with all the mistakes in it."""
    config = _config(root)
    invented = config.get("extra", {}).get("invented_numbers", False)
    reading = read_directory(root, invented_numbers=invented)
    prose, problems = read_prose(root / "docs", root=root)
    if found := [*reading.problems, *check(reading.directory, today=today), *problems]:
        raise DataError(found)
    return Project(directory=reading.directory, prose=prose, site_url=config["site_url"])


def today() -> date:
    """The day of the build; the same setting as that of MkDocs holds it still."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml, in which `!ENV [NAME, default]` is a setting of the environment."""


def _environment(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> Any:
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


_Config.add_constructor("!ENV", _environment)


def _config(root: Path) -> dict[str, Any]:
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            config: dict[str, Any] = yaml.load(file, Loader=_Config)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}") from None
    return config
