"""The states of `data/` and `docs/` that git remembers, newest first.

Git is read with dulwich: a wheel of 1.5 MB (pygit2: 4.9 MB with libgit2 in it), Python alone where
there is no wheel, released every month, typed. What git cannot tell for certain, a `Lack` says:
nothing is guessed from a part of the history.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Final, Literal, Self

from dulwich.diff_tree import tree_changes
from dulwich.errors import NotGitRepository
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.repo import Repo

from putokaz.history.revision import commit_of


class MissingError(Exception):
    """What a state consists of is not in this copy."""


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
_NONE: Final = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """The two folders as they were from one commit to the next that touched them."""

    key: str
    """The ids of both trees: the same content, the same key."""
    since: date
    """The day of the oldest commit that has it."""

    @property
    def trees(self) -> tuple[ObjectID | None, ...]:
        """The ids of the two folders."""
        ids = self.key.split("-")
        return tuple(None if id_ == _NONE else ObjectID(id_.encode()) for id_ in ids)


class Repository:
    """The git repository of a project, open as long as it is used `with`."""

    def __init__(self, root: Path) -> None:
        self.root: Final = root
        self._repo: Final = _opened(root)
        self.missing: Lack | None = None
        """What states there are no more, known once all have been read."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._repo:
            self._repo.close()

    @cached_property
    def lack(self) -> Lack | None:
        """Why the editions cannot all be known, whatever states there are."""
        return self._lack_of_repository()

    @property
    def has_states(self) -> bool:
        return self.lack in (None, "uncommitted")

    @property
    def mark(self) -> str:
        """What decides which states there are: the newest commit, and where a copy ends."""
        if self._repo is None or not self._has_commit():
            return self.lack or ""
        return b" ".join([self._opened.head(), *sorted(self._opened.get_shallow())]).decode()

    def state_at(self, revision: str) -> State:
        """The state at a commit, a branch, a tag, `HEAD~2`; `UnknownError` if there is none."""
        found = commit_of(self._opened, revision)
        return State(key=self._key(found), since=_day(found))

    def changes(self, old: State | None, new: State) -> Iterator[tuple[str, bytes | None]]:
        """The files that are read and differ: those that are gone, then the others as they are."""
        try:
            found = list(self._changes(old, new))
            yield from ((file, None) for file, id_ in found if id_ is None)
            yield from ((file, self._blob(id_).data) for file, id_ in found if id_)
        except KeyError as error:
            raise MissingError from error

    def _has_commit(self) -> bool:
        try:
            return bool(self._opened.head())
        except KeyError:
            return False

    def _lack_of_repository(self) -> Lack | None:
        if self._repo is None:
            return "other-repository" if _lies_in_another(self.root) else "no-repository"
        if not self._has_commit():
            return "no-commit"
        try:
            head = self._commit(self._repo.head())
            if not all(_subtree(self._tree(head), folder) for folder in FOLDERS):
                return "other-repository"
            return "uncommitted" if self._is_changed(head) else None
        except KeyError:
            return "objects-missing"

    def states(self) -> Iterator[State]:
        """Newest first, along the first parents, as far back as two years or as git remembers."""
        try:
            yield from self._states()
        except KeyError as error:
            raise MissingError from error

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
            run = State(key=key, since=_day(commit))
        if run:
            yield run

    def _first_parents(self, commit: Commit) -> Iterator[Commit]:
        boundary = self._opened.get_shallow()
        while True:
            yield commit
            if not commit.parents:
                return
            if commit.id in boundary or commit.parents[0] not in self._opened:
                self.missing = "shallow" if commit.id in boundary else "objects-missing"
                return
            commit = self._commit(commit.parents[0])

    def _key(self, commit: Commit) -> str:
        tree = self._tree(commit)
        return "-".join((_subtree(tree, folder) or _NONE.encode()).decode() for folder in FOLDERS)

    def _is_changed(self, head: Commit) -> bool:
        """Whether the files that are read are not those of the commit; line ends apart."""
        files = dict(self._files(head))
        found = {file.relative_to(self.root).as_posix(): file for file in _read_files(self.root)}
        return files.keys() != found.keys() or any(
            files[path] not in _ids(file) for path, file in found.items()
        )

    def _files(self, commit: Commit) -> Iterator[tuple[str, ObjectID]]:
        tree = self._tree(commit)
        for folder, suffix in _SUFFIXES.items():
            if id_ := _subtree(tree, folder):
                for entry in iter_tree_contents(self._opened.object_store, id_):
                    path = f"{folder}/{(entry.path or b'').decode()}"
                    if entry.sha and _is_read(path, suffix):
                        yield path, entry.sha

    def _changes(self, old: State | None, new: State) -> Iterator[tuple[str, ObjectID | None]]:
        before = old.trees if old else (None, None)
        folders = zip(_SUFFIXES.items(), before, new.trees, strict=True)
        for (folder, suffix), then, now in folders:
            for change in tree_changes(self._opened.object_store, then, now):
                entry = change.new or change.old
                path = f"{folder}/{entry.path.decode()}" if entry and entry.path else ""
                if _is_read(path, suffix):
                    yield path, (change.new.sha if change.new else None)

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


def _is_read(path: str, suffix: str) -> bool:
    return path.endswith(suffix) and not path.startswith(_NOT_READ)


def _read_files(root: Path) -> Iterator[Path]:
    for folder, suffix in _SUFFIXES.items():
        for file in (root / folder).rglob(f"*{suffix}"):
            if _is_read(file.relative_to(root).as_posix(), suffix):
                yield file


def _ids(file: Path) -> set[ObjectID]:
    """Of the file as it is, and with the line ends that git may have taken away."""
    raw = file.read_bytes()
    return {Blob.from_string(text).id for text in {raw, raw.replace(b"\r\n", b"\n")}}
