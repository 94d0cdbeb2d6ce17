"""What the last build drew, and from what: kept beside the site, discarded where it is in doubt."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """One job as it was drawn."""

    inputs: str
    """The digest of everything it was drawn from."""
    files: Mapping[str, str]
    """What they are on the disk, by path below the site."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """All jobs of a site."""

    program: str
    """The digest of everything that every job is drawn with."""
    whole: str
    """The digest of all that the site was built from, by which nothing at all need be read."""
    jobs: Mapping[str, Drawn]

    @property
    def files(self) -> dict[str, str]:
        """The files of all jobs."""
        return {path: stamp for job in self.jobs.values() for path, stamp in job.files.items()}

    def save(self, file: Path) -> None:
        """Whole or not at all."""
        part = file.with_suffix(".part")
        part.write_text(json.dumps(asdict(self)), encoding="utf-8")
        part.replace(file)


def load(file: Path) -> Manifest | None:
    """The manifest; None if there is none, or one that was not written by `save`."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        return _manifest(json.loads(file.read_text(encoding="utf-8")))
    return None


def _manifest(given: Any) -> Manifest:
    return Manifest(
        program=str(given["program"]),
        whole=str(given["whole"]),
        jobs={
            str(name): Drawn(
                inputs=str(job["inputs"]),
                files={str(path): str(stamp) for path, stamp in job["files"].items()},
            )
            for name, job in given["jobs"].items()
        },
    )
