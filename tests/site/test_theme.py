"""What Material says in our languages."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest

LANGUAGES: Final = Path(__file__).parents[2] / "hooks/theme/partials/languages"
MATERIAL: Final = files("material") / "templates/partials/languages/en.html"

KEY: Final = re.compile(r'^  "([a-z.]+)": "(.*)",?$', re.MULTILINE)


@pytest.mark.parametrize("language", ["bs", "sr-Cyrl"])
def test_every_string_of_material_is_there(language: str) -> None:
    wanted = dict(KEY.findall(MATERIAL.read_text(encoding="utf-8")))
    own = dict(KEY.findall((LANGUAGES / f"{language}.html").read_text(encoding="utf-8")))

    assert own.keys() == wanted.keys()
    assert own["language"] == language
    assert not [key for key, text in own.items() if text == wanted[key] and " " in text]


def test_serbian_strings_are_cyrillic() -> None:
    own = dict(KEY.findall((LANGUAGES / "sr-Cyrl.html").read_text(encoding="utf-8")))

    latin = {key for key, text in own.items() if re.search("[a-z]{2}", text)}

    assert latin == {
        "language",
        "direction",
        "search.config.lang",
        "search.config.pipeline",
    }
