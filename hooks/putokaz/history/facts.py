"""What a reader of one municipality and language can see, as facts that can be compared.

A code on paper is made of these facts, and made again years later from the same state of the data.
So they hold nothing but the data's own values: no word of the interface, nothing that depends on
the day. Whoever changes which facts there are, or their form, makes every code on paper unknown.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.history.contact_facts import contact_facts, need_facts
from putokaz.history.fact import Fact, Facts, Wording
from putokaz.history.step_facts import agreement_facts, step_facts
from putokaz.language import LANGUAGES, Language
from putokaz.model.case import Case
from putokaz.model.directory import Directory
from putokaz.prose.page import Prose

PRINTED: Final = (
    "recognise",
    "respond",
    "remove-the-danger",
    "forms/report",
    "forms/official-note",
)
"""The hand-written pages that are printed with a guide."""

EXERCISES: Final = "exercises"
"""The cases, all together as one text."""


def facts(guide: Guide, directory: Directory, prose: Prose, language: Language) -> Facts:
    """Everything that is seen, by key."""
    wording = Wording(language=language, directory=directory)
    found = chain(
        _place(guide, wording),
        contact_facts(guide, wording),
        need_facts(guide, wording),
        step_facts(guide, wording),
        agreement_facts(guide, wording),
        _texts(prose, wording),
    )
    return {key: str(value) for key, value in found if value}


def _place(guide: Guide, wording: Wording) -> Iterator[Fact]:
    yield ("place", "name"), wording.text(guide.municipality.name)
    yield ("place", "official"), wording.text(guide.municipality.official)


def _texts(prose: Prose, wording: Wording) -> Iterator[Fact]:
    for path in PRINTED:
        if page := prose.get(path, {}).get(wording.language):
            yield ("text", path, "title"), page.title
            yield ("text", path, "mark"), page.mark
            yield ("text", path, "as_of"), str(page.head.as_of or "")
    yield ("text", EXERCISES, "mark"), _mark_of_cases(wording.directory, wording.language)


@lru_cache(maxsize=len(LANGUAGES))
def _mark_of_cases(directory: Directory, language: Language) -> str:
    """The same in every guide."""
    wording = Wording(language=language, directory=directory)
    cases = sha256()
    for case in directory.cases:
        cases.update(_case(case, wording).encode())
    return cases.hexdigest()[:12]


def _case(case: Case, wording: Wording) -> str:
    texts = [case.title, case.situation]
    for question in case.steps:
        texts += [question.asks, question.answer, question.mistake, question.why]
    return wording.texts(texts)
