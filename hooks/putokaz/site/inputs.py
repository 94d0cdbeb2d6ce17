"""Everything that can change the site, as digests: files, settings, the versions of what runs."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from sysconfig import get_path
from typing import Final

_UNREAD: Final = "__pycache__"


def digest(*parts: str | bytes) -> str:
    """One digest of all parts, in which a part ends where it ends."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Inputs:
    """The digest of every file by its path from the root, with `/`."""

    files: Mapping[str, str]

    @classmethod
    def below(cls, root: Path, *folders: Path) -> "Inputs":
        """All files of the folders, which lie below the root or anywhere else."""
        return cls(
            {
                _name(file, root): digest(file.read_bytes())
                for folder in folders
                for file in _files(folder)
            }
        )

    def of(self, *beginnings: str) -> str:
        """One digest of all files whose path begins so."""
        return self.of_files(path for path in self.files if path.startswith(beginnings))

    def of_files(self, paths: Iterable[str]) -> str:
        """One digest of these files."""
        return digest(*(f"{path}\n{self.files[path]}" for path in sorted(paths)))


def installed() -> str:
    """One digest of the versions of Python and of everything installed with it."""
    folders = {Path(get_path(name)) for name in ("purelib", "platlib")}
    found = {info.name for folder in folders for info in folder.glob("*-info")}
    return digest(sys.version, *sorted(found))


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and _UNREAD not in file.parts:
            yield file


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
