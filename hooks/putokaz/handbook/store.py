"""Printed files kept between builds, each set by a key of everything that it was made from.

The name of a file also has a digest of what is in it: one that is not whole is never taken.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

import pikepdf

from putokaz.handbook.press import FONTS, HERE, TEMPLATES, Pads
from putokaz.handbook.printout import PRODUCTS, Product

_CODE: Final = ("press.py", "repack.py", "booklet.py", "printout.py")
_PADS: Final = "pads.json"
_DIGITS: Final = 32
_LONGEST_BUILD: Final = 3600
"""In seconds."""


def tools() -> str:
    """A digest of what turns a content into files: templates, fonts, code and libraries."""
    files = [HERE / name for name in _CODE]
    files += sorted((*TEMPLATES.glob("*.typ"), *FONTS.glob("*.ttf")))
    parts = [f"{file.name} {_digest(file.read_bytes())}" for file in files]
    parts += [version("typst"), version("pikepdf"), pikepdf.__libqpdf_version__]
    return _digest("\n".join(parts).encode())


class Store:
    """A folder of finished files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._files = {file.name.partition(".")[0]: file for file in folder.glob("*.pdf")}
        self._pads = _read_pads(folder / _PADS)

    def find(self, key: str) -> dict[Product, Path] | None:
        """The files of a key; none of them if one is missing or not whole."""
        found = {product: self._files.get(f"{key}-{product}") for product in PRODUCTS}
        files = {product: file for product, file in found.items() if file and _is_whole(file)}
        if len(files) < len(PRODUCTS):
            return None
        for file in files.values():
            file.touch()
        return files

    def keep(self, key: str, made: Mapping[Product, bytes]) -> dict[Product, Path]:
        """Put new files in."""
        files = {}
        for product, pdf in made.items():
            files[product] = file = self.folder / f"{key}-{product}.{_digest(pdf)}.pdf"
            _write(file, pdf)
        return files

    def pads(self, name: str) -> Pads:
        """Those that the handbook of this name had the last time."""
        return self._pads.get(name, ())

    def keep_pads(self, pads: Mapping[str, Pads]) -> None:
        """Remember them for the next time."""
        if not pads.items() <= self._pads.items():
            self._pads.update(pads)
            _write(self.folder / _PADS, json.dumps(self._pads, sort_keys=True).encode())

    def sweep(self, used: Iterable[Path]) -> None:
        """Throw away the others, but not what another build may be using now."""
        times = {file.path: file.stat().st_mtime for file in os.scandir(self.folder)}
        oldest = max(times.values(), default=0.0) - _LONGEST_BUILD
        kept = {self.folder / _PADS, *used}
        for file in map(Path, times):
            if times[str(file)] < oldest and file not in kept:
                file.unlink(missing_ok=True)


def key_of(content: bytes, made_with: str) -> str:
    """The key of what these tools make of a content."""
    return _digest(made_with.encode() + content)


def _write(file: Path, data: bytes) -> None:
    """All of it or nothing, whatever happens meanwhile."""
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
        part.write(data)
    Path(part.name).replace(file)


def _read_pads(file: Path) -> dict[str, Pads]:
    try:
        read = json.loads(file.read_bytes())
        return {name: tuple(map(int, pads)) for name, pads in read.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _is_whole(file: Path) -> bool:
    return file.is_file() and file.name.split(".")[1] == _digest(file.read_bytes())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
