import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from putokaz.handbook import press as pressing
from putokaz.handbook.batch import Files
from putokaz.handbook.layout import Content, Layout
from putokaz.handbook.press import PressError, Work, press, press_knowing, set_once
from putokaz.language import LANGUAGES, Language
from tests.handbook.made import made, made_of_example
from tests.handbook.paper import Paper

ROOT = Path(__file__).parents[2]

IN_ANOTHER_PROCESS = """
import hashlib
from putokaz.handbook.press import Work, press
from tests.handbook.made import made
for kind in ("poster", "card"):
    pdf = press(Work(kind=kind, content=made("gacko", "sr-Latn")))
    print(hashlib.sha256(pdf).hexdigest())
"""


WRONG: Final = Layout(pads=(1, 1, 1, 3, 9))
"""More pages for notes than any handbook has."""


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> list[Content]:
    """What was known each time that something was set."""
    every: list[Content] = []
    setting = pressing.set_once

    def counted(work: Work, known: Content) -> bytes:
        every.append(known)
        return setting(work, known)

    monkeypatch.setattr(pressing, "set_once", counted)
    return every


def test_two_processes_set_the_same_bytes() -> None:
    here = [
        hashlib.sha256(press(Work(kind=kind, content=made("gacko", "sr-Latn")))).hexdigest()
        for kind in ("poster", "card")
    ]
    there = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"hooks{os.pathsep}.", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert there.stdout.split() == here


def test_a_layout_that_is_known_saves_setting_it_again(
    printed: dict[str, Files], settings: list[Content]
) -> None:
    work = Work(kind="handbook", content=made("livno", "hr"))

    first, layout = press_knowing(work, WRONG)
    settings.clear()
    second, same = press_knowing(work, layout)

    assert settings == [layout.known(work.content)]
    assert same == layout
    assert first == second == printed["hr/livno"]["handbook"].read_bytes()


def test_what_is_measured_is_set_as_what_was_planned() -> None:
    work = Work(kind="handbook", content=made("livno", "hr"))
    _, layout = press_knowing(work, Layout())

    planned = set_once(work, layout.known(work.content))
    measured = set_once(work, replace(layout, plans={}).known(work.content))

    assert planned == measured


def test_only_what_has_changed_is_measured_again() -> None:
    content = made("brcko", "en")
    _, layout = press_knowing(Work(kind="handbook", content=content), Layout())

    less = {**content, "exercises": content["exercises"][:1]}

    known, before = layout.known(less)["plans"], layout.known(content)["plans"]
    assert before.keys() - known.keys() == {"exercises"}


def test_what_typst_refuses_is_told_with_place_and_language() -> None:
    content: Content = {**made("livno", "hr"), "emergency": [{"urgent": True}]}

    with pytest.raises(PressError, match=r"^poster Livno, hr: error: "):
        press(Work(kind="poster", content=content))


def test_a_letter_without_a_glyph_is_refused() -> None:
    content = made("livno", "hr")
    strange = {**content, "meta": {**content["meta"], "official": "漢"}}

    with pytest.raises(PressError, match=r"^poster Livno, hr: "):
        press(Work(kind="poster", content=strange))


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_numbers_still_fit_on_one_page(language: Language) -> None:
    content = made_of_example(language=language)
    more = {**content, "emergency": content["emergency"] * 2, "local": content["emergency"][:2]}

    for kind in ("poster", "card"):
        assert len(Paper(press(Work(kind=kind, content=more))).sizes) == 1
