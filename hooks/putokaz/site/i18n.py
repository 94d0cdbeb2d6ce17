"""What we use of the static-i18n plugin."""

from typing import Any, Protocol, cast

from mkdocs.config.defaults import MkDocsConfig

from putokaz.language import Language


class I18n(Protocol):
    """The plugin."""

    config: Any
    """Its settings; the `build` of a language says whether it is built."""
    current_language: Language
    building: bool
    """It is building the languages after the first."""


def i18n_of(config: MkDocsConfig) -> I18n:
    """The plugin of this build."""
    return cast(I18n, config.plugins["i18n"])


def build_only_first(i18n: I18n, *, unless: bool) -> None:
    """Spare the other languages a build in which nothing would be drawn."""
    for language in i18n.config.languages:
        language.build = language.default or unless
