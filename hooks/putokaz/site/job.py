"""What can be drawn independently of the rest, and from what it is drawn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.handbook.printer import Printer
from putokaz.history.facts import PRINTED
from putokaz.language import LANGUAGES
from putokaz.prose.parts import parts
from putokaz.site.contents import Contents
from putokaz.site.inputs import Inputs, digest
from putokaz.site.moment import state_on
from putokaz.site.outputs import Output, of_country, of_guide, of_root
from putokaz.site.pattern import Patterns

SHELL: Final = "shell"
"""The job of MkDocs that is what the theme brings and the pages in no language."""
TEXT: Final = "text/"
"""Jobs of MkDocs, each a hand-written page in all languages, begin so."""

_SHARED: Final = ("data/vocabulary/", "data/pathways/", "data/cases/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Some files of the site."""

    name: str
    inputs: str
    """The digest of everything they are drawn from, besides the program."""
    draw: Callable[[Patterns], Iterable[Output]] | None = None
    """None: MkDocs draws them."""


def jobs(contents: Contents, inputs: Inputs, printer: Printer | None) -> Iterator[Job]:
    """All jobs, the longest first."""
    everything = digest(inputs.of("data/", "docs/"), contents.today.isoformat())
    for language in LANGUAGES:
        draw = partial(of_country, contents, language)
        yield Job(name=f"country/{language}", inputs=everything, draw=draw)
    for guide in contents.guides:
        yield Job(
            name=f"guide/{guide.municipality.id}",
            inputs=_of_guide(guide, contents, inputs),
            draw=partial(of_guide, contents, guide, printer),
        )
    yield Job(name="root", inputs="", draw=partial(of_root, contents))
    numbers = _of_numbers(contents, inputs)
    yield Job(name=SHELL, inputs=digest(numbers, inputs.of("docs/assets/")))
    around = digest(numbers, _structure(contents), inputs.of("data/vocabulary/", *_places(inputs)))
    for path, texts in contents.prose.items():
        own = inputs.of_files({text.file for text in texts.values()})
        yield Job(name=f"{TEXT}{path}", inputs=digest(around, own))


def _of_guide(guide: Guide, contents: Contents, inputs: Inputs) -> str:
    contacts = [one.contact for one in guide.served]
    files = {
        guide.municipality.file,
        *(tier.file for tier in guide.tiers),
        *(contact.file for contact in contacts),
        *([guide.board.file] if guide.board else ()),
        *(path for path in inputs.files if "/protocols/" in path),
    }
    return digest(
        inputs.of(*_SHARED),
        inputs.of_files(files),
        state_on(contents.today, contents.directory, contacts, guide.protocols),
        *_printed(guide, contents),
    )


def _printed(guide: Guide, contents: Contents) -> Iterator[str]:
    """What is told of editions: the texts that are printed with a guide, and the past ones."""
    for path in PRINTED:
        for text in contents.prose.get(path, {}).values():
            yield f"{text.path} {text.title} {text.mark} {text.head.as_of}"
    yield contents.history.reason or ""
    for language in LANGUAGES:
        for edition in contents.history.of(guide.municipality.id, language):
            yield f"{language} {edition.code} {edition.since}"


def _of_numbers(contents: Contents, inputs: Inputs) -> str:
    """The numbers that stand on every hand-written page and on those in no language."""
    of_tiers = [one for one in contents.directory.contacts if not one.in_municipality]
    state = state_on(contents.today, contents.directory, of_tiers, ())
    return digest(inputs.of("data/tiers/", "data/vocabulary/"), state)


def _structure(contents: Contents) -> str:
    """What hand-written pages say of one another, and where they can be linked."""
    return digest(
        *(
            "\n".join((text.path, text.title, *(part.value for part in parts(text))))
            for texts in contents.prose.values()
            for text in texts.values()
        )
    )


def _places(inputs: Inputs) -> Iterator[str]:
    return (path for path in inputs.files if path.endswith("/municipality.yml"))
