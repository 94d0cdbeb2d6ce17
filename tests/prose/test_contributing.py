"""What pages for maintainers say is what the program does."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import putokaz.guide
import putokaz.history
import putokaz.model
from putokaz.guide.freshness import DUTY_DAYS, EMERGENCY_DAYS, NOTICE_DAYS, OTHER_DAYS
from putokaz.language import LANGUAGES, Language
from putokaz.model.pathway import Pathway
from putokaz.prose.page import ProsePage
from putokaz.prose.read import WRITTEN
from tests.pages import real

every_language = pytest.mark.parametrize("language", WRITTEN)

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_NUMBERS = {
    "bs": {14: "četrnaest"},
    "hr": {14: "četrnaest"},
    "sr-Cyrl": {14: "четрнаест"},
    "en": {14: "fourteen"},
}


def page(name: str, language: Language) -> ProsePage:
    return real.prose()[f"contributing/{name}"][language]


def maintainers(language: Language) -> Iterator[ProsePage]:
    for path, texts in real.prose().items():
        if path.startswith("contributing/"):
            yield texts[language]


def terms(language: Language) -> list[str]:
    return re.findall(r"^`([a-z]+)`(?: –.*)?$", page("words", language).markdown, re.MULTILINE)


def words_of_the_code() -> set[str]:
    """The names of what the core is made of, and the fields of a pathway."""
    names = set(Pathway.model_fields)
    for package in (putokaz.model, putokaz.guide, putokaz.history):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            names |= {name.lower() for name in vars(import_module(module.name))}
    return names


@every_language
def test_every_word_of_the_glossary_is_a_word_of_the_code(language: Language) -> None:
    assert terms(language) == terms("en")
    assert set(terms(language)) <= words_of_the_code()


@every_language
def test_the_intervals_are_those_of_the_program(language: Language) -> None:
    text = page("verification", language).markdown

    rows = re.findall(r"^\|[^|]+\| (\d+) ", text, re.MULTILINE)

    assert [int(days) for days in rows] == [EMERGENCY_DAYS, DUTY_DAYS, OTHER_DAYS]
    assert _NUMBERS[language][NOTICE_DAYS] in text.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_described_and_small_and_shows_the_language(language: Language) -> None:
    pictures = [
        (text, real.ROOT / Path("docs/contributing") / address)
        for one in maintainers(language)
        for text, address in _PICTURE.findall(one.markdown)
    ]

    assert pictures
    for text, file in pictures:
        assert len(text) > 20
        assert file.name.endswith(f".{language}.webp")
        assert file.stat().st_size < 60_000


def test_every_page_that_the_front_door_names_is_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSES/README.md"):
        file = real.ROOT / name
        for address in re.findall(r"\]\(([^)#]+)\)", file.read_text("utf-8")):
            if not address.startswith("http"):
                assert (file.parent / address).exists(), (name, address)


def test_code_on_a_page_in_cyrillic_can_be_read_in_latin_script_too() -> None:
    """Blocks of code are the same in both scripts; a page that shows a whole text apart."""
    for one in maintainers("sr-Cyrl"):
        for code in re.findall(r"^```.*?^```$", one.markdown, re.MULTILINE | re.DOTALL):
            ours = re.sub("sr-Cyrl: .*", "", code)
            assert one.path == "contributing/write-a-text" or not re.search("[Ѐ-ӿ]", ours)
