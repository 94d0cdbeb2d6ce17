"""What is there of a site: every file by its path, with what tells of any edit of it."""

import os
import pickle
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import Final

from putokaz.site.write import can_fork

_MOST_FILES: Final = 1 << 16

Stamps = Mapping[str, str]
"""By path below the folder, with `/`: size and time."""


def stamps(folder: Path) -> dict[str, str]:
    """Every file below the folder."""
    return dict(_stamps(str(folder), ""))


def stamps_of(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """These files."""
    return {path: _stamp(os.lstat(f"{folder}/{path}")) for path in paths}


class Present:
    """The files of a site, looked at by another process while this one does something else."""

    def __init__(self, site: Path, expected: Stamps) -> None:
        self._site: Final = site
        self._expected: Final = expected
        self._child = _fork(site, expected) if can_fork() else None

    def stamps(self) -> Stamps:
        """As they are; asked for once."""
        if not (told := self.end()):
            return stamps(self._site)
        gone: Set[str]
        other: dict[str, str]
        gone, other = pickle.loads(told)
        if not gone and not other:
            return self._expected
        return {path: at for path, at in self._expected.items() if path not in gone} | other

    def end(self) -> bytes:
        """Wait for the other process."""
        if self._child is None:
            return b""
        pid, pipe = self._child
        self._child = None
        with open(pipe, "rb") as answer:  # noqa: PTH123
            told = answer.read()
        os.waitpid(pid, 0)
        return told


def _fork(site: Path, expected: Stamps) -> tuple[int, int]:
    """A process that tells what is not as expected."""
    out, into = os.pipe()
    if pid := os.fork():
        os.close(into)
        os.read(out, 1)
        return pid, out
    with suppress(BaseException):
        # The lock of the build, too: it ends with the build, even with one that is killed.
        os.closerange(3, into)
        os.closerange(into + 1, _MOST_FILES)
        os.write(into, b"\n")
        found = stamps(site)
        other = dict(found.items() - expected.items())
        with open(into, "wb") as answer:  # noqa: PTH123
            answer.write(pickle.dumps((expected.keys() - found.keys(), other)))
    os._exit(0)


def _stamps(folder: str, below: str) -> Iterator[tuple[str, str]]:
    ahead = [(folder, below)]
    while ahead:
        folder, below = ahead.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    ahead.append((entry.path, f"{below}{entry.name}/"))
                else:
                    yield f"{below}{entry.name}", _stamp(entry.stat(follow_symlinks=False))


def _stamp(found: os.stat_result) -> str:
    return f"{found.st_size} {found.st_mtime_ns}"
