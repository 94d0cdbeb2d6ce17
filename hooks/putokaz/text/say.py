"""The strings of the interface: YAML catalogues per language, placeholders and plural forms."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from putokaz.language import Language, to_latin
from putokaz.message import PLACEHOLDER
from putokaz.text.locales import locale_of

STRINGS: Final = Path(__file__).with_name("strings")


class Say:
    """The voice of one language: `say("words.number.extension", extension="12")`."""

    def __init__(self, language: Language) -> None:
        self.language: Final = language

    def __call__(self, key: str, /, *, count: int | None = None, **values: object) -> str:
        """The string of the key with its values; `count` chooses the plural form."""
        if count is None and not values:
            return _plain(key, self.language)
        given = self._given(count, values)
        text = _text(key, self.language, count, given)
        return PLACEHOLDER.sub(lambda found: str(given[found[1]]), text)

    def html(self, key: str, /, *, count: int | None = None, **values: object) -> Markup:
        """The same as markup: values that are markup stay so, everything else is escaped."""
        given = self._given(count, values)
        text = str(escape(_text(key, self.language, count, given)))
        return Markup(PLACEHOLDER.sub(lambda found: str(escape(given[found[1]])), text))

    def _given(self, count: int | None, values: Mapping[str, object]) -> Mapping[str, object]:
        if count is None:
            return values
        return {**values, "count": format_decimal(count, locale=locale_of(self.language))}


@cache
def _plain(key: str, language: Language) -> str:
    """Most strings have no values."""
    return _text(key, language, None, {})


def _text(key: str, language: Language, count: int | None, given: Mapping[str, object]) -> str:
    if count is not None:
        key = f"{key}.{locale_of(language).plural_form(count)}"
    section = key.partition(".")[0]
    text = strings_of(section, language).get(key)
    if text is None:
        file = file_of(section, language).relative_to(STRINGS.parents[1]).as_posix()
        raise KeyError(f"{key} ({language}): not in {file}")
    wanted = _placeholders(text)
    if missing := wanted - given.keys():
        raise KeyError(f"{key} ({language}): no value for {', '.join(sorted(missing))}")
    if unknown := given.keys() - wanted - {"count"}:
        raise KeyError(f"{key} ({language}): has no {', '.join(sorted(unknown))}")
    return text


def file_of(section: str, language: Language) -> Path:
    """Where the strings of a section are written; for Serbian in both scripts in Cyrillic."""
    return STRINGS / ("sr-Cyrl" if language == "sr-Latn" else language) / f"{section}.yml"


@cache
def _placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


@cache
def strings_of(section: str, language: Language) -> Mapping[str, str]:
    """The strings of one file by dotted key, which begins with the section."""
    if language == "sr-Latn":
        return {key: to_latin(text) for key, text in strings_of(section, "sr-Cyrl").items()}
    file = file_of(section, language)
    if not file.exists():
        return {}
    with file.open("rb") as stream:
        return dict(_flat(yaml.load(stream, Loader=yaml.CBaseLoader), section))


def _flat(tree: Any, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, str):
        yield key, tree
    else:
        for name, branch in tree.items():
            yield from _flat(branch, f"{key}.{name}")
