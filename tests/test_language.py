import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putokaz.language import to_latin

SERBIAN = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
DIGRAPHS = "ЉЊЏљњџ"
serbian_text = st.text(alphabet=f"{SERBIAN} .,-0129")
any_text = st.text()


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Центар за социјални рад Чајниче", "Centar za socijalni rad Čajniče"),
        ("Љубушки, Његош, Џеп", "Ljubuški, Njegoš, Džep"),
        ("љубав, коњ, џеп", "ljubav, konj, džep"),
        ("ЉУБАВ", "LJUBAV"),
        ("КОЊ", "KONJ"),
        ("ЏЕП", "DŽEP"),
        ("ЉЊ", "LJNJ"),
        ("Њ", "Nj"),
        ("Џ. Љ.", "Dž. Lj."),
        ("ЈУ Његош", "JU Njegoš"),
        ("Ђурђевдан и ЂУРЂЕВДАН", "Đurđevdan i ĐURĐEVDAN"),
        ("инјекција", "injekcija"),
        ("{name}: позовите 122", "{name}: pozovite 122"),
    ],
)
def test_words_are_written_as_in_serbian_latin(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


def test_letters_of_other_cyrillic_alphabets_stay() -> None:
    assert to_latin("йщыіў") == "йщыіў"


@given(serbian_text)
def test_no_serbian_cyrillic_letter_is_left(text: str) -> None:
    assert not re.search(f"[{SERBIAN}]", to_latin(text))


@given(any_text)
def test_a_text_in_latin_script_stays_as_it_is(text: str) -> None:
    latin = to_latin(text)

    assert to_latin(latin) == latin


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_a_text_without_cyrillic_stays_as_it_is(text: str) -> None:
    assert to_latin(text) == text


@given(serbian_text)
def test_only_the_three_digraphs_make_a_text_longer(text: str) -> None:
    longer = sum(text.count(letter) for letter in DIGRAPHS)

    assert len(to_latin(text)) == len(text) + longer


@given(serbian_text)
def test_capitals_do_not_change_which_letters_stand_there(text: str) -> None:
    assert to_latin(text.upper()).casefold() == to_latin(text.lower()).casefold()
