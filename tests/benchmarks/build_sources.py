"""The sources of another program: where each page lies, and what stands before its text."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from putokaz.language import Language
from tests.benchmarks.build_pages import MarkdownPage


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """Markdown files below a folder."""

    folder: Path
    folders: Callable[[Language], str] = str
    """Of a language."""
    index: str = "index.md"
    """The name of a page that has others below it."""
    parents: frozenset[str]
    """The paths of such pages."""
    states: Sequence[Sequence[MarkdownPage]]
    """The pages with the contact, by the turn in which they are so."""
    front: Callable[[MarkdownPage], Mapping[str, str]] = lambda page: {"title": page.title}

    def write(self, page: MarkdownPage) -> None:
        name = f"{page.path}/{self.index}" if page.path in self.parents else f"{page.path}.md"
        file = self.folder / self.folders(page.language) / name.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        front = (f"{key}: {json.dumps(value)}" for key, value in self.front(page).items())
        file.write_text("\n".join(["---", *front, "---", "", page.text]), encoding="utf-8")

    def change(self, turn: int) -> None:
        """Write the pages with the contact as they are in that turn."""
        for page in self.states[turn % len(self.states)]:
            self.write(page)


def parents(paths: Iterable[str]) -> frozenset[str]:
    """Those that have others below them; home has all."""
    return frozenset({"", *(str(PurePosixPath(path).parent) for path in paths if "/" in path)})
