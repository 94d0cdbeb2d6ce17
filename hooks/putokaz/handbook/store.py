"""Printed files kept between builds, each set by a key of everything that it was made from.

The name of a file also has a digest of what is in it: one that is not whole is never taken.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

import pikepdf
from pydantic import TypeAdapter, ValidationError

from putokaz.handbook.layout import Layout
from putokaz.handbook.press import FONTS, HERE, TEMPLATES
from putokaz.handbook.printout import PRODUCTS, Product

_CODE: Final = ("press.py", "layout.py", "repack.py", "booklet.py", "printout.py")
_LAYOUT: Final = TypeAdapter(Layout)
_DIGITS: Final = 32
_LONGEST_BUILD: Final = 3600
"""In seconds."""


@cache
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
        self._layouts = f"{tools()[:8]}.json"

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

    def layout(self, name: str) -> Layout:
        """That of the handbook of this name the last time; an empty one if there is none."""
        try:
            return _LAYOUT.validate_json(self._layout_file(name).read_bytes())
        except (OSError, ValidationError):
            return Layout()

    def keep_layout(self, name: str, layout: Layout) -> None:
        """Remember it for the next time."""
        _write(self._layout_file(name), _LAYOUT.dump_json(layout))

    def _layout_file(self, name: str) -> Path:
        """What other tools have measured is not asked for."""
        return self.folder / f"{name.replace('/', '-')}.{self._layouts}"

    def sweep(self, used: Iterable[Path]) -> None:
        """Throw away the others, but not what another build may be using now."""
        times = {file.path: file.stat().st_mtime for file in os.scandir(self.folder)}
        oldest = max(times.values(), default=0.0) - _LONGEST_BUILD
        kept = {*used, *self.folder.glob(f"*.{self._layouts}")}
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


def _is_whole(file: Path) -> bool:
    return file.is_file() and file.name.split(".")[1] == _digest(file.read_bytes())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
