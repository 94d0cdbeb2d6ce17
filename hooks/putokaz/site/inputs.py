"""Everything that can change the site, as digests: files, settings, the versions of what runs."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from sysconfig import get_path
from typing import Final

_UNREAD: Final = "__pycache__"

_UNSURE: Final = 2_000_000_000
"""Nanoseconds in which a file may be written twice and have the same time; FAT counts in pairs of
seconds."""


def digest(*parts: str | bytes) -> str:
    """One digest of all parts, in which a part ends where it ends."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


Seen = tuple[tuple[int, ...], str]
"""A file as it was: its size, its times and its place on the disk; and its digest."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The digest of every file by its path from the root, with `/`; of a folder, none."""

    files: Mapping[str, str]
    seen: Mapping[str, Seen]
    """Those that need not be read again as long as they are the same on the disk."""

    @classmethod
    def below(cls, root: Path, *folders: Path, seen: Mapping[str, Seen] | None = None) -> "Inputs":
        """All files of the folders, which lie below the root or anywhere else.

        A file that was written so lately that it could be written again without a sign is read
        again next time, as git does.
        """
        now = time.time_ns()
        before = seen or {}
        files: dict[str, str] = {}
        sure: dict[str, Seen] = {}
        for folder in folders:
            for path, name, mark in _files(str(folder), _name(folder, root)):
                old, found = before.get(name, (None, ""))
                if mark and old != mark:
                    found = digest(Path(path).read_bytes())
                files[name] = found
                if mark and max(mark[1:3]) < now - _UNSURE:
                    sure[name] = mark, found
        return cls(files, sure)

    def of(self, *beginnings: str) -> str:
        """One digest of all files whose path begins so."""
        return self.of_files(path for path in self.files if path.startswith(beginnings))

    def of_files(self, paths: Iterable[str]) -> str:
        """One digest of these files."""
        return digest("\n".join(f"{path}\n{self.files[path]}" for path in sorted(paths)))


def installed() -> str:
    """One digest of the versions of Python and of everything installed with it."""
    folders = {Path(get_path(name)) for name in ("purelib", "platlib")}
    found = {info.name for folder in folders for info in folder.glob("*-info")}
    return digest(sys.version, *sorted(found))


def _files(folder: str, name: str) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Everything below the folder: where it is, how it is called, what it is on the disk."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        inner = f"{name}/{entry.name}" if name else entry.name
        if entry.is_dir():
            if entry.name != _UNREAD:
                yield entry.path, f"{inner}/", ()
                yield from _files(entry.path, inner)
        elif entry.is_file():
            yield entry.path, inner, _mark(entry.stat())


def _mark(found: os.stat_result) -> tuple[int, ...]:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _name(folder: Path, root: Path) -> str:
    if not folder.is_relative_to(root):
        return folder.as_posix()
    name = folder.relative_to(root).as_posix()
    return "" if name == "." else name
