"""The Chromium on this machine; run as a script, it installs Debian's where it can be had."""

import os
import shutil
import subprocess
import sys
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")

MISSING: Final = (
    "No Chromium found for the browser tests: install it (Debian: apt-get install chromium) "
    "or name one: make test CHROMIUM=/path/to/chromium"
)


def find_chromium() -> str | None:
    """The path of the program named by CHROMIUM, or of the first one installed."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def install_chromium() -> None:
    """Install Debian's package, where that needs no password."""
    if not shutil.which("apt-get"):
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and not shutil.which("sudo"):
        return
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    for arguments in (["update"], ["install", "--no-install-recommends", "chromium"]):
        if subprocess.run([*as_root, *quiet, *arguments], check=False).returncode:
            return


if __name__ == "__main__":
    if not find_chromium():
        install_chromium()
    if not find_chromium():
        sys.exit(MISSING)
