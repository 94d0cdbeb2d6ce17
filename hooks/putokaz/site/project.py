"""What a build takes from MkDocs' configuration."""

from collections import Counter
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime

from putokaz.export import ADDRESS_BOOK
from putokaz.handbook.printer import Printer
from putokaz.pages.page import SiteSettings
from putokaz.site.build import Build
from putokaz.site.contents import Contents, read_contents
from putokaz.site.inputs import Inputs, digest, installed
from putokaz.site.job import jobs

PRINTS: Final = ".cache/handbooks"
"""Below the root: what was printed before."""


def read(config: MkDocsConfig) -> Contents:
    """The contents of the site; raises a DataError with every problem."""
    extra = config.extra
    return read_contents(
        Path(config.config_file_path).parent,
        Path(config.docs_dir),
        SiteSettings(
            url=_url(config),
            repository=extra.get("repository") or None,
            edit_path=extra["edit_path"],
            address_book=ADDRESS_BOOK,
        ),
        today=get_build_datetime().date(),
        invented_numbers=extra.get("invented_numbers", False),
    )


def program(config: MkDocsConfig) -> str:
    """One digest of everything with which every page is drawn."""
    hooks = Path(__file__).parents[2]
    files = Inputs.below(hooks, hooks).of("")
    return digest(installed(), files, repr(config.user_configs), config.site_url or "")


def plan(
    build: Build,
    contents: Contents,
    inputs: Inputs,
    config: MkDocsConfig,
    *,
    program: str,
    whole: str,
) -> None:
    """Find out which jobs must be drawn."""
    root = Path(config.config_file_path).parent
    if doubles := [path for path, count in Counter(contents.paths).items() if count > 1]:
        raise PluginError(f"two pages at one address: {', '.join(doubles)}")
    printer = Printer(root / PRINTS) if config.extra["handbooks"] else None
    build.plan(
        [*jobs(contents, inputs, printer)],
        program=digest(program, contents.holidays),
        # Objects that git lacks may come without any other change.
        whole="" if contents.history.reason == "objects-missing" else whole,
    )


def _url(config: MkDocsConfig) -> str:
    return f"{(config.site_url or '/').rstrip('/')}/"
