"""The states of `data/` and `docs/` that git remembers, newest first.

Git is read with dulwich: a wheel of 1.5 MB (pygit2: 4.9 MB with libgit2 in it), Python alone where
there is no wheel, released every month, typed. What git cannot tell for certain, a `Lack` says:
nothing is guessed from a part of the history.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final, Literal, Self

from dulwich.errors import NotGitRepository
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.repo import Repo

Lack = Literal[
    "no-repository",  # no `.git`
    "other-repository",  # the folder lies in the repository of something else
    "no-commit",
    "shallow",  # a copy without the older commits
    "objects-missing",  # a copy without all files, or a damaged one
    "uncommitted",  # what is built now is not what is committed
]
"""Why not every edition can be known."""

FOLDERS: Final = ("data", "docs")
YEARS: Final = 2
"""How long before the newest commit a state still counts."""

_SUFFIXES: Final = {"data": ".yml", "docs": ".md"}
_NOT_READ: Final = "data/sources/"


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """The two folders as they were from one commit to the next that touched them."""

    key: str
    """The ids of both trees: the same content, the same key."""
    since: date
    """The day of the oldest commit that has it."""
    commit: ObjectID


class Repository:
    """The git repository of a project, open as long as it is used `with`."""

    def __init__(self, root: Path) -> None:
        self.root: Final = root
        self._repo: Final = _opened(root)
        self.lack: Lack | None = None
        """Known once the states have been read."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._repo:
            self._repo.close()

    def states(self) -> Iterator[State]:
        """Newest first, along the first parents, as far back as two years or as git remembers."""
        self.lack = self._lack_of_repository()
        if not self.lack or self.lack == "uncommitted":
            yield from self._states()

    def write(self, state: State, folder: Path) -> None:
        """The files of the state that are read."""
        for path, id_ in self._files(state.commit):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self._blob(id_).data)

    def _lack_of_repository(self) -> Lack | None:
        if self._repo is None:
            return "other-repository" if _lies_in_another(self.root) else "no-repository"
        try:
            newest = self._repo.head()
        except KeyError:
            return "no-commit"
        try:
            head = self._commit(newest)
            if not all(_subtree(self._tree(head), folder) for folder in FOLDERS):
                return "other-repository"
            return "uncommitted" if self._is_changed(head) else None
        except KeyError:
            return "objects-missing"

    def _states(self) -> Iterator[State]:
        newest = self._commit(self._opened.head())
        oldest = _day(newest) - timedelta(days=365 * YEARS)
        run: State | None = None
        for commit in self._first_parents(newest):
            key = self._key(commit)
            if run and run.key != key:
                yield run
                if run.since < oldest:
                    return
            run = State(key=key, since=_day(commit), commit=commit.id)
        if run:
            yield run

    def _first_parents(self, commit: Commit) -> Iterator[Commit]:
        boundary = self._opened.get_shallow()
        while True:
            yield commit
            if not commit.parents:
                return
            if commit.id in boundary or commit.parents[0] not in self._opened:
                self.lack = "shallow" if commit.id in boundary else "objects-missing"
                return
            commit = self._commit(commit.parents[0])

    def _key(self, commit: Commit) -> str:
        tree = self._tree(commit)
        return "-".join((_subtree(tree, folder) or b"none").decode() for folder in FOLDERS)

    def _is_changed(self, head: Commit) -> bool:
        """Whether the files that are read are not those of the commit; line ends apart."""
        files = dict(self._files(head.id))
        found = {file.relative_to(self.root).as_posix(): file for file in _read_files(self.root)}
        return files.keys() != found.keys() or any(
            files[path] not in _ids(file) for path, file in found.items()
        )

    def _files(self, commit: ObjectID) -> Iterator[tuple[str, ObjectID]]:
        tree = self._tree(self._commit(commit))
        for folder, suffix in _SUFFIXES.items():
            if id_ := _subtree(tree, folder):
                for entry in iter_tree_contents(self._opened.object_store, id_):
                    path = f"{folder}/{(entry.path or b'').decode()}"
                    if entry.sha and path.endswith(suffix) and not path.startswith(_NOT_READ):
                        yield path, entry.sha

    @property
    def _opened(self) -> Repo:
        assert self._repo is not None
        return self._repo

    def _commit(self, id_: ObjectID) -> Commit:
        found = self._opened[id_]
        assert isinstance(found, Commit)
        return found

    def _tree(self, commit: Commit) -> Tree:
        found = self._opened[commit.tree]
        assert isinstance(found, Tree)
        return found

    def _blob(self, id_: ObjectID) -> Blob:
        found = self._opened[id_]
        assert isinstance(found, Blob)
        return found


def _opened(root: Path) -> Repo | None:
    try:
        return Repo(str(root)) if (root / ".git").exists() else None
    except NotGitRepository:
        return None


def _lies_in_another(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in root.resolve().parents)


def _subtree(tree: Tree, name: str) -> ObjectID | None:
    entry = name.encode()
    return tree[entry][1] if entry in tree else None


def _day(commit: Commit) -> date:
    """On the calendar of whoever made the commit."""
    moment = datetime.fromtimestamp(commit.commit_time, UTC)
    return (moment + timedelta(seconds=commit.commit_timezone)).date()


def _read_files(root: Path) -> Iterator[Path]:
    for folder, suffix in _SUFFIXES.items():
        for file in (root / folder).rglob(f"*{suffix}"):
            if not file.relative_to(root).as_posix().startswith(_NOT_READ):
                yield file


def _ids(file: Path) -> set[ObjectID]:
    """Of the file as it is, and with the line ends that git may have taken away."""
    raw = file.read_bytes()
    return {Blob.from_string(text).id for text in (raw, raw.replace(b"\r\n", b"\n"))}
