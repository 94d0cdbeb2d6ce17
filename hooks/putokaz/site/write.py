"""Drawing jobs into a folder, on every core."""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, groupby
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from threading import Thread, active_count
from time import sleep
from typing import TYPE_CHECKING, Final

from putokaz.site.pattern import Patterns

if TYPE_CHECKING:
    from putokaz.site.job import Job

_FORK: Final = "fork"
"""A forked process has all contents at once; where there is none, one process does everything."""

_FEW: Final = 3
"""So few jobs are done sooner than processes are made."""

_GLANCE: Final = 0.5
"""Seconds between two looks whether the parent is there."""


@dataclass(frozen=True, slots=True)
class _Work:
    groups: Sequence[Sequence["Job"]]
    patterns: Patterns
    folder: Path


_work: _Work
"""What forked processes find."""


def write(jobs: Sequence["Job"], patterns: Patterns, folder: Path) -> Iterator[list[str]]:
    """The files of each job, once they are written."""
    global _work
    groups = [[*group] for _, group in groupby(jobs, key=lambda job: job.group or job.name)]
    _work = _Work(groups, patterns, folder)
    workers = os.cpu_count() or 1
    if workers == 1 or len(groups) <= _FEW or not can_fork():
        found = map(_draw_group, range(len(groups)))
        yield from chain.from_iterable(found)
        return
    # What there is already stays: neither is it looked through for garbage nor copied by that.
    gc.freeze()
    with ProcessPoolExecutor(
        workers,
        mp_context=get_context(_FORK),
        initializer=_end_with,
        initargs=(os.getpid(),),
    ) as pool:
        yield from chain.from_iterable(pool.map(_draw_group, range(len(groups))))
    gc.unfreeze()


def _end_with(parent: int) -> None:
    """A process whose parent was killed would wait for work for ever, and keep its locks."""

    def watch() -> None:
        while os.getppid() == parent:
            sleep(_GLANCE)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def can_fork() -> bool:
    """Not where there is no such thing, nor where a thread could hold a lock for ever."""
    return _FORK in get_all_start_methods() and active_count() == 1


def _draw_group(number: int) -> list[list[str]]:
    return [_draw(job) for job in _work.groups[number]]


def _draw(job: "Job") -> list[str]:
    assert job.draw
    paths = []
    for path, content in job.draw(_work.patterns):
        file = _work.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_bytes(content))
        paths.append(path)
    return paths


def _bytes(content: str | bytes | Path) -> bytes:
    if isinstance(content, Path):
        return content.read_bytes()
    return content.encode() if isinstance(content, str) else content
