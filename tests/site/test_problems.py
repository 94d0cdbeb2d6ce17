"""Mistakes of people end the build, and say where they are."""

from pathlib import Path
from typing import Final

from tests.site.conftest import Project

CONTACT = "data/municipalities/primjerovo/contacts/policijska-stanica.yml"


OWN: Final = "---\ndescription: A.\n---\n\n# A\n"


def edit(project: Project, file: str, old: str, new: str) -> None:
    path = project.folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def errors(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("ERROR")]


def test_every_mistake_is_told_on_its_line(project: Project) -> None:
    edit(project, CONTACT, "kind: police-station", "kind: police-staton")
    (project.folder / "docs/contributing/words.hr.md").unlink()

    build = project.build()

    assert build.status == 1
    first, second, summary = errors(build.output)
    assert first.startswith(
        f"ERROR   -  putokaz: {CONTACT}:2:7: kind: unknown kind 'police-staton' "
        "(did you mean 'police-station'?); allowed: "
    )
    assert second == (
        "ERROR   -  putokaz: docs/contributing/words.hr.md:1:1: -: missing; "
        "the page is there in: bs, en, sr-Cyrl"
    )
    assert summary == "ERROR   -  2 problems in 2 files"
    assert "Aborted with a BuildError!" in build.output
    assert "Traceback" not in build.output


def test_the_site_that_was_there_stays_when_the_data_is_wrong(project: Project) -> None:
    page = project.site / "bs/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("yesterday", encoding="utf-8")
    edit(project, CONTACT, "hours: 24/7", "hours: always")

    build = project.build()

    assert build.status == 1
    assert page.read_text(encoding="utf-8") == "yesterday"
    assert all_files(project.site) == [page]


def test_a_link_of_a_prose_page_that_leads_nowhere_ends_the_build(project: Project) -> None:
    edit(project, "docs/contributing/add-a-municipality.sr-Cyrl.md", "(words.md)", "(wrods.md)")

    build = project.build()

    assert build.status == 1
    page = "contributing/add-a-municipality.sr-Cyrl.md"
    assert f"WARNING -  Doc file '{page}' contains a link 'wrods.md'" in build.output
    assert "Traceback" not in build.output


def test_a_prose_page_cannot_take_the_address_of_another_page(project: Project) -> None:
    for language in ("bs", "hr", "sr-Cyrl", "en"):
        (project.folder / f"docs/emergency.{language}.md").write_text(OWN, encoding="utf-8")

    build = project.build()

    assert build.status == 1
    assert errors(build.output) == ["ERROR   -  two pages at one address: emergency"]


def all_files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
