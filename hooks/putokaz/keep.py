"""What one run keeps for the next, as files: each is there whole, and right, or not at all."""

import gc
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

_BYTES: Final = 16


def save(file: Path, key: str, kept: object) -> None:
    """Keep it for whoever asks with the same key."""
    with _no_collection():
        data = pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    part.write_bytes(_seal(key, data) + data)
    part.replace(file)


def load(file: Path, key: str) -> Any:
    """What was kept with that key; None if that is nothing, or was damaged."""
    with suppress(OSError):
        whole = file.read_bytes()
        data = whole[_BYTES:]
        if whole[:_BYTES] == _seal(key, data):
            with _no_collection():
                return pickle.loads(data)
    return None


def _seal(key: str, data: bytes) -> bytes:
    """Of the key and the data: neither another program's file nor half a file has it."""
    return blake2b(data, digest_size=_BYTES, key=blake2b(key.encode()).digest()).digest()


@contextmanager
def _no_collection() -> Iterator[None]:
    """While very many objects are made that all stay, looking for garbage is in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
