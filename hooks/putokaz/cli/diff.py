"""`putokaz diff main --language bs`."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from putokaz.cli.command import Command, CommandError
from putokaz.cli.project import ROOT, allows_invented_numbers, config_of, today
from putokaz.cli.spoken import spoken
from putokaz.guide.guide import Guide
from putokaz.history.edition import edition_of
from putokaz.history.past import History
from putokaz.history.repository import MissingError, Repository
from putokaz.history.revision import UnknownError
from putokaz.language import LANGUAGES, Language
from putokaz.pages.municipality import pages_of
from putokaz.pages.page import SiteSettings
from putokaz.pages.remembered import nothing_shared
from putokaz.problem import DataError
from putokaz.review.compare import Review, compare
from putokaz.review.markdown import markdown
from putokaz.review.outline import outline
from putokaz.review.plain import plain
from putokaz.review.snapshot import Snapshot, past_snapshot, snapshot
from putokaz.text import dates
from putokaz.text.say import Say
from putokaz.text.told import told

_NO_HISTORY: Final = History(reason="no-repository")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("base", metavar="BASE", help="such as main, HEAD~1 or 1a2b3c4")
    parser.add_argument("--head", metavar="REV", help="default: the files as they lie there now")
    parser.add_argument("--language", "-l", choices=LANGUAGES, help="default: that of the locale")
    parser.add_argument(
        "--format", choices=("markdown", "text"), default="text", help="default: text"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that has data and docs")


def _run(wish: Namespace) -> Iterator[str]:
    """The whole review."""
    language: Language = wish.language or spoken(os.environ)
    before, after = _snapshots(wish, Say(language))
    review = compare(before, after, language)
    site = SiteSettings(url=config_of(wish.root)["site_url"], repository=None)
    pages = {id_: _pages(id_, before, after, language, site) for id_ in _touched(review)}
    read = outline(review, after.directory, language, pages=pages)
    if wish.format == "markdown":
        yield markdown(read).rstrip()
    else:
        yield from plain(read)


def _snapshots(wish: Namespace, say: Say) -> tuple[Snapshot, Snapshot]:
    settings: dict[str, Any] = {
        "memory": {},
        "today": today(),
        "invented_numbers": allows_invented_numbers(config_of(wish.root)),
    }
    with Repository(wish.root) as repository:
        if repository.mark in ("no-repository", "other-repository"):
            raise CommandError(say("review.refused.no_repository", root=wish.root))
        with _refusing(wish.base, say):
            before = past_snapshot(repository, wish.base, **settings)
        with _refusing(wish.head or say("review.refused.now"), say):
            if wish.head:
                return before, past_snapshot(repository, wish.head, **settings)
            return before, snapshot(wish.root, **settings)


@contextmanager
def _refusing(revision: str, say: Say) -> Iterator[None]:
    """Tells in one line why a state cannot be compared."""
    try:
        yield
    except UnknownError as error:
        raise CommandError(_unknown(revision, error, say)) from None
    except MissingError:
        command = "git fetch --refetch"
        missing = say("review.refused.missing", revision=revision, command=command)
        raise CommandError(missing) from None
    except DataError as error:
        raise CommandError(_broken(revision, error, say)) from None


def _broken(revision: str, error: DataError, say: Say) -> str:
    first, *_ = error.problems
    line = first.told(told(first.message, say.language))
    number = len(error.problems)
    return say("review.refused.broken", revision=revision, number=number, first=line)


def _unknown(revision: str, error: UnknownError, say: Say) -> str:
    if error.shallow:
        command = "git fetch --unshallow"
        return say("review.refused.shallow", revision=revision, command=command)
    return say("review.refused.unknown", revision=revision)


def _touched(review: Review) -> set[str]:
    """The guides of which a page may read otherwise."""
    return {id_ for effect in review.effects for id_ in effect.guides} | review.editions.keys()


def _pages(
    id_: str, before: Snapshot, after: Snapshot, language: Language, site: SiteSettings
) -> int:
    """How many pages of the guide read otherwise, come or go; at their feet all of them may."""

    def drawn(state: Snapshot) -> dict[str, str]:
        guide = state.guides.get(id_)
        if guide is None:
            return {}
        pages = pages_of(
            guide,
            state.directory,
            state.prose,
            _NO_HISTORY,
            language=language,
            site=site,
            today=state.today,
            shared=nothing_shared(),
        )
        foot = _foot(guide, state, language)
        return {page.path: page.html.replace(foot, "") for page in pages}

    then, now = drawn(before), drawn(after)
    return sum(then.get(path) != now.get(path) for path in {**then, **now})


def _foot(guide: Guide, state: Snapshot, language: Language) -> str:
    """The edition, which stands at the foot of every page."""
    edition = edition_of(guide, state.directory, state.prose, language)
    until = dates.day(edition.valid_until, language)
    return Say(language)("guide.print.edition", code=edition.shown, date=until)


DIFF: Final = Command(
    name="diff",
    help="say what a change does to the guides",
    description="Compares the data and texts with those of a git revision and says in words what "
    "that does to the guides: numbers, verification, answers, gaps, steps, pages.",
    arguments=_arguments,
    run=_run,
)
