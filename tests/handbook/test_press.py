import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from putokaz.handbook import press as pressing
from putokaz.handbook.batch import Files
from putokaz.handbook.press import Content, Pads, PressError, Work, press, press_knowing, right_pads
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


WRONG: Pads = (1, 1, 1, 3, 9)
"""More than any handbook has."""


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> list[Pads]:
    """The pads of every time that something was set."""
    pads_of: list[Pads] = []
    setting = pressing.set_once

    def counted(compiler: Any, work: Work, pads: Pads) -> bytes:
        pads_of.append(pads)
        return setting(compiler, work, pads)

    monkeypatch.setattr(pressing, "set_once", counted)
    return pads_of


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


def test_pads_that_are_known_save_setting_it_again(
    printed: dict[str, Files], settings: list[Pads]
) -> None:
    work = Work(kind="handbook", content=made("livno", "hr"))

    first, pads = press_knowing(work, WRONG)
    tries = [*settings]
    settings.clear()
    second, same = press_knowing(work, pads)

    assert tries == [WRONG, pads]
    assert settings == [pads]
    assert same == pads
    assert first == second == printed["hr/livno"]["handbook"].read_bytes()


def test_a_pad_brings_the_next_page_to_its_place() -> None:
    pads = right_pads([(8, 2), (13, 2), (20, 4)], ())

    assert pads == (1, 1, 1)
    assert right_pads([(8, 2), (14, 2), (22, 4)], pads) == pads
    assert right_pads([(9, 2), (13, 2), (19, 4)], ()) == ()


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
