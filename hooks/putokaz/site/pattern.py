"""The shell around a page: drawn by the theme once for each language and depth, then filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from logging import LogRecord
from typing import Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from putokaz.language import Language
from putokaz.pages.page import PageContent

MAIN: Final = "main"
"""The id of the page's main part, to which the skip link leads."""

DEPTHS: Final = (0, 1, 2)
"""Folders of a page's path: `` for home, `emergency`, `livno/contacts`."""

TITLE: Final = "pk-pattern-title"
_DESCRIPTION: Final = "pk-pattern-description"
_CONTENT: Final = "pk-pattern-content"
_FOLDER: Final = "pk-pattern-folder"
"""What stands in a pattern where a page has its own; the theme leaves such words as they are."""


class PatternPage(Page):
    """A page of which every part is a place to fill."""

    finished = True

    def __init__(self, depth: int, file: File, config: MkDocsConfig) -> None:
        super().__init__(TITLE, file, config)
        self.depth = depth

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        self.markdown = ""
        self.meta = {"description": _DESCRIPTION}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.content = _CONTENT
        self.toc = TableOfContents([AnchorLink(TITLE, MAIN, level=1)])


def path_of(depth: int) -> str:
    """The path of a pattern, below the language."""
    return "/".join([_FOLDER] * depth)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the theme drew of a pattern page, cut where it is filled."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, html: str, depth: int) -> "Pattern":
        """The pattern in a drawn page."""
        places = (TITLE, _DESCRIPTION, _CONTENT, *([path_of(depth)] if depth else ()))
        return cls(tuple(re.split(f"({'|'.join(places)})", html)))

    def filled(self, page: PageContent) -> str:
        """The whole page."""
        values = {
            TITLE: str(escape(page.title)),
            _DESCRIPTION: str(escape(page.description)),
            _CONTENT: page.html,
            path_of(depth_of(page.path)): page.path,
        }
        return "".join(values.get(part, part) for part in self.parts)


def is_worth_telling(record: LogRecord) -> bool:
    """Not that a page is skipped: MkDocs says so of each pattern."""
    return not record.getMessage().startswith("Page skipped: ")


def depth_of(path: str) -> int:
    """How many folders the path has."""
    return path.count("/") + 1 if path else 0


Patterns = Mapping[tuple[Language, int], Pattern]
"""By language and depth."""
