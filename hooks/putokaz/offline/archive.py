"""Files as one zip: the same files give the same bytes."""

from collections.abc import Iterable
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell: when a file was packed is no news."""
_READABLE: Final = 0o644 << 16


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The zip of files, each with its path in it."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as zipped:
        for path, content in sorted(files):
            entry = ZipInfo(path, _LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _READABLE
            zipped.writestr(entry, content)
    return packed.getvalue()
