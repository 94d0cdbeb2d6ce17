"""Builds as `mkdocs serve` does, edit after edit in one process, without its server."""

import sys
from pathlib import Path
from threading import Event, Thread
from typing import cast

from mkdocs.commands.build import build
from mkdocs.config import load_config

from putokaz.site.site import Site
from tests.site.test_incremental import EDITS


def main(into: str, *edits: str) -> None:
    """The site of the project in this folder, after the edits."""
    config = load_config("mkdocs.yml", site_dir=into)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    (serve,) = config.plugins.events["serve"]
    site = cast(Site, serve.__self__)  # type: ignore[attr-defined]
    # As beside a server, a process cannot fork.
    Thread(target=Event().wait, daemon=True).start()
    for name in edits:
        EDITS[name](Path.cwd())
        site._rebuild(config, lambda: build(load_config("mkdocs.yml", site_dir=into)))  # noqa: SLF001


if __name__ == "__main__":
    main(*sys.argv[1:])
