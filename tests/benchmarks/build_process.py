"""Running a program and measuring it: time, work and memory of the whole tree of its processes."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep
from typing import Final

_LOOK: Final = 0.05
"""Seconds between two looks at the memory."""
_WAIT: Final = 0.01
"""Seconds between two looks at a page."""
_QUIET: Final = 0.2
"""Of a second on one core: a program that does less has nothing to do but to watch."""
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


class FailedError(Exception):
    """The program did not do what it was asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What something took."""

    wall: float
    """Seconds."""
    work: float
    """Seconds of all cores, by the program and for it, of all its processes."""
    memory: int
    """Most bytes at once; what processes share counts for each of them."""


class _Session:
    """All processes that descend from one that was started in a session of its own."""

    def __init__(self, id_: int) -> None:
        self._id = id_
        self.memory = 0
        self.work = 0.0

    def look(self) -> None:
        """Read what its processes have used so far."""
        found = [fields for fields in _processes() if int(fields[3]) == self._id]
        self.memory = max(self.memory, _PAGE * sum(int(fields[21]) for fields in found))
        # Own work, and that of children that have ended.
        ticks = sum(int(ticks) for fields in found for ticks in fields[11:15])
        self.work = ticks / _TICKS


@dataclass(frozen=True, kw_only=True, slots=True)
class Command:
    """A program to start."""

    words: Sequence[str | Path]
    folder: Path
    settings: Mapping[str, str]
    """Environment variables beside those that there are."""
    log: Path

    def start(self) -> subprocess.Popen[bytes]:
        with self.log.open("wb") as log:
            return subprocess.Popen(
                self.words,
                cwd=self.folder,
                env=os.environ | self.settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def said(self) -> str:
        """Its last line."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "nothing said")


def run(command: Command) -> Cost:
    """From its start to its end."""
    start = perf_counter()
    process = command.start()
    with _watched(process.pid) as session:
        _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(command.said)
    return Cost(wall=wall, work=used.ru_utime + used.ru_stime, memory=session.memory)


class Resident:
    """A program that stays and draws again what changes."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._process = command.start()

    def __enter__(self) -> "Resident":
        return self

    def __exit__(self, *_: object) -> None:
        """End it, and every process it has started."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=10)

    def until(self, done: Callable[[], bool], *, most: float) -> Cost:
        """What it takes until that is so."""
        start = perf_counter()
        with _watched(self._process.pid) as session:
            session.look()
            before = session.work
            while not done():
                self._check(perf_counter() - start, most)
                sleep(_WAIT)
            session.look()
        wall = perf_counter() - start
        return Cost(wall=wall, work=session.work - before, memory=session.memory)

    def rest(self, *, most: float) -> None:
        """Let it finish whatever else it does, at most so many seconds."""
        session = _Session(self._process.pid)
        session.look()
        quiet, end = 0, perf_counter() + most
        while quiet < 2 and perf_counter() < end:
            before = session.work
            sleep(1)
            session.look()
            quiet = quiet + 1 if session.work - before < _QUIET else 0

    def _check(self, passed: float, most: float) -> None:
        if self._process.poll() is not None:
            raise FailedError(self._command.said)
        if passed > most:
            raise FailedError(f"not within {most:.0f} s")


@contextmanager
def _watched(id_: int) -> Iterator[_Session]:
    """Looks at the session again and again."""
    session, end = _Session(id_), Event()

    def watch() -> None:
        while not end.wait(_LOOK):
            session.look()

    thread = Thread(target=watch)
    thread.start()
    try:
        yield session
    finally:
        end.set()
        thread.join()


def _processes() -> Iterator[Sequence[str]]:
    """What `/proc` says of each process, from its state on."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            text = (folder / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        yield text.rpartition(")")[2].split()
