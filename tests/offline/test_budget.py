"""How much a phone must fetch in order to keep a guide."""

import gzip
import json
from pathlib import Path
from typing import Final

import pytest

from putokaz.language import LANGUAGES, Language

MOST: Final = 250_000
"""Bytes on the wire: the pages of a guide, those around it, and what its search needs. Scripts,
styles and fonts are not counted: the page that is open has brought them."""


def bytes_of(site: Path, manifest: Path) -> int:
    files = json.loads(manifest.read_text("utf-8"))["files"]
    paths = (path for path in files if not path.startswith("assets/"))
    return sum(
        len(
            gzip.compress(
                (site / path / "index.html" if path.endswith("/") else site / path).read_bytes()
            )
        )
        for path in paths
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_is_small_enough_to_be_kept_unasked(site: Path, language: Language) -> None:
    shared = bytes_of(site, site / language / "offline.json")

    too_large = {
        manifest.parent.name: size
        for manifest in (site / language).glob("*/offline.json")
        if (size := shared + bytes_of(site, manifest)) > MOST
    }

    assert too_large == {}
