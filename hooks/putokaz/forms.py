"""Forms for people without git: what they can tell, and what they must never write.

GitHub shows them as they are, in no language of the reader: so each sentence stands in all.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import yaml

from putokaz.language import LANGUAGES
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.text.say import Say

FOLDER: Final = ".github/ISSUE_TEMPLATE"
PULL_REQUEST: Final = ".github/pull_request_template.md"

INTENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "wrong-number": ("municipality", "contact", "edition", "wrong", "right", "source"),
    "new-contact": ("municipality", "edition", "institution", "ways", "source"),
    "closed-service": ("municipality", "contact", "edition", "happened", "source"),
    "mistranslation": ("municipality", "contact", "edition", "page", "wrong", "right"),
}
"""What each form asks for; these names are the ids by which a page fills them in."""

_OPTIONAL: Final = ("edition", "right", "page")
_OF_ANY_PAGE: Final = ("municipality", "contact")
"""Optional too where the words of a page are wrong."""
_LONG: Final = ("wrong", "right", "ways", "happened")

_UNSURE: Final = "words.freshness.never-verified"

_QUESTIONS: Final = ("source", "secret", "agreed")
"""Those of a pull request."""

_ANSWERED: Final = (
    "emergency-police",
    "emergency-ambulance",
    "helpline-domestic-violence",
    "helpline-children",
)
"""The kinds of contacts whose numbers stand on top, in this order."""


def form_files(directory: Directory) -> Mapping[str, str]:
    """The text of every form, of their settings and of the pull request, by file."""
    forms = {f"{FOLDER}/{intent}.yml": _form(intent, directory) for intent in INTENTS}
    settings = {"blank_issues_enabled": False}  # would say nothing of what must never be written
    trees: Mapping[str, Any] = {**forms, f"{FOLDER}/config.yml": settings}
    return {
        **{file: _text(tree) for file, tree in trees.items()},
        PULL_REQUEST: _pull_request(),
    }


def _form(intent: str, directory: Directory) -> Mapping[str, Any]:
    return {
        "name": _everywhere(f"forms.{intent}.name"),
        "description": _everywhere(f"forms.{intent}.description"),
        "title": f"{_everywhere(f'forms.{intent}.name')}: ",
        "labels": [intent],
        "body": [
            {"type": "markdown", "attributes": {"value": _warning(directory)}},
            *(_field(field, intent) for field in INTENTS[intent]),
            _promise(),
        ],
    }


def _field(name: str, intent: str) -> Mapping[str, Any]:
    is_optional = name in _OPTIONAL or (intent == "mistranslation" and name in _OF_ANY_PAGE)
    return {
        "type": "textarea" if name in _LONG else "input",
        "id": name,
        "attributes": {"label": _everywhere(f"forms.field.{name}")},
        "validations": {"required": not is_optional},
    }


def _promise() -> Mapping[str, Any]:
    label = _everywhere("forms.promise")
    return {
        "type": "checkboxes",
        "id": "promise",
        "attributes": {
            "label": _everywhere("forms.before"),
            "options": [{"label": label, "required": True}],
        },
    }


def _warning(directory: Directory) -> str:
    said = [(say("forms.no_case"), say("forms.danger")) for say in map(Say, LANGUAGES)]
    lines = [f"**{no_case}** {danger}" for no_case, danger in said]
    return "\n\n".join(dict.fromkeys(lines)) + "\n\n" + "\n".join(_numbers(directory)) + "\n"


def _numbers(directory: Directory) -> Iterator[str]:
    """As they stand in the data; one that nobody has confirmed says so."""
    for kind in _ANSWERED:
        for contact in directory.contacts_of_tiers:
            if contact.kind == kind:
                called = " · ".join(_called(contact, directory))
                for channel in contact.published("phone"):
                    unsure = "" if channel.verified else _everywhere(_UNSURE)
                    yield " – ".join(filter(None, (f"- **{channel.phone}** {called}", unsure)))


def _called(contact: Contact, directory: Directory) -> Iterable[str]:
    """What it is, and for which tier, if not for the whole state."""
    tier = directory.tiers[contact.home]
    name = directory.kind(contact).name
    where = {one: "" if tier.kind == "state" else f" ({tier.name[one]})" for one in LANGUAGES}
    return dict.fromkeys(name[one] + where[one] for one in LANGUAGES)


def _pull_request() -> str:
    """The three questions that matter, each in every language."""
    asked = (f"### {_everywhere(f'forms.question.{question}')}\n" for question in _QUESTIONS)
    return "\n\n".join(asked)


def _everywhere(key: str) -> str:
    """The string in every language, each wording once."""
    return " · ".join(dict.fromkeys(Say(language)(key) for language in LANGUAGES))


def _text(tree: Mapping[str, Any]) -> str:
    return "# Written by putokaz forms.\n" + yaml.dump(
        tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000
    )


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def _lines(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _lines)
