"""Files of the repository that are worked out from its data and strings."""

from collections.abc import Collection, Mapping
from pathlib import Path

from putokaz.cli.command import CommandError


def write(root: Path, files: Mapping[str, str]) -> Collection[str]:
    """Write those that are out of date; their names."""
    stale = _stale(root, files)
    for file in stale:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(files[file], "utf-8")
    return stale


def require_fresh(root: Path, files: Mapping[str, str], command: str) -> None:
    """End with what is out of date, if anything is."""
    if stale := _stale(root, files):
        raise CommandError(f"out of date: {', '.join(stale)}; run: putokaz {command}")


def _stale(root: Path, files: Mapping[str, str]) -> list[str]:
    return [
        file
        for file, text in files.items()
        if not (root / file).is_file() or (root / file).read_text("utf-8") != text
    ]
