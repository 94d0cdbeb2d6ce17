"""Many printouts at once: what has not changed is taken from the store, the rest is set.

There is a process for each core. A content is made only when one is nearly ready for it, so that
the memory stays flat however many there are.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from putokaz.handbook.layout import Content, Layout
from putokaz.handbook.press import content_json
from putokaz.handbook.printout import Product, print_out
from putokaz.handbook.store import Store, key_of, tools

Files = dict[Product, Path]
Tell = Callable[[int, int], None]
"""Is told how many orders are done, and how many of them had to be set."""

_WAITING: Final = 2
"""How many orders there are for each process, so that none has to wait for work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """One guide in one language, to be printed."""

    name: str
    """`hr/livno`."""
    content: Content


def print_all(orders: Iterable[Order], folder: Path, *, tell: Tell) -> dict[str, Files]:
    """The files of every order, by its name, in the folder where they are kept."""
    processes = os.cpu_count() or 1
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        batch = _Batch(store=Store(folder), pool=pool, tell=tell)
        try:
            for key, order in batch.new(orders):
                batch.start(key, order)
                batch.take(leave=_WAITING * processes)
            batch.take(leave=0)
        finally:
            pool.shutdown(cancel_futures=True)
    return batch.files


def sweep(folder: Path, used: dict[str, Files]) -> None:
    """Throw away what no order has used; only for one who has ordered everything."""
    Store(folder).sweep(file for files in used.values() for file in files.values())


@dataclass(frozen=True, kw_only=True)
class _Batch:
    store: Store
    pool: ProcessPoolExecutor
    tell: Tell
    made_with: str = field(default_factory=tools)
    running: dict[Future[tuple[dict[Product, bytes], Layout]], tuple[str, Order]] = field(
        default_factory=dict
    )
    files: dict[str, Files] = field(default_factory=dict)
    set_: list[str] = field(default_factory=list)
    """The names of those that had to be set."""

    def new(self, orders: Iterable[Order]) -> Iterator[tuple[str, Order]]:
        """Those that have to be set, with their keys; the others are done at once."""
        for order in orders:
            key = key_of(content_json(order.content), self.made_with)
            if found := self.store.find(key):
                self._done(order, found)
            else:
                yield key, order

    def start(self, key: str, order: Order) -> None:
        layout = self.store.layout(order.name)
        self.running[self.pool.submit(print_out, order.content, layout)] = key, order

    def take(self, *, leave: int) -> None:
        """Wait until no more than that many are running, and keep what is finished."""
        while len(self.running) > leave:
            for future in wait(self.running, return_when=FIRST_COMPLETED).done:
                key, order = self.running.pop(future)
                made, layout = future.result()
                self.set_.append(order.name)
                self.store.keep_layout(order.name, layout)
                self._done(order, self.store.keep(key, made))

    def _done(self, order: Order, files: Files) -> None:
        self.files[order.name] = files
        self.tell(len(self.files), len(self.set_))
