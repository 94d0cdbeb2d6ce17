"""Drawing jobs into a folder, on every core."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from threading import active_count
from typing import Final

from putokaz.site.job import Job
from putokaz.site.pattern import Patterns

_FORK: Final = "fork"
"""A forked process has all contents at once; where there is none, one process does everything."""

_FEW: Final = 3
"""So few jobs are done sooner than processes are made."""


@dataclass(frozen=True, slots=True)
class _Work:
    jobs: Sequence[Job]
    patterns: Patterns
    folder: Path


_work: _Work
"""What forked processes find."""


def write(jobs: Sequence[Job], patterns: Patterns, folder: Path) -> Iterator[dict[str, int]]:
    """The files of each job and their sizes, once they are written."""
    global _work
    _work = _Work(jobs, patterns, folder)
    workers = os.cpu_count() or 1
    if workers == 1 or len(jobs) <= _FEW or not _can_fork():
        yield from map(_draw, range(len(jobs)))
        return
    with ProcessPoolExecutor(workers, mp_context=get_context(_FORK)) as pool:
        yield from pool.map(_draw, range(len(jobs)))


def _can_fork() -> bool:
    """Not where there is no such thing, nor where a thread could hold a lock for ever."""
    return _FORK in get_all_start_methods() and active_count() == 1


def _draw(number: int) -> dict[str, int]:
    job = _work.jobs[number]
    assert job.draw
    sizes = {}
    for path, content in job.draw(_work.patterns):
        file = _work.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content.read_bytes()
        sizes[path] = file.write_bytes(data)
    return sizes
