"""What was read of past states, kept below `.cache/history/` so that each is read once.

A state is a folder, named by what its trees contain: one small file tells the codes of every guide
and in which state's folder its facts are, for they lie there once, a file for each municipality.
What a changed program would read differently is of no use: the folders of one program lie in one
folder, those of another are thrown away.
"""

import gzip
import json
import os
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from putokaz.history.album import Album, Listed, Seen, SeenState
from putokaz.history.fact import Facts
from putokaz.history.repository import Lack
from putokaz.language import LANGUAGES, Language

Shown = Mapping[Language, Facts]
"""What the guide of one municipality showed."""


_PACKAGE: Final = Path(__file__).parents[1]
_DECISIVE: Final = ("language", "source", "model", "read", "guide", "prose", "rules", "history")
"""The parts of the program on which facts depend."""

_ALBUM: Final = "album.json"
_SEEN: Final = "seen.json"

_Read = TypeVar("_Read")


class Cache:
    """The folder with what was read."""

    def __init__(self, folder: Path, *, invented_numbers: bool) -> None:
        self._folder: Final = folder / f"{_program()}{'-invented' if invented_numbers else ''}"

    def album(self, mark: str) -> Album | None:
        """The list of all editions, if it is that of the same repository and commit."""
        return _load(self._folder / _ALBUM, lambda given: _album(given, mark))

    def keep_album(self, mark: str, album: Album) -> None:
        editions = {
            municipality: {
                language: [[one.code, str(one.since), one.place] for one in those]
                for language, those in languages.items()
            }
            for municipality, languages in album.editions.items()
        }
        since = str(album.since) if album.since else None
        packed = {"mark": mark, "lack": album.lack, "since": since, "editions": editions}
        self._save(self._folder / _ALBUM, packed)

    def state(self, key: str) -> SeenState | None:
        """What was read of the state; None if it has not been read."""
        return _load(self._folder / key / _SEEN, _seen)

    def keep_state(self, key: str, state: SeenState) -> None:
        guides = {name: [seen.place, seen.codes] for name, seen in state.items()}
        self._save(self._folder / key / _SEEN, {"guides": guides})

    def shown(self, place: str, municipality: str) -> Shown | None:
        """The facts of one municipality's guide; None if they are not there."""
        return _load(self._facts(place, municipality), _unpacked)

    def keep_shown(self, place: str, municipality: str, shown: Shown) -> None:
        self._save(self._facts(place, municipality), _packed(shown))

    def _facts(self, place: str, municipality: str) -> Path:
        return self._folder / place / f"{municipality}.json.gz"

    def _save(self, file: Path, packed: object) -> None:
        """The file appears whole or not at all."""
        if not self._folder.is_dir():
            shutil.rmtree(self._folder.parent, ignore_errors=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        data = json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode()
        part = file.with_name(f"{file.name}.{os.getpid()}.part")
        part.write_bytes(gzip.compress(data, 6, mtime=0) if file.suffix == ".gz" else data)
        part.replace(file)


def _load(file: Path, unpacked: Callable[[Any], _Read]) -> _Read | None:
    """What the file holds; None if there is none, or a damaged one."""
    try:
        data = file.read_bytes()
        return unpacked(json.loads(gzip.decompress(data) if file.suffix == ".gz" else data))
    except (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _program() -> str:
    digest = sha256()
    for name in _DECISIVE:
        for file in sorted([_PACKAGE / f"{name}.py", *(_PACKAGE / name).rglob("*.py")]):
            if file.is_file():
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _album(given: dict[str, Any], mark: str) -> Album | None:
    if given["mark"] != mark:
        return None
    return Album(
        lack=next((lack for lack in get_args(Lack) if lack == given["lack"]), None),
        since=given["since"] and date.fromisoformat(given["since"]),
        editions={
            str(municipality): {
                language: tuple(
                    Listed(code=str(code), since=date.fromisoformat(since), place=str(place))
                    for code, since, place in languages[language]
                )
                for language in LANGUAGES
            }
            for municipality, languages in given["editions"].items()
        },
    )


def _seen(given: dict[str, Any]) -> SeenState:
    return {
        str(municipality): Seen(
            place=str(place), codes={language: str(codes[language]) for language in LANGUAGES}
        )
        for municipality, (place, codes) in given["guides"].items()
    }


def _packed(shown: Shown) -> dict[str, Any]:
    """Each fact once, though several languages have it."""
    numbers: dict[tuple[tuple[str, ...], str], int] = {}
    languages = {
        language: [numbers.setdefault(fact, len(numbers)) for fact in facts.items()]
        for language, facts in shown.items()
    }
    return {"facts": [[*key, value] for key, value in numbers], "languages": languages}


def _unpacked(packed: dict[str, Any]) -> Shown:
    facts = [(tuple(map(str, key)), str(value)) for *key, value in packed["facts"]]
    return {
        language: dict(facts[number] for number in packed["languages"][language])
        for language in LANGUAGES
    }
