"""Whatever is edited: a build that draws only what has changed gives what a clean build gives."""

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from filecmp import cmp
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from putokaz.site.build import Build
from putokaz.whole import read_whole
from tests.site.conftest import Project, example_project

PLACES: Final = "data/municipalities"
CONTACTS: Final = f"{PLACES}/primjerovo/contacts"
PROTOCOLS: Final = f"{PLACES}/primjerovo/protocols"
NEW: Final = "2021-protokol-o-saradnji.yml"
Edit = Callable[[Path], None]


def replace(file: str, old: str, new: str) -> Edit:
    """Wherever it still stands."""

    def edit(folder: Path) -> None:
        path = folder / file
        if path.exists():
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return edit


def copy(file: str, to: str, old: str = "", new: str = "") -> Edit:
    def edit(folder: Path) -> None:
        if (folder / file).exists():
            text = (folder / file).read_text(encoding="utf-8")
            (folder / to).parent.mkdir(parents=True, exist_ok=True)
            (folder / to).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def remove(file: str) -> Edit:
    def edit(folder: Path) -> None:
        if (folder / file).is_dir():
            shutil.rmtree(folder / file)
        else:
            (folder / file).unlink(missing_ok=True)

    return edit


def in_turn(*edits: Edit) -> Edit:
    def edit(folder: Path) -> None:
        for one in edits:
            one(folder)

    return edit


def in_all_languages(make: Callable[[str], Edit]) -> Edit:
    return in_turn(*map(make, ("bs", "hr", "sr-Cyrl", "en")))


def place(folder: Path) -> None:
    """A third municipality."""
    if (folder / PLACES / "susjedovo").exists():
        shutil.copytree(
            folder / PLACES / "susjedovo", folder / PLACES / "nigdje", dirs_exist_ok=True
        )


EDITS: Final[Mapping[str, Edit]] = {
    "change a number": replace(f"{CONTACTS}/policijska-stanica.yml", "24/7", "Mo-Fr 08:00-16:00"),
    "change a name": replace(f"{CONTACTS}/dom-zdravlja.yml", "Primjerovo", "Primjerovo <i>&"),
    "add a contact": copy(
        f"{CONTACTS}/osnovna-skola.yml", f"{CONTACTS}/druga-skola.yml", "name: ", "name: Druga "
    ),
    "rename a file": copy(f"{CONTACTS}/opcina.yml", f"{CONTACTS}/uprava.yml"),
    "remove a contact": remove(f"{CONTACTS}/opcina.yml"),
    "confirm a number": replace(
        f"{CONTACTS}/centar-za-socijalni-rad.yml", "2026-09-01", "2026-11-01"
    ),
    "change a number of a tier": replace(
        "data/tiers/bih/contacts/linija-za-djecu.yml", "080 000 000", "080 000 001"
    ),
    "change a protocol": replace(f"{PROTOCOLS}/{NEW}", "signed_on: 2021-", "signed_on: 2020-"),
    "remove a protocol": in_turn(
        remove(f"{PROTOCOLS}/2015-protokol-o-saradnji.yml"),
        replace(f"{PROTOCOLS}/{NEW}", "replaces: 2015-protokol-o-saradnji\n", ""),
        replace(f"{PROTOCOLS}/{NEW}", "replaces_inferred: true\n", ""),
    ),
    "change a step": replace("data/pathways/bih.yml", "ostanite s njim", "ostanite uz njega"),
    "change a term": replace("data/vocabulary/needs.yml", "The child is", "A child is"),
    "add a municipality": place,
    "remove a municipality": remove(f"{PLACES}/susjedovo"),
    "change a text": in_all_languages(
        lambda language: replace(f"docs/about.{language}.md", "[^practice]", "2027[^practice]")
    ),
    "change a title": in_all_languages(
        lambda language: replace(f"docs/concerns/index.{language}.md", "# ", "# 2027 ")
    ),
    "add a page": in_all_languages(
        lambda language: copy(
            f"docs/checking.{language}.md", f"docs/new.{language}.md", "# ", "# 9 "
        )
    ),
    "remove a page": in_all_languages(lambda language: remove(f"docs/new.{language}.md")),
    "break a file": replace(f"{CONTACTS}/policijska-stanica.yml", "kind: ", "kindd: "),
    "mend it": replace(f"{CONTACTS}/policijska-stanica.yml", "kindd: ", "kind: "),
    "link to nowhere": replace("docs/about.en.md", "\n## ", "\n[A](nowhere.md)\n\n## "),
    "link no more": replace("docs/about.en.md", "[A](nowhere.md)\n\n", ""),
    "change the site's address": replace("mkdocs.yml", "/guide/", "/other/"),
    "lose a file of the site": remove("site/bs/primjerovo/contacts/index.html"),
    "add a file to the site": copy("mkdocs.yml", "site/bs/stray/index.html"),
}


def same(folder: Path, other: Path) -> list[str]:
    """Every file that is not the same in both."""
    names = {file.relative_to(root) for root in (folder, other) for file in root.rglob("*")}
    return sorted(
        str(name)
        for name in names
        if not (folder / name).is_dir() or not (other / name).is_dir()
        if not ((folder / name).is_file() and (other / name).is_file())
        or not cmp(folder / name, other / name, shallow=False)
    )


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was built."""
    project = example_project(tmp_path_factory.mktemp("start"))
    assert project.build().status == 0
    return project


def test_every_edit_changes_something(start: Project, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shutil.copytree(start.folder, folder, ignore=shutil.ignore_patterns(".cache"))
    for name, edit in EDITS.items():
        before = contents(folder)
        edit(folder)
        assert contents(folder) != before, name


@pytest.mark.parametrize("name", EDITS)
def test_only_the_edit_that_is_to_break_the_data_does(tmp_path: Path, name: str) -> None:
    project = example_project(tmp_path)
    EDITS[name](project.folder)

    whole = read_whole(
        project.folder, project.folder / "docs", today=date(2026, 11, 24), invented_numbers=True
    )

    assert bool(whole.problems) == (name == "break a file")


def contents(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(names=st.lists(st.sampled_from(sorted(EDITS)), min_size=4, max_size=6, unique=True))
def test_after_every_edit_the_site_is_that_of_a_clean_build(
    start: Project, tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    project = Project(folder=tmp_path_factory.mktemp("edited") / "project")
    shutil.copytree(start.folder, project.folder)
    for name in names:
        EDITS[name](project.folder)
        before = contents(project.site)

        edited = project.build()
        clean = project.build(cached=False, into="clean")

        assert edited.status == clean.status, (name, edited.output, clean.output)
        if clean.status == 0:
            assert same(project.site, project.folder / "clean") == [], name
        else:
            assert contents(project.site) == before, name


def day(text: str) -> str:
    """Noon of the day, as builds are told of it."""
    return str(int(datetime.fromisoformat(f"{text}T12:00").replace(tzinfo=UTC).timestamp()))


def drawn(project: Project, today: str) -> set[str]:
    """What a build on that day draws, below the site; what it gives is what a clean one gives."""
    before = {file: file.stat().st_mtime_ns for file in project.site.rglob("*.*")}
    assert project.build(SOURCE_DATE_EPOCH=day(today)).status == 0
    assert project.build(cached=False, into="clean", SOURCE_DATE_EPOCH=day(today)).status == 0
    assert same(project.site, project.folder / "clean") == []
    return {
        str(file.relative_to(project.site))
        for file in project.site.rglob("*.*")
        if file.stat().st_mtime_ns != before.get(file)
    }


def test_on_a_new_day_only_what_shows_it_is_drawn(start: Project, tmp_path: Path) -> None:
    project = Project(folder=tmp_path / "project")
    shutil.copytree(start.folder, project.folder)
    drawn(project, "2026-11-28")

    names = drawn(project, "2026-11-29")

    assert "bs/index.html" in names
    assert not [name for name in names if "/primjerovo/" in name or "/about/" in name]


def test_on_the_day_on_which_a_check_lapses_what_shows_it_is_drawn(
    start: Project, tmp_path: Path
) -> None:
    project = Project(folder=tmp_path / "project")
    shutil.copytree(start.folder, project.folder)
    # The social workers' number was confirmed on 2026-09-01; that holds for 180 days.
    drawn(project, "2027-02-28")

    names = drawn(project, "2027-03-01")

    assert "bs/primjerovo/contacts/index.html" in names
    assert not [name for name in names if "/susjedovo/" in name or "/about/" in name]


def test_two_builds_of_one_site_exclude_each_other(start: Project) -> None:
    build = Build(start.folder, start.site, cached=True)
    try:
        refused = start.build()
    finally:
        build.give_up()

    assert refused.status == 1
    assert "another build is writing" in refused.output
    assert "wait until it has ended" in refused.output
