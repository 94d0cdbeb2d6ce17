"""The repository that a command works on: its settings, its data, its day."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import yaml

from putokaz.cli.command import UsageError
from putokaz.model.directory import Directory
from putokaz.problem import DataError
from putokaz.prose.page import Prose

ROOT: Final = Path(__file__).parents[3]


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """What the commands need to know of a repository without mistakes."""

    directory: Directory
    prose: Prose
    site_url: str


def read_project(root: Path, *, today: date) -> Project:
    """Everything that was written; `DataError` with all the mistakes in it."""
    from putokaz.whole import read_whole  # long to load, and not every command needs it

    config = config_of(root)
    invented = allows_invented_numbers(config)
    whole = read_whole(root, root / "docs", today=today, invented_numbers=invented)
    if whole.problems:
        raise DataError(whole.problems)
    return Project(directory=whole.directory, prose=whole.prose, site_url=config["site_url"])


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


def config_of(root: Path) -> dict[str, Any]:
    """What mkdocs.yml says."""
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            config: dict[str, Any] = yaml.load(file, Loader=_Config)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}") from None
    return config


def allows_invented_numbers(config: Mapping[str, Any]) -> bool:
    """Whether the data are examples."""
    return bool(config.get("extra", {}).get("invented_numbers", False))
