"""What was read of past states, kept below `.cache/history/` so that each is read once.

A state is one file, named by what its trees contain. What a changed program would read differently
is of no use: the files of one program lie in one folder, those of another are thrown away.
"""

import gzip
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from putokaz.history.fact import FactKey
from putokaz.language import LANGUAGES, Language

GuideKey = tuple[str, Language]
"""A municipality and a language."""

Row = tuple[FactKey, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What the readers of one guide could see, and the code that this had."""

    code: str
    rows: tuple[Row, ...] = field(repr=False)


SeenState = Mapping[GuideKey, Seen]
"""Every guide of one state; none of a state that cannot be read."""

_PACKAGE: Final = Path(__file__).parents[1]
_DECISIVE: Final = ("language", "source", "model", "read", "guide", "prose", "rules", "history")
"""The parts of the program on which facts depend."""


class Cache:
    """The folder with what was read."""

    def __init__(self, folder: Path) -> None:
        self._folder: Final = folder / _program()

    def load(self, key: str) -> SeenState | None:
        """What was read of the state; None if it has not been read, or the file is damaged."""
        file = self._file(key)
        try:
            return _unpacked(json.loads(gzip.decompress(file.read_bytes())))
        except FileNotFoundError:
            return None
        except (OSError, EOFError, ValueError, LookupError, TypeError):
            file.unlink(missing_ok=True)
            return None

    def save(self, key: str, state: SeenState) -> None:
        """Keep it; the file appears whole or not at all."""
        if not self._folder.is_dir():
            shutil.rmtree(self._folder.parent, ignore_errors=True)
            self._folder.mkdir(parents=True)
        text = json.dumps(_packed(state), ensure_ascii=False, separators=(",", ":"))
        part = self._file(key).with_suffix(".part")
        part.write_bytes(gzip.compress(text.encode(), mtime=0))
        part.replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json.gz"


def _program() -> str:
    digest = sha256()
    for name in _DECISIVE:
        for file in sorted([_PACKAGE / f"{name}.py", *(_PACKAGE / name).rglob("*.py")]):
            if file.is_file():
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _packed(state: SeenState) -> dict[str, Any]:
    """Each fact once, though many guides have it."""
    numbers: dict[Row, int] = {}
    guides = [
        [*guide, seen.code, *(numbers.setdefault(row, len(numbers)) for row in seen.rows)]
        for guide, seen in state.items()
    ]
    return {"facts": [[*key, value] for key, value in numbers], "guides": guides}


def _unpacked(packed: dict[str, Any]) -> SeenState:
    rows: list[Row] = [(tuple(map(str, key)), str(value)) for *key, value in packed["facts"]]
    return {
        (str(municipality), LANGUAGES[LANGUAGES.index(language)]): Seen(
            code=str(code), rows=tuple(rows[number] for number in numbers)
        )
        for municipality, language, code, *numbers in packed["guides"]
    }
