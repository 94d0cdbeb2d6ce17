"""What is known of a project's files from builds before: of this process, or kept on disk."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from putokaz.keep import load, save
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages.render import keep_compiled
from putokaz.search.index import Merged
from putokaz.site import inputs as looking
from putokaz.site.checked import Checked
from putokaz.site.inputs import Inputs, Seen, digest
from putokaz.text.holidays import KNOWN

_CHECKED: Final = "checked"
_HOLIDAYS: Final = "holidays"

_MANY: Final = 40
"""Contacts that may be read again in every build, before all that was read is kept anew."""


class _Compiled(BytecodeCache):
    """Compiled templates; a damaged one could end the process, so each is sealed."""

    def __init__(self, folder: Path, program: str) -> None:
        self._folder: Final = folder
        self._program: Final = program

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := load(self._folder / bucket.key, self._program):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        save(self._folder / bucket.key, self._program, bucket.bytecode_to_string())


class Memory:
    """Without a folder, nothing is kept on disk."""

    def __init__(self, folder: Path | None) -> None:
        self._folder: Final = folder
        self._seen: dict[tuple[Path, ...], Mapping[str, Seen]] = {}
        self._checked: Checked | None = None
        self._kept: Checked | None = None
        """What of that is on disk."""
        self._dates = 0
        """How many lists of holidays are."""
        self._program = ""
        self._merged: dict[Language, Merged] = {}

    def look(self, root: Path, *folders: Path) -> Inputs:
        """The files of the folders; those that are what they were are not read."""
        key = digest(Path(looking.__file__).read_bytes(), str(root))
        file = self._folder and self._folder / f"{digest(*map(str, folders))}.seen"
        seen = self._seen.get(folders)
        if seen is None:
            seen = (file and load(file, key)) or {}
        inputs = Inputs.below(root, *folders, seen=seen)
        if file and inputs.seen != seen:
            save(file, key, inputs.seen)
        self._seen[folders] = inputs.seen
        return inputs

    def begin(self, program: str) -> None:
        """Let the program know what it once worked out, whatever it draws."""
        if program != self._program:
            self._program, self._checked, self._kept, self._merged = program, None, None, {}
        if self._folder:
            keep_compiled(_Compiled(self._folder / "templates", program))
            KNOWN.update(load(self._folder / _HOLIDAYS, program) or {})
            self._dates = len(KNOWN)

    def directory(
        self, root: Path, inputs: Inputs, *, today: date, invented_numbers: bool
    ) -> Directory | None:
        """The data as it is now, if no more than contacts must be read for it."""
        if self._checked is None and self._folder:
            self._checked = self._kept = load(self._folder / _CHECKED, self._program)
        if self._checked is None:
            return None
        return self._checked.again(root, inputs, today=today, invented_numbers=invented_numbers)

    def keep(self, checked: Checked) -> None:
        """For the builds to come."""
        self._checked = checked
        if self._folder and (self._kept is None or checked.differs(self._kept) > _MANY):
            save(self._folder / _CHECKED, self._program, checked)
            self._kept = checked

    @contextmanager
    def merged(self, language: Language) -> Iterator[Merged]:
        """What was merged for the search of a language, to be added to."""
        file = self._folder and self._folder / f"search.{language}"
        found = self._merged.get(language)
        if found is None:
            found = self._merged[language] = (file and load(file, self._program)) or {}
        before = dict(found)
        yield found
        if file and found != before:
            save(file, self._program, found)

    def end(self) -> None:
        """Keep what was worked out meanwhile."""
        if self._folder and len(KNOWN) > self._dates:
            save(self._folder / _HOLIDAYS, self._program, KNOWN)
