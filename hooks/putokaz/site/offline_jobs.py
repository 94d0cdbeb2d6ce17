"""What is drawn from pages that are finished, so that guides work without a network."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from putokaz.language import LANGUAGES
from putokaz.model.place import Municipality
from putokaz.site.contents import Contents
from putokaz.site.inputs import Inputs, digest
from putokaz.site.job import Job
from putokaz.site.names import SHELL, TEXT, Turn
from putokaz.site.offline import offline_guide, offline_language, offline_root, zip_of_guide
from putokaz.site.tree import Tree

_LAWS_AND_TERMS: Final = "data/vocabulary/"


def offline_jobs(
    contents: Contents, inputs: Inputs, pages: Sequence[Job], tree: Tree
) -> Iterator[Job]:
    """After those that draw the pages."""
    if not contents.settings.offline:
        return
    shell = _inputs(job for job in pages if job.name == SHELL)
    yield Job(name="offline", inputs=shell, draw=partial(offline_root, contents))
    texts = _inputs(job for job in pages if job.name.startswith(TEXT))
    around = digest(shell, texts, inputs.of(_LAWS_AND_TERMS))
    for place in contents.directory.municipalities.values():
        own = _inputs(job for job in pages if job.name.endswith(f"/{place.id}"))
        yield from _of_guide(place, own, digest(own, around), contents, tree)
    for language in LANGUAGES:
        yield Job(
            name=f"offline/{language}",
            inputs=_inputs(iter(pages)),
            draw=partial(offline_language, contents, language, tree),
            group="offline",
            turn=Turn.LANGUAGES,
        )


def _of_guide(
    place: Municipality, own: str, with_texts: str, contents: Contents, tree: Tree
) -> Iterator[Job]:
    for language in LANGUAGES:
        name = f"offline/{language}/{place.id}"
        draw = partial(offline_guide, contents, place, language, tree)
        yield Job(name=name, inputs=own, draw=draw, group=place.id, turn=Turn.GUIDES)
    for language in LANGUAGES if contents.settings.zips else ():
        name = f"zip/{language}/{place.id}"
        draw = partial(zip_of_guide, contents, place, language, tree)
        yield Job(name=name, inputs=with_texts, draw=draw, turn=Turn.GUIDES)


def _inputs(jobs: Iterator[Job]) -> str:
    return digest(*(f"{job.name} {job.inputs}" for job in jobs))
