"""Putting what was drawn into the place of the site; every file is there whole or not at all."""

import shutil
from collections.abc import Iterable
from pathlib import Path


def put_back(site: Path) -> None:
    """A build that was cut off between two moves left the site beside its place."""
    old = _beside(site)
    if old.is_dir() and not site.exists():
        old.rename(site)


def publish_whole(stage: Path, site: Path) -> None:
    """The stage becomes the site."""
    old = _beside(site)
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    stage.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def publish_changes(stage: Path, site: Path, keep: Iterable[str], gone: Iterable[str]) -> None:
    """Move what is kept and still on the stage into the site, and remove what is gone."""
    for path in gone:
        (site / path).unlink()
        _remove_empty((site / path).parent, site)
    move(stage, site, keep)
    shutil.rmtree(stage, ignore_errors=True)


def move(stage: Path, site: Path, paths: Iterable[str]) -> None:
    """Put these files in their places."""
    for path in paths:
        place = site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        (stage / path).replace(place)


def _beside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _remove_empty(folder: Path, site: Path) -> None:
    while folder != site and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
