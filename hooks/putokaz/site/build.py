"""One build: what has changed since the last one is drawn beside the site, then put in place."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from putokaz.keep import load, save
from putokaz.language import LANGUAGES
from putokaz.site.inputs import digest
from putokaz.site.manifest import KEY, Drawn, Manifest
from putokaz.site.names import SHELL, TEXT, Turn
from putokaz.site.pattern import Patterns
from putokaz.site.present import Present, Stamps, stamps, stamps_of
from putokaz.site.publish import move, publish_changes, publish_whole, put_back
from putokaz.site.tree import Tree
from putokaz.site.write import write

if TYPE_CHECKING:
    from putokaz.site.job import Job

CACHE: Final = ".cache/site"


class BusyError(Exception):
    """Another build is writing the same site."""


class Build:
    """From the first look at what is there until the new site is published."""

    def __init__(
        self, root: Path, site: Path, *, cached: bool, published: Manifest | None = None
    ) -> None:
        """Whoever has just published the site, and alone writes to it, knows what is there."""
        self.site: Final = site.resolve()
        """Where a link leads, readers look for the site."""
        self.stage: Final = self.site.with_name(f".{self.site.name}.new")
        """On the same disk as the site, so that a file changes its place in one move."""
        folder = root / CACHE / digest(os.path.relpath(self.site, root.resolve()))
        self._manifest: Final = folder / "manifest"
        self._patterns: Final = folder / "patterns"
        self._lock: Final = _locked(folder / "lock", site)
        put_back(self.site)
        self._cached = cached
        self._in_steps = published is not None
        self._old: Manifest | None = published or (load(self._manifest, KEY) if cached else None)
        self._look = Present(self.site, self._old.files) if self._old and not published else None
        self._moved: set[str] = set()
        self._jobs: list[Job] = []
        self.drawn: frozenset[str] = frozenset()
        self.patterns: Patterns | None = None
        """Those of the program, if they are known."""
        self.is_current = False
        """The site is already what it is to be."""
        self.published: Manifest | None = None
        """What was published in the end."""

    def compare(self, whole: str) -> None:
        """Look whether anything at all that the site is built from has changed."""
        old = self._old
        self.is_current = bool(old and old.whole == whole and old.files == self._present)
        self.published = old if self.is_current else None

    def plan(self, jobs: Sequence["Job"], *, program: str, whole: str) -> None:
        """Find out which jobs must be drawn."""
        self._program, self._whole = program, whole
        old = self._old if self._old and self._old.program == program else None
        self._kept = dict(self._unchanged(jobs, old)) if old and self._present else {}
        self._in_steps &= bool(self._kept)
        self._jobs = [job for job in jobs if job.name not in self._kept]
        if self._in_steps:
            # Whoever waits has edited a guide.
            self._jobs.sort(key=lambda job: not job.group)
        self.drawn = frozenset(job.name for job in self._jobs)
        self.patterns = load(self._patterns, program) if self._cached else None

    @property
    def draws_by_mkdocs(self) -> bool:
        """Whether anything is left to MkDocs."""
        if self.is_current:
            return False
        return self.patterns is None or any(job.draw is None for job in self._jobs)

    @property
    def draws_patterns(self) -> bool:
        """Whether the theme must draw them."""
        return not self.is_current and self.patterns is None

    def finish(self, patterns: Patterns, *, remembered: bool) -> None:
        """Draw what MkDocs has not drawn, and publish everything; the next build may know of it."""
        if not self.is_current:
            self._publish(self.patterns or patterns, remembered=remembered)
        self.give_up()

    def give_up(self) -> None:
        """The site stays as it is."""
        if self._lock.is_locked:
            if self._look:
                self._look.end()
            shutil.rmtree(self.stage, ignore_errors=True)
            self._lock.release()

    @cached_property
    def tree(self) -> Tree:
        """The site as it will be."""
        return Tree(self.stage, self.site)

    @cached_property
    def _present(self) -> Stamps:
        if self._look:
            return self._look.stamps()
        return self._old.files if self._old else {}

    def _publish(self, patterns: Patterns, *, remembered: bool) -> None:
        if self._in_steps:
            self._manifest.unlink(missing_ok=True)
        drawn = dict(self._drawn(patterns))
        manifest = Manifest(program=self._program, whole=self._whole, jobs={**self._kept, **drawn})
        # A build that is cut off while it publishes leaves no manifest: the next one draws all.
        self._manifest.unlink(missing_ok=True)
        if self._kept:
            new = {path for one in drawn.values() for path in one.files} - self._moved
            gone = self._present.keys() - manifest.files.keys()
            publish_changes(self.stage, self.site, new, gone)
        else:
            publish_whole(self.stage, self.site)
        if remembered:
            if self.patterns is None:
                save(self._patterns, self._program, dict(patterns))
            save(self._manifest, KEY, replace(manifest))
            self.published = manifest

    def _unchanged(self, jobs: Iterable["Job"], old: Manifest) -> Iterator[tuple[str, Drawn]]:
        whole = self._present is old.files or self._present == old.files
        for job in jobs:
            drawn = old.jobs.get(job.name)
            if drawn and drawn.inputs == job.inputs and (whole or self._has(drawn)):
                yield job.name, drawn

    def _has(self, drawn: Drawn) -> bool:
        return drawn.files.items() <= self._present.items()

    def _drawn(self, patterns: Patterns) -> Iterator[tuple[str, Drawn]]:
        """The jobs with their files; what no other job has drawn belongs to the shell."""
        known: set[str] = set()
        self.tree.grow(path for drawn in self._kept.values() for path in drawn.files)
        for turn in Turn:
            self.tree.grow(stamps(self.stage))
            ours = [job for job in self._jobs if job.draw and job.turn is turn]
            for job, paths in zip(ours, write(ours, patterns, self.stage), strict=True):
                known.update(paths)
                self.tree.grow(paths)
                yield job.name, Drawn(inputs=job.inputs, files=stamps_of(self.stage, paths))
                if self._in_steps:
                    move(self.stage, self.site, paths)
                    self._moved.update(paths)
        if all(job.draw for job in self._jobs):
            return
        rest = {path: at for path, at in stamps(self.stage).items() if path not in known}
        for job in self._jobs:
            if job.name.startswith(TEXT):
                files = {path: rest.pop(path) for path in _pages(job)}
                yield job.name, Drawn(inputs=job.inputs, files=files)
        if SHELL in self.drawn:
            (shell,) = (job for job in self._jobs if job.name == SHELL)
            yield SHELL, Drawn(inputs=shell.inputs, files=rest)


def _pages(text: "Job") -> Iterator[str]:
    path = text.name.removeprefix(TEXT)
    return (f"{language}/{path}/index.html" for language in LANGUAGES)


def _locked(file: Path, site: Path) -> FileLock:
    """The lock, once it is ours."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError(f"another build is writing {site}; wait until it has ended") from None
    return lock
