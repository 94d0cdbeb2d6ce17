"""How far a batch is: a bar that moves on a terminal, a line now and then anywhere else."""

from typing import Final, TextIO

_WIDTH: Final = 30
_LINES: Final = 10
"""How many at most, where nobody watches."""


class Progress:
    """Told after each order; silent about what was already there, unless somebody watches."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._lines = 0

    def __call__(self, done: int, new: int) -> None:
        if self._stream.isatty():
            self._draw(done, new)
        elif new and done * _LINES >= (self._lines + 1) * self._total:
            self._lines = done * _LINES // self._total
            self._stream.write(f"{self._told(done, new)}\n")
            self._stream.flush()

    def _draw(self, done: int, new: int) -> None:
        filled = _WIDTH * done // self._total
        end = "\n" if done == self._total else ""
        bar = f"[{'#' * filled}{'.' * (_WIDTH - filled)}]"
        self._stream.write(f"\r{bar} {self._told(done, new)}{end}")
        self._stream.flush()

    def _told(self, done: int, new: int) -> str:
        return f"Handbooks: {done} of {self._total}, {new} of them new"
