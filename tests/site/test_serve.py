"""`mkdocs serve`: an edit is on the page without another command, and a mistake is told there."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from os import environ
from pathlib import Path
from socket import socket
from typing import Final
from urllib.request import urlopen

import pytest

from tests.site.conftest import Project
from tests.site.test_incremental import EDITS
from tests.site.test_problems import CONTACT, edit

ABOUT = "docs/about.en.md"
PATIENCE = 120
"""Seconds after which a test gives up."""


@contextmanager
def served(project: Project, temporary: Path, **settings: str) -> Iterator[tuple[str, Path]]:
    """Where the project is served, and the folder below which lies what is served."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    temporary.mkdir()
    with (temporary / "served.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project.folder,
            env=environ
            | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "TMPDIR": str(temporary)}
            | settings,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        yield f"http://127.0.0.1:{port}/guide/", temporary
        server.terminate()
        server.wait()


@pytest.fixture
def address(project: Project, tmp_path: Path) -> Iterator[str]:
    """Where the project is served."""
    edit(project, "mkdocs.yml", "watch: []", "watch: [data]")
    with served(project, tmp_path / "temporary") as (address, _):
        yield address


def text(address: str) -> str:
    with suppress(OSError), urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())
    return ""


def wait_for(found: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_an_edit_is_on_the_page_and_a_mistake_is_told_there(project: Project, address: str) -> None:
    contacts, problem = f"{address}en/primjerovo/contacts/", f"{address}problem.txt"
    wait_for(lambda: "Policijska stanica Primjerovo" in text(contacts))
    assert "assets/js/serving.js" in text(contacts)

    edit(project, CONTACT, "Policijska stanica", "Postaja policije")
    wait_for(lambda: "Postaja policije Primjerovo" in text(contacts))

    edit(project, CONTACT, "kind: police-station", "kind: police-staton")
    wait_for(lambda: f"{CONTACT}:2:7: kind: unknown kind 'police-staton'" in text(problem))
    assert "Postaja policije Primjerovo" in text(contacts)

    edit(project, CONTACT, "kind: police-staton", "kind: police-station")
    wait_for(lambda: text(problem) == "")

    edit(project, ABOUT, "[^practice]", "Served.[^practice]")
    wait_for(lambda: "Served." in text(f"{address}en/about/"))


WHILE_SERVED: Final = (
    "change a number",
    "change a number of a tier",
    "confirm a number",
    "add a contact",
    "change a protocol",
    "remove a contact",
    "change a text",
    "add a municipality",
    "change a name",
    "remove a municipality",
)
"""One after another; what each needs is there."""


def files(temporary: Path, address: str) -> dict[str, bytes]:
    """What is served: the address is another each time, and a problem stands beside the site."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().replace(address.encode(), b"")
        for folder in temporary.glob("mkdocs_*")
        for file in folder.rglob("*")
        if file.is_file() and file.name != "problem.txt"
    }


def test_what_is_served_after_edits_is_what_is_served_at_first(
    project: Project, tmp_path: Path
) -> None:
    edit(project, "mkdocs.yml", "watch: []", "watch: [data]")
    with served(project, tmp_path / "one") as (address, temporary):
        wait_for(lambda: bool(text(f"{address}en/primjerovo/contacts/")))
        for name in WHILE_SERVED:
            before = files(temporary, address)
            EDITS[name](project.folder)
            wait_for(lambda before=before: files(temporary, address) != before)  # type: ignore[misc]
        with served(project, tmp_path / "two", PUTOKAZ_CACHE="false") as (other, afresh):
            wait_for(lambda: bool(text(f"{other}en/primjerovo/contacts/")))
            expected = files(afresh, other)
        wait_for(lambda: files(temporary, address) == expected)
