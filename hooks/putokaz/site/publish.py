"""Putting what was drawn into the place of the site; every file is there whole or not at all."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path


def sizes(folder: Path) -> dict[str, int]:
    """Every file below the folder by its path with `/`, and how many bytes it has."""
    return {
        file.relative_to(folder).as_posix(): file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file()
    }


def publish_whole(stage: Path, site: Path) -> None:
    """The stage becomes the site."""
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    stage.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def publish_changes(
    stage: Path, site: Path, present: Mapping[str, int], keep: Iterable[str]
) -> None:
    """Move what is on the stage into the site, and remove what is not to be kept."""
    new = sizes(stage)
    for path in present.keys() - new.keys() - set(keep):
        (site / path).unlink()
        _remove_empty((site / path).parent, site)
    for path in new:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (stage / path).replace(site / path)
    shutil.rmtree(stage, ignore_errors=True)


def _remove_empty(folder: Path, site: Path) -> None:
    while folder != site and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
