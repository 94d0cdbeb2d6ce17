"""The site as it will be, while what is drawn later needs to read what was drawn before."""

from collections.abc import Iterable
from pathlib import Path


class Tree:
    """What this build has drawn so far, over what stays from the last one."""

    def __init__(self, stage: Path, site: Path) -> None:
        self._stage = stage
        self._site = site
        self.paths: frozenset[str] = frozenset()
        """All files, with `/`."""

    def grow(self, paths: Iterable[str]) -> None:
        """These are there, too."""
        self.paths |= {*paths}

    def file(self, path: str) -> Path:
        drawn = self._stage / path
        return drawn if drawn.exists() else self._site / path

    def read(self, path: str) -> bytes:
        return self.file(path).read_bytes()
