"""Files of the data put in order on the disk."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from putokaz.editing.tidy import tidied
from putokaz.read.layout import DATA, LISTS, VOCABULARY, placed_files


def mend(root: Path, municipalities: tuple[str, ...]) -> tuple[str, ...]:
    """Put the data of these municipalities, or all, in order; the files that were not."""
    files = _of_municipalities(root, municipalities) if municipalities else _all(root)
    return tuple(file for file, model, depth in files if _mended(root / file, model, depth))


def _of_municipalities(
    root: Path, municipalities: tuple[str, ...]
) -> Iterator[tuple[str, type[BaseModel], int]]:
    for file, model, depth in _all(root):
        _, kind, home, *_ = file.split("/")
        if kind == "municipalities" and home in municipalities:
            yield file, model, depth


def _all(root: Path) -> Iterator[tuple[str, type[BaseModel], int]]:
    """Each file, the kind of its records, and how deep in it they stand."""
    for placed in placed_files(root)[0]:
        yield placed.file, placed.model, 0
    for name, model in LISTS.items():
        if (root / (file := f"{DATA}/{VOCABULARY}/{name}.yml")).is_file():
            yield file, model, 1


def _mended(path: Path, model: type[BaseModel], depth: int) -> bool:
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:  # told by the check
        return False
    tidy = tidied(text, model, depth=depth)
    if tidy == text:
        return False
    path.write_text(tidy, encoding="utf-8", newline="\n")
    return True
