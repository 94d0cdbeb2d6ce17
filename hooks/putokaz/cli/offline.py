"""`putokaz offline livno --language sr-Cyrl --into folder`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from putokaz.cli.command import Command, CommandError, check_known
from putokaz.cli.project import ROOT, Project, read_project, today
from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES
from putokaz.offline.bundle import Bundle
from putokaz.offline.guide_bundle import guide_bundle, language_bundle


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "municipalities",
        nargs="*",
        metavar="municipality",
        help="such as livno; default: all, in one zip for each language",
    )
    parser.add_argument(
        "--language", "-l", nargs="+", action="extend", choices=LANGUAGES, help="default: all"
    )
    parser.add_argument(
        "--site", type=Path, default=Path("site"), help="folder of the built site; default: site"
    )
    parser.add_argument(
        "--into", type=Path, default=Path("offline"), help="folder; default: offline"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """A line for every zip that was written."""
    if not (wish.site / "index.html").is_file():
        raise CommandError(f"no site in {wish.site}; build it first: make site")
    project = read_project(wish.root, today=today())
    check_known(wish.municipalities, project.directory)
    wish.into.mkdir(parents=True, exist_ok=True)
    for bundle in _bundles(wish, project):
        file = wish.into / f"{bundle.name}.zip"
        file.write_bytes(bundle.zipped(lambda path: (wish.site / path).read_bytes()))
        yield f"{file} ({file.stat().st_size // 1000} kB)"


def _bundles(wish: Namespace, project: Project) -> Iterator[Bundle]:
    paths = [file.relative_to(wish.site).as_posix() for file in wish.site.rglob("*.*")]
    for language in wish.language or LANGUAGES:
        if not wish.municipalities:
            yield language_bundle(
                _guides(project, [*project.directory.municipalities]),
                project.directory,
                project.prose,
                language,
                paths,
                site_url=project.site_url,
            )
        for guide in _guides(project, wish.municipalities):
            yield guide_bundle(
                guide,
                project.directory,
                project.prose,
                language,
                paths,
                site_url=project.site_url,
            )


def _guides(project: Project, ids: list[str]) -> list[Guide]:
    places = project.directory.municipalities
    return [build_guide(project.directory, places[id_], today=today()) for id_ in ids]


OFFLINE: Final = Command(
    name="offline",
    help="pack guides of the built site as zips that open from a disk",
    description="Writes one zip for each municipality in each language; without a municipality, "
    "one for each language. Unpack it and open index.html; no network is needed.",
    arguments=_arguments,
    run=_run,
)
