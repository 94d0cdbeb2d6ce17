"""One build: what has changed since the last one is drawn beside the site, then put in place."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from putokaz.language import LANGUAGES
from putokaz.site.inputs import digest
from putokaz.site.job import SHELL, TEXT, Job
from putokaz.site.manifest import Drawn, Manifest, load
from putokaz.site.pattern import Patterns
from putokaz.site.publish import publish_changes, publish_whole, sizes
from putokaz.site.write import write

CACHE: Final = ".cache/site"


class BusyError(Exception):
    """Another build is writing the same site."""


class Build:
    """From the first look at what is there until the new site is published."""

    def __init__(self, root: Path, site: Path, *, cached: bool) -> None:
        folder = root / CACHE / digest(str(site.resolve()))
        folder.mkdir(parents=True, exist_ok=True)
        self.site: Final = site
        self.stage: Final = site.with_name(f".{site.name}.new")
        """On the same disk as the site, so that a file changes its place in one move."""
        self._manifest: Final = folder / "manifest.json"
        self._lock: Final = FileLock(folder / "lock")
        self._cached = cached
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise BusyError(f"another build is writing {site}; wait until it has ended") from None

    def plan(self, jobs: Sequence[Job], program: str) -> None:
        """Find out which jobs must be drawn."""
        old = load(self._manifest) if self._cached else None
        self._program = program
        self._present = sizes(self.site) if old and old.program == program else {}
        self._kept = dict(self._unchanged(jobs, old)) if self._present and old else {}
        self._jobs = [job for job in jobs if job.name not in self._kept]
        self.drawn: frozenset[str] = frozenset(job.name for job in self._jobs)

    @property
    def needs_mkdocs(self) -> bool:
        return any(job.draw is None for job in self._jobs)

    def finish(self, patterns: Patterns, *, remembered: bool) -> None:
        """Draw what MkDocs has not drawn, and publish everything; the next build may know of it."""
        drawn = {**self._kept, **dict(self._by_mkdocs()), **dict(self._by_us(patterns))}
        manifest = Manifest(program=self._program, jobs=drawn)
        # A build that is cut off while it publishes leaves no manifest: the next one draws all.
        self._manifest.unlink(missing_ok=True)
        if self._kept:
            publish_changes(self.stage, self.site, self._present, manifest.files)
        else:
            publish_whole(self.stage, self.site)
        if remembered:
            manifest.save(self._manifest)
        self._lock.release()

    def give_up(self) -> None:
        """The site stays as it is."""
        if self._lock.is_locked:
            shutil.rmtree(self.stage, ignore_errors=True)
            self._lock.release()

    def _unchanged(self, jobs: Iterable[Job], old: Manifest) -> Iterator[tuple[str, Drawn]]:
        for job in jobs:
            drawn = old.jobs.get(job.name)
            if drawn and drawn.inputs == job.inputs and self._has(drawn):
                yield job.name, drawn

    def _has(self, drawn: Drawn) -> bool:
        return drawn.files.items() <= self._present.items()

    def _by_mkdocs(self) -> Iterator[tuple[str, Drawn]]:
        files = sizes(self.stage)
        for job in self._jobs:
            if job.name.startswith(TEXT):
                path = job.name.removeprefix(TEXT)
                names = [f"{language}/{path}/index.html" for language in LANGUAGES]
                yield job.name, Drawn(inputs=job.inputs, files={n: files.pop(n) for n in names})
        for job in self._jobs:
            if job.name == SHELL:
                yield job.name, Drawn(inputs=job.inputs, files=files)

    def _by_us(self, patterns: Patterns) -> Iterator[tuple[str, Drawn]]:
        jobs = [job for job in self._jobs if job.draw]
        for job, files in zip(jobs, write(jobs, patterns, self.stage), strict=True):
            yield job.name, Drawn(inputs=job.inputs, files=files)
