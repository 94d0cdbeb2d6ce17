"""Other programs, fetched from where they are published."""

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TOOLS: Final = ROOT / ".cache/bench/build/tools"


class MissingError(Exception):
    """A program that cannot be had."""


def from_pypi(name: str, version: str) -> Path:
    """The program, in an environment of its own."""
    venv = TOOLS / f"{name}-{version}"
    if not (venv / "bin" / name).exists():
        _ask([sys.executable, "-m", "venv", venv], TOOLS)
        _ask([venv / "bin/python", "-m", "pip", "install", "-q", f"{name}=={version}"], TOOLS)
    return venv / "bin" / name


def from_npm(name: str, version: str) -> Path:
    """The folder of the package."""
    folder = TOOLS / f"{name.rpartition('/')[2]}-{version}"
    package = folder / "node_modules" / name
    if not package.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _ask(["npm", "install", "--silent", "--prefix", folder, f"{name}@{version}"], folder)
    return package


def _ask(words: list[str | Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    except OSError as error:
        raise MissingError(str(error)) from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise MissingError(said[-1] if said else f"{words[0]} failed")
