"""From the look at the last build to the site in its place, with jobs of one file each."""

import os
import signal
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from putokaz.site.build import CACHE, Build, BusyError
from putokaz.site.job import Job

OLD: Final = {"a.html": "old a", "b/c.html": "old c", "gone/d.html": "old d", "kept.html": "kept"}
NEW: Final = {"a.html": "new", "b/c.html": "new c", "e.html": "new e", "kept.html": "kept"}

Files = Mapping[str, str]


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


def planned(root: Path, files: Files, *, program: str = "1", cached: bool = True) -> Build:
    build = Build(root, root / "site", cached=cached)
    build.compare(str(files))
    jobs = [
        Job(name=name, inputs=text, draw=partial(drawn, name, text)) for name, text in files.items()
    ]
    if not build.is_current:
        build.plan(jobs, program=program, whole=str(files))
    return build


def drawn(name: str, text: str, _: object) -> list[tuple[str, str]]:
    return [(name, text)]


def built(root: Path, files: Files, *, program: str = "1", cached: bool = True) -> set[str]:
    """What was drawn."""
    build = planned(root, files, program=program, cached=cached)
    build.finish({}, remembered=True)
    return set(build.drawn)


def site(root: Path) -> dict[str, str]:
    folder = root / "site"
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def killed(root: Path, files: Files, program: str, moves: int) -> bool:
    """Build in a process that dies before it moves once more; whether it did."""
    child = os.fork()
    if child == 0:
        left = iter(range(moves))
        for name in ("rename", "replace", "unlink"):
            move = getattr(os, name)

            def counted(*args: object, _move: object = move, **more: object) -> object:
                if next(left, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                return _move(*args, **more)  # type: ignore[operator]

            setattr(os, name, counted)
        built(root, files, program=program)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_only_what_has_changed_is_drawn(tmp_path: Path) -> None:
    assert built(tmp_path, OLD) == {*OLD}
    assert built(tmp_path, OLD) == set()
    assert built(tmp_path, NEW) == {"a.html", "b/c.html", "e.html"}
    assert site(tmp_path) == NEW
    assert not (tmp_path / "site/gone").exists()


def test_without_the_cache_everything_is_drawn(tmp_path: Path) -> None:
    built(tmp_path, OLD)

    assert built(tmp_path, OLD, cached=False) == {*OLD}


@pytest.mark.parametrize("program", ["1", "2"], ids=["changes", "whole"])
def test_a_build_that_is_killed_leaves_whole_files_and_is_mended_by_the_next(
    tmp_path: Path, program: str
) -> None:
    moves = 0
    while True:
        root = tmp_path / str(moves)
        root.mkdir()
        built(root, OLD)
        was_killed = killed(root, NEW, program, moves)
        known = {*OLD.items(), *NEW.items()}
        assert site(root).items() <= known
        if was_killed and program == "2":
            assert site(root) in ({}, OLD, NEW)

        built(root, NEW, program=program)

        assert site(root) == NEW, moves
        assert {one.name for one in root.iterdir()} == {".cache", "site"}
        if not was_killed:
            break
        moves += 1
    assert moves > 2


def test_what_a_killed_build_has_begun_to_draw_ends_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    begun = tmp_path / "begun"

    def draw_for_ever(_: object) -> list[tuple[str, str]]:
        begun.touch()
        time.sleep(600)
        return []

    child = os.fork()
    if child == 0:
        build = Build(tmp_path, tmp_path / "site", cached=True)
        jobs = [Job(name=str(number), inputs="", draw=draw_for_ever) for number in range(8)]
        build.plan(jobs, program="1", whole="")
        build.finish({}, remembered=True)
    while not begun.exists():
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    end = time.monotonic() + 60
    while time.monotonic() < end:
        with suppress(BusyError):
            assert built(tmp_path, NEW) == {*NEW}
            break
        time.sleep(0.1)
    assert site(tmp_path) == NEW


def test_a_site_that_was_left_beside_its_place_is_put_back(tmp_path: Path) -> None:
    built(tmp_path, OLD)
    (tmp_path / "site").rename(tmp_path / ".site.old")

    build = Build(tmp_path, tmp_path / "site", cached=True)
    build.give_up()

    assert site(tmp_path) == OLD


def test_two_builds_of_one_site_exclude_each_other(tmp_path: Path) -> None:
    first = planned(tmp_path, OLD)

    with pytest.raises(BusyError, match=r"another build is writing .*/site; wait until it has"):
        Build(tmp_path, tmp_path / "site", cached=True)

    first.finish({}, remembered=True)
    assert built(tmp_path, OLD) == set()


@pytest.mark.parametrize("name", ["manifest", "patterns"])
@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda whole: whole[:-1], lambda whole: whole[:20], lambda whole: whole + b" "],
    ids=["empty", "cut", "cut off", "longer"],
)
def test_what_was_kept_and_is_in_doubt_is_discarded(
    tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    built(tmp_path, OLD)
    (kept,) = (tmp_path / CACHE).rglob(name)
    kept.write_bytes(damage(kept.read_bytes()))

    assert built(tmp_path, OLD) == ({*OLD} if name == "manifest" else set())
    assert site(tmp_path) == OLD


def test_what_somebody_did_to_the_site_is_undone(tmp_path: Path) -> None:
    built(tmp_path, OLD)
    (tmp_path / "site/a.html").write_text("OLD a", "utf-8")
    (tmp_path / "site/kept.html").unlink()
    (tmp_path / "site/kept.html").mkdir()
    (tmp_path / "site/stray").write_text("stray", "utf-8")

    assert built(tmp_path, OLD) == {"a.html", "kept.html"}
    assert site(tmp_path) == OLD


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to("elsewhere")

    built(tmp_path, OLD)
    built(tmp_path, NEW)

    assert (tmp_path / "site").is_symlink()
    assert site(tmp_path) == NEW
