"""Whatever is edited: a build that draws only what has changed gives what a clean build gives."""

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from filecmp import cmp
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.site.conftest import Project, example_project

PLACES: Final = "data/municipalities"
CONTACTS: Final = f"{PLACES}/primjerovo/contacts"
NEXT_YEAR: Final = datetime(2027, 6, 1, tzinfo=UTC)

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


def in_all_languages(make: Callable[[str], Edit]) -> Edit:
    def edit(folder: Path) -> None:
        for language in ("bs", "hr", "sr-Cyrl", "en"):
            make(language)(folder)

    return edit


def place(folder: Path) -> None:
    """A third municipality."""
    if (folder / PLACES / "susjedovo").exists():
        shutil.copytree(
            folder / PLACES / "susjedovo", folder / PLACES / "trece", dirs_exist_ok=True
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
        "data/tiers/bih/contacts/linija-za-djecu.yml", "name: ", "name: Nova "
    ),
    "change a protocol": replace(
        f"{PLACES}/primjerovo/protocols/2021-protokol-o-saradnji.yml", "2021-", "2020-"
    ),
    "remove a protocol": remove(f"{PLACES}/primjerovo/protocols/2015-protokol-o-saradnji.yml"),
    "change a step": replace("data/pathways/bih.yml", "Zapi", "Odmah zapi"),
    "change a term": replace("data/vocabulary/needs.yml", "en: ", "en: New "),
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
    assert project.build().status == 0
    for name in names:
        EDITS[name](project.folder)
        before = {file: file.read_bytes() for file in project.site.rglob("*") if file.is_file()}

        edited = project.build()
        clean = project.build(cached=False, into="clean")

        assert edited.status == clean.status, (name, edited.output, clean.output)
        if clean.status == 0:
            assert same(project.site, project.folder / "clean") == [], name
        else:
            after = {file: file.read_bytes() for file in project.site.rglob("*") if file.is_file()}
            assert after == before, name
