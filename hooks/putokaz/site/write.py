"""Writing the files that we draw ourselves, on every core."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Final

from putokaz.site.outputs import Job

_FORK: Final = "fork"
"""A forked process has all contents at once; where there is none, one process does everything."""

_jobs: Sequence[Job] = ()
_folder = Path()


def write(jobs: Sequence[Job], folder: Path) -> None:
    """The outputs of the jobs, below the folder."""
    global _jobs, _folder
    _jobs, _folder = jobs, folder
    workers = min(len(jobs), os.cpu_count() or 1)
    if workers < 2 or _FORK not in get_all_start_methods():
        for number in range(len(jobs)):
            _do(number)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context(_FORK)) as pool:
        for _ in pool.map(_do, range(len(jobs))):
            pass


def _do(number: int) -> None:
    for path, text in _jobs[number]():
        file = _folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
