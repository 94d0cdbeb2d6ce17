"""The catalogues of all languages say the same, each in its own words, and nothing in vain."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, get_args

import pytest
import yaml
from pydantic import TypeAdapter

from putokaz.guide.answer import GapKind, Reason
from putokaz.language import LANGUAGES, Language, to_latin
from putokaz.message import PLACEHOLDER
from putokaz.model.contact import MEDIA, Accessibility, Withheld
from putokaz.model.pathway import PHASES
from putokaz.model.protocol import Protocol, Recommendation
from putokaz.model.source import Confidence, Verification
from putokaz.model.text import CyrillicText, LatinText
from putokaz.model.vocabulary import PROFESSIONS, Law, Urgency
from putokaz.text.locales import locale_of
from putokaz.text.say import STRINGS, file_of, strings_of
from tests.words import foreign_words, told

WRITTEN: Final[tuple[Language, ...]] = ("bs", "hr", "sr-Cyrl", "en")
SECTIONS: Final = sorted({file.stem for file in STRINGS.glob("*/*.yml")} - {"problems"})
"""What mistakes are told is written with the mistakes, and tested in `text/test_told.py`."""
HOOKS: Final = STRINGS.parents[2]

FORMS: Final = {"one", "few", "many", "other"}

CLOSED: Final = {
    "country.glossary.language": LANGUAGES,
    "guide.gaps.act": get_args(GapKind),
    "guide.gaps.kind": get_args(GapKind),
    "guide.profession.lead": PROFESSIONS,
    "guide.who.urgency": get_args(Urgency),
    "words.accessible": get_args(Accessibility),
    "words.confidence": get_args(Confidence),
    "words.how": get_args(Verification.model_fields["how"].annotation),
    "words.law_status": get_args(Law.model_fields["status"].annotation),
    "words.medium": MEDIA,
    "words.phase": PHASES,
    "words.protocol": get_args(Protocol.model_fields["kind"].annotation),
    "words.reason": get_args(Reason),
    "words.recommendation": get_args(Recommendation.model_fields["status"].annotation),
    "words.withheld": get_args(Withheld),
}

files = pytest.mark.parametrize(
    ("section", "language"),
    [(section, language) for section in SECTIONS for language in WRITTEN],
)


def families(section: str, language: Language) -> dict[str, set[str]]:
    """The keys, plural ones without their forms, and the placeholders of each."""
    found: dict[str, set[str]] = {}
    for key, text in strings_of(section, language).items():
        family = key.rpartition(".")[0] if key in plural_forms(section, language) else key
        found.setdefault(family, set()).update(PLACEHOLDER.findall(text))
    return found


@cache
def plural_forms(section: str, language: Language) -> dict[str, str]:
    """The form of each plural key: those that stand among plural forms only."""
    siblings: dict[str, set[str]] = {}
    for key in strings_of(section, language):
        family, _, form = key.rpartition(".")
        siblings.setdefault(family, set()).add(form)
    return {
        f"{family}.{form}": form
        for family, forms in siblings.items()
        if forms <= FORMS
        for form in forms
    }


@files
def test_every_language_has_the_same_keys(section: str, language: Language) -> None:
    assert families(section, language).keys() == families(section, "en").keys()


@files
def test_every_language_has_the_same_placeholders(section: str, language: Language) -> None:
    assert families(section, language) == families(section, "en")


@files
def test_every_plural_has_all_forms_of_its_language(section: str, language: Language) -> None:
    wanted = {*locale_of(language).plural_form.tags, "other"}
    written = plural_forms(section, language)

    families = {key.rpartition(".")[0] for key in written}

    assert written.keys() == {f"{family}.{form}" for family in families for form in wanted}


@files
def test_the_form_for_one_also_says_twenty_one(section: str, language: Language) -> None:
    strings = strings_of(section, language)
    silent = {key for key in plural_forms(section, language) if "{count}" not in strings[key]}

    others = {key for key in silent if f"{key.rpartition('.')[0]}.other" not in silent}

    assert {key for key in others if language != "en" or not key.endswith(".one")} == set()


@files
def test_a_brace_is_only_a_placeholder(section: str, language: Language) -> None:
    strings = strings_of(section, language)

    assert [
        key for key, text in strings.items() if re.search("[{}]", PLACEHOLDER.sub("", text))
    ] == []


@files
def test_no_key_stands_twice(section: str, language: Language) -> None:
    keys = Counter(written_keys(file_of(section, language)))

    assert [key for key, times in keys.items() if times > 1] == []


def written_keys(file: Path) -> Iterator[str]:
    def walk(node: yaml.Node | None, path: str) -> Iterator[str]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield f"{path}.{key.value}"
                yield from walk(value, f"{path}.{key.value}")

    with file.open("rb") as stream:
        yield from walk(yaml.compose(stream, Loader=yaml.CSafeLoader), file.stem)


@files
def test_every_string_is_in_the_script_of_its_language(section: str, language: Language) -> None:
    script = TypeAdapter(CyrillicText if language == "sr-Cyrl" else LatinText).validate_python

    for key, text in strings_of(section, language).items():
        script(PLACEHOLDER.sub("0", text))
        assert text == text.strip(), key


@files
def test_every_language_has_its_own_words(section: str, language: Language) -> None:
    foreign = foreign_words(language)

    found = {
        key: told(word, language)
        for key, text in strings_of(section, language).items()
        if foreign and (word := foreign.search(to_latin(text)))
    }

    assert found == {}


@pytest.mark.parametrize("prefix", CLOSED)
def test_every_value_of_a_closed_list_has_its_word(prefix: str) -> None:
    keys = families(prefix.partition(".")[0], "en")

    assert {key for key in keys if key.startswith(f"{prefix}.")} == {
        f"{prefix}.{value}" for value in CLOSED[prefix]
    }


SECTION: Final = "|".join(SECTIONS)
LITERAL: Final = re.compile(rf"""["']((?:{SECTION})\.[\w.{{}}-]+)["']""")
FILLED_IN: Final = re.compile(
    r"""(?P<python>\bf"[^"\n]*")|["']\s*~\s*(?:[\w.]+|\([^()]*\))\s*~\s*["']"""
)
"""`f"guide.{page}.title"` in Python, `"guide." ~ page ~ ".title"` in a template."""
NOT_A_KEY: Final = re.compile(r".+\.(css|html|ico|js|json|md|png|svg|woff2|yml|zip)")


@cache
def said() -> dict[str, Path]:
    """Keys as the code writes them, with `{}` for what it fills in, and a file that says each."""
    found: dict[str, Path] = {}
    for file in sorted(HOOKS.rglob("*")):
        if file.suffix in {".py", ".j2", ".html", ".js"} and STRINGS not in file.parents:
            text = FILLED_IN.sub(_filled_in, file.read_text("utf-8"))
            found |= {key: file for key in LITERAL.findall(text) if not NOT_A_KEY.fullmatch(key)}
    return found


def _filled_in(found: re.Match[str]) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", found["python"]) if found["python"] else "{}"


def matches(written: str) -> re.Pattern[str]:
    """What a key as written can stand for; one that ends in a dot is finished elsewhere."""
    pattern = re.escape(written).replace(r"\{\}", "[^.]+")
    return re.compile(pattern + ".+" if written.endswith(".") else pattern)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_string_is_said_somewhere(section: str) -> None:
    patterns = [matches(written) for written in said()]
    keys = families(section, "en")

    assert [key for key in keys if not any(pattern.fullmatch(key) for pattern in patterns)] == []


@pytest.mark.parametrize("section", SECTIONS)
def test_everything_that_is_said_is_written(section: str) -> None:
    keys = families(section, "en")
    written = {key: file for key, file in said().items() if key.startswith(f"{section}.")}

    unknown = {
        key: file for key, file in written.items() if not any(map(matches(key).fullmatch, keys))
    }

    assert unknown == {}
