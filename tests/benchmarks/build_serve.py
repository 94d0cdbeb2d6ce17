"""What `mkdocs serve` needs and does: a port, and a folder for what it serves."""

import socket
from pathlib import Path


def free_port() -> int:
    """One that nobody listens on now."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def served_below(temporary: Path) -> Path:
    """The folder that it has made there, or one that is not there yet."""
    return max(temporary.glob("mkdocs_*"), default=temporary / "none", key=lambda it: it.name)
