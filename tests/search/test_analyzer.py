"""Words as search compares them, in Python and in the browser."""

import json
from collections.abc import Iterator

import pytest
from py_mini_racer import MiniRacer

from putokaz.language import LANGUAGES, Language
from putokaz.search.analyzer import TABLES, canon, fold, stem, words
from tests.search.conftest import collection

SAME = (
    ("Tešanj Tešnju tešnja Тешањ"),
    ("Čelinac Celinca Челинцу"),
    ("Višegrad visegradu Вишеград"),
    ("Posušje Posušju"),
    ("dijete djeteta djece deca dečji dječiji dijeteta"),
    ("pravosuđe pravosudju правосуђу"),
    ("vršnjačko vrsnjackog вршњачком"),
    ("škola školama skole"),
    ("ljekar lekara ljekaru"),
)


def every_text(language: Language) -> Iterator[str]:
    found = collection(language)
    for record in found.records:
        yield record.title
        yield from (text for _, text in record.texts)
    for group in found.groups:
        yield from group.texts
    for place in found.places:
        yield from place.names


@pytest.mark.parametrize("forms", SAME)
def test_the_forms_of_a_word_are_one(forms: str) -> None:
    assert len({stem(word, "bs") for word in words(forms)}) == 1


def test_english_loses_its_own_endings_too() -> None:
    assert stem("prosecutors", "en") == stem("prosecutor", "en")
    assert stem("agencies", "en") == stem("agency", "en")


def test_numbers_and_abbreviations_stay_whole() -> None:
    assert [stem(word, "bs") for word in words("1265 CSR k10")] == ["1265", "csr", "k10"]


def test_folding_twice_changes_nothing() -> None:
    texts = {fold(text) for text in every_text("sr-Cyrl")}

    assert {fold(text) for text in texts} == texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_sees_every_word_of_the_site_alike(language: Language, v8: MiniRacer) -> None:
    texts = sorted(set(every_text(language)))
    given = sorted({word for text in texts for word in words(text)})

    v8.eval(f"var analyzer = new Analyzer({json.dumps(TABLES)}, {json.dumps(language)})")
    script = "JSON.stringify([{}.map((text) => analyzer.words(text)), {}.map((word) => [{}])])"
    told = v8.eval(
        script.format(
            json.dumps(texts), json.dumps(given), "analyzer.canon(word), analyzer.stem(word)"
        )
    )

    split, forms = json.loads(str(told))
    assert split == [words(text) for text in texts]
    assert forms == [[canon(word), stem(word, language)] for word in given]
    assert len(given) > 2000
