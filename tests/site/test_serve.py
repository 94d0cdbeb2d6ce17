"""`mkdocs serve`: an edit is on the page without another command, and a mistake is told there."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from os import environ
from pathlib import Path
from socket import socket
from typing import Final
from urllib.request import urlopen

import pytest

from tests.site.conftest import ROOT, Project
from tests.site.test_incremental import same
from tests.site.test_problems import CONTACT, edit

ABOUT = "docs/about.en.md"
PATIENCE = 120
"""Seconds after which a test gives up."""


@pytest.fixture
def address(project: Project, tmp_path: Path) -> Iterator[str]:
    """Where the project is served."""
    edit(project, "mkdocs.yml", "watch: []", "watch: [data]")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "served.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project.folder,
            env=environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        yield f"http://127.0.0.1:{port}/guide/"
        server.terminate()
        server.wait()


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
    "break a file",
    "mend it",
    "remove a contact",
    "change a text",
    "add a municipality",
    "change a name",
    "remove a protocol",
)
"""One after another; in the end nothing is wrong."""


def test_what_is_served_after_edits_is_what_is_served_at_first(
    project: Project, tmp_path: Path
) -> None:
    def served(into: str, *edits: str, cache: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "tests.site.resident", into, *edits],
            cwd=project.folder,
            env=environ
            | {
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}",
                "PUTOKAZ_CACHE": cache,
            },
            check=True,
        )

    served("edited", *WHILE_SERVED, cache="true")
    served("afresh", cache="false")

    assert same(tmp_path / "edited", tmp_path / "afresh") == []
