"""What a build takes from MkDocs' configuration."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime

from putokaz.export.address_book import ADDRESS_BOOK
from putokaz.pages.page import SiteSettings
from putokaz.site.checked import Checked
from putokaz.site.contents import Contents, read_contents
from putokaz.site.inputs import digest, installed
from putokaz.site.job import Job, jobs
from putokaz.site.memory import Memory
from putokaz.site.offline_jobs import offline_jobs
from putokaz.site.tree import Tree

if TYPE_CHECKING:
    from putokaz.handbook.printer import Printer

PRINTS: Final = ".cache/handbooks"
"""Below the root: what was printed before."""


class Project:
    """The project of a configuration, and what is known of it from builds before."""

    def __init__(self, config: MkDocsConfig, memory: Memory) -> None:
        self.root: Final = Path(config.config_file_path).parent
        self._config: Final = config
        self._docs: Final = Path(config.docs_dir)
        self._memory: Final = memory
        self.today: Final = get_build_datetime().date()
        self.inputs: Final = memory.look(self.root, self.root / "data", self._docs)
        hooks = Path(__file__).parents[2]
        self.program: Final = digest(
            installed(),
            memory.look(hooks, hooks).of(""),
            repr(config.user_configs),
            config.site_url or "",
        )
        """The digest of everything with which every page is drawn."""
        memory.begin(self.program)

    def read(self, *, serving: bool) -> Contents:
        """The contents of the site; raises a DataError with every problem.

        While it is served to whoever edits it, nothing is kept: an edit is to be seen at once.
        """
        extra = self._config.extra
        invented = extra.get("invented_numbers", False)
        contents = read_contents(
            self.root,
            self._docs,
            SiteSettings(
                url=_url(self._config),
                repository=extra.get("repository") or None,
                edit_path=extra["edit_path"],
                address_book=ADDRESS_BOOK,
                exit=extra["exit"],
                offline=not serving,
                zips=bool(extra["zips"]) and not serving,
            ),
            today=self.today,
            invented_numbers=invented,
            directory=self._memory.directory(
                self.root, self.inputs, today=self.today, invented_numbers=invented
            ),
        )
        self._memory.keep(Checked.of(contents.directory, self.inputs, today=self.today))
        if doubles := [path for path, count in Counter(contents.paths).items() if count > 1]:
            raise PluginError(f"two pages at one address: {', '.join(doubles)}")
        return contents

    def jobs(self, contents: Contents, tree: Tree) -> Iterator[Job]:
        """What can be drawn; `tree` is the site as it will be."""
        pages = [*jobs(contents, self.inputs, self._memory, self._printer())]
        yield from pages
        yield from offline_jobs(contents, self.inputs, pages, tree)

    def _printer(self) -> "Printer | None":
        if not self._config.extra["handbooks"]:
            return None
        # Whoever prints nothing need not load what prints.
        from putokaz.handbook.printer import Printer

        return Printer(self.root / PRINTS)


def _url(config: MkDocsConfig) -> str:
    return f"{(config.site_url or '/').rstrip('/')}/"
