"""The site as it will be, while what is drawn later needs to read what was drawn before."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Final

_DEPTH: Final = 2
"""Folders on the way to a page of a guide: its language and its municipality."""


class Tree:
    """What this build has drawn so far, over what stays from the last one."""

    def __init__(self, stage: Path, site: Path) -> None:
        self._stage: Final = stage
        self._site: Final = site
        self._below: Final[defaultdict[str, set[str]]] = defaultdict(set)

    def grow(self, paths: Iterable[str]) -> None:
        """These are there, too."""
        for path in paths:
            for folder in _folders(path):
                self._below[folder].add(path)

    def below(self, folder: str = "") -> Set[str]:
        """All files below a folder, which is that of a language or of a guide, or one like them."""
        return self._below.get(folder, frozenset())

    def file(self, path: str) -> Path:
        drawn = self._stage / path
        return drawn if drawn.exists() else self._site / path

    def read(self, path: str) -> bytes:
        return self.file(path).read_bytes()


def _folders(path: str) -> Iterator[str]:
    yield ""
    end = -1
    for _ in range(_DEPTH):
        if (end := path.find("/", end + 1)) < 0:
            return
        yield path[:end]
