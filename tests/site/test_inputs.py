"""Which files are read again: all that may have changed, and no others."""

import os
import time
from pathlib import Path

import pytest

from putokaz.site import inputs
from putokaz.site.inputs import Inputs

DAY = 86_400_000_000_000
"""Nanoseconds."""


def written(file: Path, text: str, time_ns: int) -> None:
    """With that time of its last change, whatever the clock says."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(time_ns, time_ns))


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that keeps size and time of a file alone."""

    def mark(found: os.stat_result) -> tuple[int, ...]:
        return found.st_size, found.st_mtime_ns, found.st_mtime_ns

    monkeypatch.setattr(inputs, "_mark", mark)


@pytest.mark.usefixtures("coarse")
def test_a_file_that_is_what_it_was_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "data/a.yml", "a", time.time_ns() - DAY)
    first = Inputs.below(tmp_path, tmp_path / "data")
    monkeypatch.delattr(Path, "read_bytes")

    again = Inputs.below(tmp_path, tmp_path / "data", seen=first.seen)

    assert again == first


@pytest.mark.usefixtures("coarse")
def test_a_file_that_was_written_twice_in_a_moment_is_read_again(
    tmp_path: Path,
) -> None:
    now = time.time_ns()
    written(tmp_path / "data/a.yml", "a", now)
    first = Inputs.below(tmp_path, tmp_path / "data")
    written(tmp_path / "data/a.yml", "b", now)

    again = Inputs.below(tmp_path, tmp_path / "data", seen=first.seen)

    assert again.files != first.files


def test_a_time_that_was_set_back_deceives_nobody(tmp_path: Path) -> None:
    then = time.time_ns() - DAY
    written(tmp_path / "data/a.yml", "a", then)
    first = Inputs.below(tmp_path, tmp_path / "data")
    written(tmp_path / "data/a.yml", "b", then)

    again = Inputs.below(tmp_path, tmp_path / "data", seen=first.seen)

    assert again.files != first.files


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    written(tmp_path / "data/a.yml", "a", time.time_ns())
    first = Inputs.below(tmp_path, tmp_path / "data")
    (tmp_path / "data/stray").mkdir()

    assert Inputs.below(tmp_path, tmp_path / "data").files != first.files
