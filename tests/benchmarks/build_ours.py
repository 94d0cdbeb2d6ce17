"""Our own build."""

import sys
from functools import partial
from pathlib import Path

from tests.benchmarks.build_country import change_contact
from tests.benchmarks.build_program import Program, forget
from tests.benchmarks.build_serve import free_port, served_below


def ours(project: Path) -> Program:
    """MkDocs with our hooks."""
    temporary = project.with_name("ours-served")
    forget([temporary])
    temporary.mkdir()
    port = free_port()
    mkdocs = [sys.executable, "-m", "mkdocs"]
    return Program(
        name="ours",
        folder=project,
        build=[*mkdocs, "build", "--strict", "--quiet"],
        stay=[*mkdocs, "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
        site=project / "site",
        served=partial(served_below, temporary),
        remembers=[project / ".cache"],
        change=partial(change_contact, project),
        port=port,
        settings={
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": "",
            "PYTHONDONTWRITEBYTECODE": "",  # as on any machine: what is compiled is kept
            "TMPDIR": str(temporary),
        },
    )
