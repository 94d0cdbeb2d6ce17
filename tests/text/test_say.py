import re

import pytest
from markupsafe import Markup

from putokaz.language import LANGUAGES, Language
from putokaz.text.say import Say, strings_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bs", "lokal 12"),
        ("hr", "lokal 12"),
        ("sr-Cyrl", "локал 12"),
        ("sr-Latn", "lokal 12"),
        ("en", "ext. 12"),
    ],
)
def test_a_string_takes_its_values(language: Language, text: str) -> None:
    assert Say(language)("words.number.extension", extension="12") == text


def test_a_value_stays_in_the_script_in_which_it_is_given() -> None:
    assert Say("sr-Latn")("words.number.extension", extension="дванаест") == "lokal дванаест"


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("bs", 1, "1 sat"),
        ("bs", 3, "3 sata"),
        ("bs", 5, "5 sati"),
        ("bs", 11, "11 sati"),
        ("bs", 21, "21 sat"),
        ("hr", 22, "22 sata"),
        ("sr-Cyrl", 24, "24 сата"),
        ("sr-Latn", 25, "25 sati"),
        ("sr-Latn", 1000, "1.000 sati"),
        ("en", 1, "1 hour"),
        ("en", 21, "21 hours"),
        ("en", 1000, "1,000 hours"),
    ],
)
def test_the_count_chooses_the_plural_form(language: Language, count: int, text: str) -> None:
    assert Say(language)("words.duration.hours", count=count) == text


def test_markup_stays_markup_and_everything_else_is_escaped() -> None:
    say = Say("en")

    marked = say.html("words.source.conflict", value=Markup("<b>034 & 035</b>"))
    plain = say.html("words.source.conflict", value="<b>034 & 035</b>")

    assert marked == "Another source says: <b>034 & 035</b>"
    assert plain == "Another source says: &lt;b&gt;034 &amp; 035&lt;/b&gt;"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_key_names_its_language_and_file(language: Language) -> None:
    written = "sr-Cyrl" if language == "sr-Latn" else language
    message = f"words.nothing ({language}): not in text/strings/{written}/words.yml"

    with pytest.raises(KeyError, match=re.escape(message)):
        Say(language)("words.nothing")


def test_a_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match=r"words\.number\.extension \(bs\): no value for extension"):
        Say("bs")("words.number.extension")


def test_a_value_without_a_place_is_named() -> None:
    with pytest.raises(KeyError, match=r"words\.action\.call \(bs\): has no name"):
        Say("bs")("words.action.call", name="Livno")


def test_plural_forms_are_not_said_without_a_count() -> None:
    with pytest.raises(KeyError, match=r"words\.duration\.hours"):
        Say("bs")("words.duration.hours")


def test_serbian_in_latin_script_has_every_string_of_the_cyrillic_one() -> None:
    latin, cyrillic = strings_of("words", "sr-Latn"), strings_of("words", "sr-Cyrl")

    assert latin.keys() == cyrillic.keys()
    assert not any(re.search("[Ѐ-ӿ]", text) for text in latin.values())
