"""What the last build drew, and from what."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from putokaz.site.inputs import digest

KEY: Final = digest(Path(__file__).read_bytes())
"""With which it is kept: a manifest of another shape is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """One job as it was drawn."""

    inputs: str
    """The digest of everything it was drawn from."""
    files: Mapping[str, str]
    """What they are on the disk, by path below the site."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """All jobs of a site."""

    program: str
    """The digest of everything that every job is drawn with."""
    whole: str
    """The digest of all that the site was built from, by which nothing at all need be read."""
    jobs: Mapping[str, Drawn]

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The files of all jobs."""
        return {path: stamp for job in self.jobs.values() for path, stamp in job.files.items()}
