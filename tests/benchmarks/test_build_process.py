"""What a program took."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.build_process import Command, FailedError, Resident, run


def python(folder: Path, program: str) -> Command:
    return Command(
        words=[sys.executable, "-c", program],
        folder=folder,
        settings={"SAID": "x"},
        log=folder / "log",
    )


def test_a_program_works_and_ends(tmp_path: Path) -> None:
    cost = run(python(tmp_path, "import os; print(os.environ['SAID'], sum(range(10 ** 6)))"))

    assert (tmp_path / "log").read_text() == "x 499999500000\n"
    assert cost.wall > 0
    assert cost.work > 0


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no"):
        run(python(tmp_path, "raise SystemExit('no')"))


def test_a_resident_program_is_ended_with_its_children(tmp_path: Path) -> None:
    child = "import pathlib, time; pathlib.Path('ready').touch(); time.sleep(100)"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"

    with Resident(python(tmp_path, program)) as running:
        cost = running.until((tmp_path / "ready").exists, most=100)

    assert cost.memory > 0


def test_a_resident_program_that_ends_or_hesitates_has_failed(tmp_path: Path) -> None:
    with (
        Resident(python(tmp_path, "print('gone')")) as running,
        pytest.raises(FailedError, match="gone"),
    ):
        running.until(lambda: False, most=100)
    with (
        Resident(python(tmp_path, "import time; time.sleep(100)")) as running,
        pytest.raises(FailedError, match="not within 0 s"),
    ):
        running.until(lambda: False, most=0)
