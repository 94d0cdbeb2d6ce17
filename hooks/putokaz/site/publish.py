"""Putting what was drawn into the place of the site; every file is there whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path


def stamps(folder: Path) -> dict[str, str]:
    """Every file below the folder by its path with `/`; its size and time tell of any edit."""
    return dict(_stamps(str(folder), ""))


def _stamps(folder: str, below: str) -> Iterator[tuple[str, str]]:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(entry.path, f"{below}{entry.name}/")
            else:
                found = entry.stat(follow_symlinks=False)
                yield f"{below}{entry.name}", f"{found.st_size} {found.st_mtime_ns}"


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


def publish_changes(
    stage: Path, site: Path, present: Mapping[str, str], keep: Iterable[str]
) -> None:
    """Move what is on the stage into the site, and remove what is not to be kept."""
    new = stamps(stage)
    for path in present.keys() - new.keys() - set(keep):
        (site / path).unlink()
        _remove_empty((site / path).parent, site)
    for path in new:
        place = site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        (stage / path).replace(place)
    shutil.rmtree(stage, ignore_errors=True)


def _beside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _remove_empty(folder: Path, site: Path) -> None:
    while folder != site and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
