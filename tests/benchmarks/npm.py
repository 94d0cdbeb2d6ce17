"""Scripts of npm that only tests and benchmarks use, pinned by the digest of their package."""

import base64
import hashlib
import io
import subprocess
import tarfile
from typing import Final

from tests.benchmarks.corpus import ROOT

CACHE: Final = ROOT / ".cache/bench"


def script(package: str, sha512: str, member: str) -> str:
    """One file of a package such as `acorn@8.14.0`, which is fetched once.

    An `OSError` where there is no npm, or no network.
    """
    file = CACHE / f"{package.replace('@', '-')}.tgz"
    if not file.exists():
        _fetch(package)
    fetched = file.read_bytes()
    if base64.b64encode(hashlib.sha512(fetched).digest()).decode() != sha512:
        file.unlink()
        raise ValueError(f"{package} is not what it was")
    with tarfile.open(fileobj=io.BytesIO(fetched)) as archive:
        found = archive.extractfile(f"package/{member}")
        assert found
        return found.read().decode()


def _fetch(package: str) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", package, "--silent", "--pack-destination", str(CACHE)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    except subprocess.SubprocessError as error:
        raise OSError(f"npm does not bring {package}") from error
