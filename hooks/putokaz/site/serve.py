"""While the site is served: an edit is seen at once, and what it changes is drawn without MkDocs.

MkDocs looks for edits twice a second and then builds everything. This module replaces three parts
of its server that are not documented (`observer`, `build_delay`, `builder`); a test holds it
against the pinned version.
"""

from collections.abc import Callable
from typing import Any, Final

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_WRITES: Final = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""Reading a file is an event too, and a build reads every file."""

_PAUSE: Final = 0.03
"""Seconds in which an editor ends what it writes."""

Rebuild = Callable[[Callable[[], None]], None]
"""Is given what builds everything."""


class _Kernel(Observer):  # type: ignore[misc, valid-type]
    """Told of edits by the kernel."""

    def schedule(
        self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Any:
        return super().schedule(event_handler, path, recursive=recursive, event_filter=_WRITES)


def quicken(server: LiveReloadServer, rebuild: Rebuild) -> None:
    """Make a server that has not started yet see edits at once, and let `rebuild` answer them."""
    build_all = server.builder
    server.builder = lambda: rebuild(build_all)
    server.build_delay = _PAUSE
    server.observer = _Kernel()
    watched = [*server._watched_paths]  # noqa: SLF001
    server._watched_paths.clear()  # noqa: SLF001
    for path in watched:
        server.watch(path)
