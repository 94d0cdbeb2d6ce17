"""What files were read to be, from one run of a command to the next: to read takes the longest."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

from putokaz.keep import load, save
from putokaz.read.directory import Reading, read_directory
from putokaz.read.memory import Memory

FILE: Final = Path(".cache/readings")
"""Below the root."""

_PROGRAM: Final = Path(__file__).parents[1]
_LIBRARIES: Final = ("pydantic", "phonenumbers", "opening-hours-py", "pyyaml")


def read_kept(root: Path, *, invented_numbers: bool) -> Reading:
    """The data of the root; only the files that have changed since the last time are read."""
    program = _program(invented_numbers=invented_numbers)
    memory: Memory = load(root / FILE, program) or {}
    known = len(memory)
    reading = read_directory(root, invented_numbers=invented_numbers, memory=memory)
    if len(memory) > known:
        current = {key: memory[key] for key in memory if _is_current(root / key[0], key[1])}
        with suppress(OSError):  # the next run then reads again
            save(root / FILE, program, current)
    return reading


def _is_current(path: Path, read: bytes) -> bool:
    return path.is_file() and path.read_bytes() == read


def _program(*, invented_numbers: bool) -> str:
    """Tells one program and its settings from another."""
    digest = blake2b(repr([invented_numbers, *map(version, _LIBRARIES)]).encode())
    for file in _makers():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _makers() -> Iterator[Path]:
    """The modules by which values, trees and problems are made."""
    yield from sorted(_PROGRAM.glob("*.py"))
    for folder in ("model", "read"):
        yield from sorted((_PROGRAM / folder).glob("*.py"))
