import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putokaz.language import LANGUAGES, Language
from putokaz.text.alphabet import sort_key

LATIN = (
    "Ada Bihać Cazin Čelinac Ćelije Derventa Doboj Džep Đurđevik Foča Gacko Kupres Laktaši Livno "
    "Lukavac Ljubuški Nevesinje Novi Njegoš Srebrenica Stolac Šipovo Tešanj Zenica Žepče"
).split()
CYRILLIC = (
    "Бихаћ Вишеград Гацко Дервента Ђурђевик Језеро Лакташи Лопаре Љубиње Невесиње Нови Његош "
    "Теслић Ћелије Цазин Чајниче Џеп Шипово"
).split()
ENGLISH = (
    "Bihac Cazin Ćelije Čelinac Derventa Doboj Đurđevik Džep Livno Ljubuški Lukavac Žepče Zvornik"
)


def mixed(names: list[str]) -> list[str]:
    return random.Random(1).sample(names, len(names))


@pytest.mark.parametrize("language", ["bs", "hr", "sr-Latn"])
def test_digraphs_and_letters_with_marks_are_letters_of_their_own(language: Language) -> None:
    assert sorted(mixed(LATIN), key=lambda name: sort_key(name, language)) == LATIN


def test_cyrillic_goes_by_the_azbuka() -> None:
    assert sorted(mixed(CYRILLIC), key=lambda name: sort_key(name, "sr-Cyrl")) == CYRILLIC


def test_english_readers_do_not_mind_the_marks() -> None:
    names = ENGLISH.split()

    assert sorted(mixed(names), key=lambda name: sort_key(name, "en")) == names


def test_a_cyrillic_name_stands_among_latin_ones_where_its_latin_form_would() -> None:
    names = ["Visoko", "Вишеград", "Vitez"]

    assert sorted(mixed(names), key=lambda name: sort_key(name, "bs")) == names


def test_a_latin_name_goes_behind_cyrillic_ones() -> None:
    names = ["Бихаћ", "Шипово", "Alfa"]

    assert sorted(mixed(names), key=lambda name: sort_key(name, "sr-Cyrl")) == names


def test_words_count_before_letters_and_signs_do_not() -> None:
    names = ["Novi Grad", "„Novi Grad“ škola", "Novi Travnik", "Novigrad"]

    assert sorted(mixed(names), key=lambda name: sort_key(name, "bs")) == names


def test_numbers_go_by_their_value() -> None:
    names = ["2. osnovna škola", "10. osnovna škola", "Osnovna škola"]

    assert sorted(mixed(names), key=lambda name: sort_key(name, "hr")) == names


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_has_a_place(text: str, language: Language) -> None:
    assert sort_key(text, language) == sort_key(text, language)
    assert sort_key(text, language) >= sort_key("", language)
