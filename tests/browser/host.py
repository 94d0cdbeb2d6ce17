"""A web server that can be stopped, fall silent, break down, and publish another version."""

import socket
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

PATH: Final = "/guide/"
"""The site lies below a folder of the server."""


class Host:
    """Always at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """What is published."""
        self.asked: list[str] = []
        """The paths of all requests."""
        self.breaks_at: Callable[[str], bool] = lambda _: False
        """Whether the connection breaks in the middle of this path."""
        self._server: ThreadingHTTPServer | None = None
        self._port = 0
        self._silent: socket.socket | None = None
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}{PATH}"

    def start(self) -> None:
        """Answer, again."""
        self.stop()
        self._server = _Server(("127.0.0.1", self._port), partial(_Handler, self))
        self._port = self._server.server_port
        Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def stop(self) -> None:
        """Nobody listens any more."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None
        if self._silent:
            self._silent.close()
            self._silent = None

    def fall_silent(self) -> None:
        """Whoever connects never hears anything."""
        self.stop()
        self._silent = socket.create_server(("127.0.0.1", self._port), backlog=64)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away is no news."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *arguments: object) -> None:
        self._host = host
        super().__init__(*arguments, directory=str(host.folder))  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self._host.asked.append(path)
        if not path.startswith(PATH):
            self.send_error(404)
            return
        self.path = f"/{self.path.removeprefix(PATH)}"
        if self._host.breaks_at(path):
            self.send_response(200)
            self.send_header("Content-Length", "100000")
            self.end_headers()
            self.wfile.write(b"<!doctype html>")
            self.close_connection = True
        else:
            super().do_GET()
