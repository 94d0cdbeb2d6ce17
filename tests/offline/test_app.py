"""The site as an app."""

import json
from pathlib import Path
from struct import unpack
from typing import Final

import pytest

from putokaz.language import LANGUAGES
from putokaz.offline.app import app_manifests

THEME: Final = Path(__file__).parents[2] / "hooks/theme"
MANIFESTS: Final = dict(app_manifests())


def test_every_language_has_an_app_and_one_that_tells_nothing() -> None:
    assert MANIFESTS.keys() == {
        f"{language}/{name}.webmanifest"
        for language in LANGUAGES
        for name in ("app", "app-neutral")
    }
    neutral = json.loads(MANIFESTS["en/app-neutral.webmanifest"])
    assert neutral["name"] == neutral["short_name"] == "Notes"
    assert "description" not in neutral


@pytest.mark.parametrize("path", MANIFESTS)
def test_every_icon_is_there_in_its_size(path: str) -> None:
    for icon in json.loads(MANIFESTS[path])["icons"]:
        file = (THEME / "language" / icon["src"]).resolve()
        width, height = unpack(">II", file.read_bytes()[16:24])
        assert f"{width}x{height}" == icon["sizes"]


@pytest.mark.parametrize("path", MANIFESTS)
def test_no_neutral_text_names_the_guide(path: str) -> None:
    if "neutral" in path:
        assert "putokaz" not in MANIFESTS[path].lower()
        assert "путоказ" not in MANIFESTS[path].lower()
