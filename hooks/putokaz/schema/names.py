"""The words of closed lists, each with its names in the languages of those who write it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal, get_args, get_origin

from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.text import LocalText
from putokaz.model.value import Value
from putokaz.rules.known import known
from putokaz.rules.references import REFERENCES
from putokaz.text.say import strings_of

WRITTEN: Final[tuple[Language, ...]] = ("bs", "hr", "sr-Cyrl", "en")
"""Serbian in Latin script is never written by hand."""

Names = Mapping[Language, str]
"""What a word is called; nothing where it has no name."""

Words = Mapping[str, Names]
"""The words of a closed list."""

_STRINGS: Final = (
    "words.accessible.",
    "words.confidence.",
    "words.how.",
    "words.law_status.",
    "words.phase.",
    "words.place.",
    "words.protocol.",
    "words.recommendation.",
    "words.withheld.",
    "guide.who.urgency.",
)
"""Where the strings name the values of lists that a model closes."""


@dataclass(frozen=True)
class ClosedLists:
    """The lists that the vocabulary, the places and protocols, and the models close."""

    directory: Directory

    @cached_property
    def of_data(self) -> Mapping[str, Words]:
        """By name: kinds, roles, municipalities, protocols, ...; the vocabulary in its order."""
        named = self._named()
        return {
            name: {
                id_: names_of(named.get(name, {}).get(id_))
                for id_ in (sorted(ids) if isinstance(ids, set) else ids)
            }
            for name, ids in known(self.directory).ids.items()
        }

    def of_model(self, values: Collection[str]) -> Words:
        """The words of a list that a model closes, named by the vocabulary or by the strings."""
        for words in (self.of_data["sectors"], self.of_data["tiers"]):
            if words.keys() >= set(values):
                return {value: words[value] for value in values}
        for prefix in _STRINGS:
            said = {language: _said(prefix, language) for language in LANGUAGES}
            if said["en"].keys() >= set(values):
                return {
                    value: {language: said[language][value] for language in LANGUAGES}
                    for value in values
                }
        return {value: {} for value in values}

    def of_field(self, model: type[Value], name: str) -> Words:
        """The words that a field, or each item in it, can be; none where it is not closed."""
        if target := REFERENCES.get(model, {}).get(name):
            return self.of_data[target]
        return self.of_model(values) if (values := _literals(_type(model, name))) else {}

    def _named(self) -> Mapping[str, Mapping[str, LocalText]]:
        vocabulary = self.directory.vocabulary
        lists = ("sectors", "roles", "kinds", "needs", "concerns", "laws")
        homes = {**self.directory.tiers, **self.directory.municipalities}
        return {
            **{name: _called(getattr(vocabulary, name)) for name in lists},
            **dict.fromkeys(("tiers", "municipalities"), _called(homes)),
            "protocols": {f"{one.home}/{one.id}": one.title for one in self.directory.protocols},
        }


def _called(records: Mapping[str, Any]) -> Mapping[str, LocalText]:
    return {id_: record.name for id_, record in records.items()}


def names_of(text: LocalText | None) -> Names:
    """The text in every language, if there is one."""
    return {language: text[language] for language in LANGUAGES} if text else {}


def _said(prefix: str, language: Language) -> Mapping[str, str]:
    """The strings right below the prefix, by the rest of their key."""
    section = prefix.partition(".")[0]
    return {
        key.removeprefix(prefix): text
        for key, text in strings_of(section, language).items()
        if key.startswith(prefix)
    }


def _type(model: type[Value], name: str) -> Any:
    fields = model.model_fields.items()
    return next(field.annotation for key, field in fields if name in (key, field.alias))


def _literals(type_: Any) -> tuple[str, ...]:
    """The values of the list that stands somewhere in the type."""
    inner = get_args(type_)
    if get_origin(type_) is Literal:
        return inner
    return next((found for one in inner if (found := _literals(one))), ())
