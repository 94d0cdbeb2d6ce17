"""The example data and invented prose, built into a site as `mkdocs build --strict` does it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]

URL: Final = "https://signpost.example.org/guide/"

CONFIG: Final = f"""\
INHERIT: {ROOT / "mkdocs.yml"}
site_url: {URL}
hooks: ["{ROOT / "hooks/events.py"}"]
watch: []
theme:
  custom_dir: {ROOT / "hooks/theme"}
extra:
  invented_numbers: true
  handbooks: false
  repository: https://example.org/putokaz
"""

TEXTS: Final = (
    "about",
    "accessibility",
    "checking",
    "concerns/domestic-violence",
    "concerns/index",
    "concerns/institution",
    "concerns/neglect",
    "concerns/physical",
)
"""Hand-written pages to which generated ones lead."""
TITLES: Final = {"bs": "Primjer", "hr": "Primjer", "sr-Cyrl": "Примјер", "en": "Example"}
TEXT: Final = """\
---
description: {title}.
as_of: 2026-11-24
---

# {title} {number}

{title}.[^practice][^oslobodjenje-2014]

[{title}](guide:who-to-call#need-report-suspicion)

## {title} {{#first}}

{title}.[^zznp-fbih-2025]
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """How a build ended."""

    status: int
    output: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A folder with data and prose of its own, built by the hooks of this repository."""

    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def build(self, *, cached: bool = True, into: str = "site", **settings: str) -> Build:
        """As in the shell; `settings` are environment variables."""
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", into],
            cwd=self.folder,
            env=os.environ
            | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PUTOKAZ_CACHE": str(cached).lower()}
            | settings,
            capture_output=True,
            text=True,
            check=False,
        )
        return Build(status=done.returncode, output=done.stdout + done.stderr)


def example_project(folder: Path) -> Project:
    shutil.copytree(ROOT / "tests/examples/data", folder / "data")
    for part in ("assets", "contributing"):
        shutil.copytree(ROOT / "docs" / part, folder / "docs" / part)
    for path in TEXTS:
        for language, title in TITLES.items():
            file = folder / f"docs/{path}.{language}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text(TEXT.format(title=title, number=TEXTS.index(path)), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return Project(folder=folder)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project to break."""
    return example_project(tmp_path)


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the examples, built once."""
    project = example_project(tmp_path_factory.mktemp("example"))
    build = project.build()
    assert build.status == 0, build.output
    return project.site
