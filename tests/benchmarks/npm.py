"""Scripts of npm that only tests and benchmarks use, pinned by the digest of their package."""

import base64
import hashlib
import io
import tarfile
from typing import Final
from urllib.request import urlopen

from tests.benchmarks.corpus import ROOT

CACHE: Final = ROOT / ".cache/bench"


def script(package: str, sha512: str, member: str) -> str:
    """One file of the package at that address, which is fetched once."""
    file = CACHE / package.rpartition("/")[2]
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        with urlopen(package, timeout=30) as answer:
            file.write_bytes(answer.read())
    fetched = file.read_bytes()
    if base64.b64encode(hashlib.sha512(fetched).digest()).decode() != sha512:
        file.unlink()
        raise ValueError(f"{package} is not what it was")
    with tarfile.open(fileobj=io.BytesIO(fetched)) as archive:
        found = archive.extractfile(f"package/{member}")
        assert found
        return found.read().decode()
