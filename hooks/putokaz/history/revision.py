"""Which commit is meant by a name: `main`, `v1`, `HEAD~2`, `1a2b3c4`."""

from collections.abc import Callable
from typing import Final

from dulwich.objects import Commit, ShaFile
from dulwich.objectspec import parse_commit, parse_object
from dulwich.repo import Repo

_WAYS: Final[tuple[Callable[[Repo, str], ShaFile], ...]] = (parse_commit, parse_object)
"""The first knows branches, tags and short hashes, the second counts back with ~ and ^."""


class UnknownError(Exception):
    """No commit has that name in this copy."""

    def __init__(self, *, shallow: bool) -> None:
        self.shallow: Final = shallow
        """Whether the copy lacks older commits, of which it may be one."""
        super().__init__()


def commit_of(repo: Repo, revision: str) -> Commit:
    """The commit; `UnknownError` if there is none."""
    for way in _WAYS:
        try:
            found = way(repo, revision)
        except (KeyError, ValueError):
            continue
        if isinstance(found, Commit):
            return found
    raise UnknownError(shallow=bool(repo.get_shallow()))
