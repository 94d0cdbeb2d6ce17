"""What can be drawn independently of the rest, and from what it is drawn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from putokaz.handbook.printer import Printer
from putokaz.history.facts import PRINTED
from putokaz.language import LANGUAGES
from putokaz.model.place import Municipality
from putokaz.prose.parts import parts
from putokaz.site.contents import Contents
from putokaz.site.inputs import Inputs, digest
from putokaz.site.moment import state_on
from putokaz.site.names import SHELL, TEXT
from putokaz.site.outputs import Output, of_country, of_guide, of_root
from putokaz.site.pattern import Patterns

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
    for municipality in contents.directory.municipalities.values():
        yield Job(
            name=f"guide/{municipality.id}",
            inputs=_of_guide(municipality, contents, inputs),
            draw=partial(of_guide, contents, municipality, printer),
        )
    yield Job(name="root", inputs="", draw=partial(of_root, contents))
    numbers = _of_numbers(contents, inputs)
    yield Job(name=SHELL, inputs=digest(numbers, inputs.of("docs/assets/")))
    around = digest(numbers, _structure(contents), inputs.of("data/vocabulary/", *_places(inputs)))
    for path, texts in contents.prose.items():
        own = inputs.of_files({text.file for text in texts.values()})
        yield Job(name=f"{TEXT}{path}", inputs=digest(around, own))


def _of_guide(municipality: Municipality, contents: Contents, inputs: Inputs) -> str:
    directory = contents.directory
    contacts = [contact for contact, _ in directory.serving(municipality)]
    board = directory.board_of(municipality)
    files = {
        municipality.file,
        *(tier.file for tier in directory.tiers_of(municipality)),
        *(contact.file for contact in contacts),
        *([board.file] if board else ()),
        *(path for path in inputs.files if "/protocols/" in path),
    }
    return digest(
        inputs.of(*_SHARED),
        inputs.of_files(files),
        state_on(contents.today, directory, contacts, directory.protocols_of(municipality)),
        *_printed(municipality, contents),
    )


def _printed(municipality: Municipality, contents: Contents) -> Iterator[str]:
    """What is told of editions: the texts that are printed with a guide, and the past ones."""
    for path in PRINTED:
        for text in contents.prose.get(path, {}).values():
            yield f"{text.path} {text.title} {text.mark} {text.head.as_of}"
    yield contents.history.reason or ""
    for language in LANGUAGES:
        for edition in contents.history.of(municipality.id, language):
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
