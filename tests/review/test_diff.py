"""Edits as maintainers make them, and what a reviewer is told of each, in five languages."""

from pathlib import Path
from typing import Final

import pytest

from putokaz.language import LANGUAGES
from tests.history.project import POLICE, Project
from tests.review.reviewed import edit, refused, said

HERE: Final = Path(__file__).parent
EDITS: Final = sorted((HERE / "edits").glob("*.yml"))


@pytest.mark.parametrize("edits", EDITS, ids=lambda edits: edits.stem)
def test_an_edit_is_told_in_every_language(
    edits: Path, repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repository, edits)

    for language in LANGUAGES:
        told = said(repository, capsys, "HEAD", "--format", "markdown", "--language", language)
        golden = HERE / "told" / f"{edits.stem}.{language}.md"
        assert told == golden.read_text(encoding="utf-8")


def test_a_state_can_be_compared_with_another_one(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repository, HERE / "edits/verification-removed.yml")
    repository.commit("2026-02-10")
    repository.git("tag", "v1")
    edit(repository, HERE / "edits/contact-withdrawn.yml")

    told = said(repository, capsys, "HEAD~1", "--head", "v1")

    assert "verification removed" in told
    assert "No longer in the guide" not in told
    assert said(repository, capsys, "main", "--head", "v1") == "Nothing in the guides changes.\n"


def test_a_contact_in_no_guide_is_told_apart(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.edit(
        "data/tiers/k10/contacts/tuzilastvo.yml", "kind: prosecutor", "kind: prosecutor\nserves: []"
    )
    repository.commit("2026-02-10")
    repository.edit("data/tiers/k10/contacts/tuzilastvo.yml", "034 000 000", "036 000 000")

    told = said(repository, capsys, "HEAD")

    assert told.startswith("No guide changes.")
    assert "In no guide\n  Kantonalno tužilaštvo (primjer): Phone: 034 000 000" in told


def test_a_file_that_is_only_renamed_is_the_same_contact(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    police = repository.folder / POLICE
    police.rename(police.with_name("ps-primjerovo.yml"))
    repository.edit(
        POLICE.replace("policijska-stanica", "ps-primjerovo"), "24/7", "Mo-Fr 07:00-15:00"
    )

    told = said(repository, capsys, "HEAD")

    assert "hours: 0–24 every day → Mon–Fri 07:00–15:00" in told
    assert "New contact" not in told
    assert "No longer in the guide" not in told
    assert "Called first" not in told


def test_an_unknown_revision_is_told_in_one_line(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(repository, capsys, "nowhere")

    assert told == "putokaz: no commit is called nowhere here\n"


def test_a_folder_that_is_no_repository_is_told_in_one_line(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.folder / ".git").rename(repository.folder.with_name("git"))

    told = refused(repository, capsys, "HEAD")

    assert told == (
        f"putokaz: {repository.folder} is no git repository, so there is nothing to compare with\n"
    )


def test_a_shallow_copy_says_how_to_get_the_rest(
    repository: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    edit(repository, HERE / "edits/verification-removed.yml")
    repository.commit("2026-02-10")
    copy = Project(folder=tmp_path / "copy")
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(copy.folder))

    told = refused(copy, capsys, "HEAD~1")

    assert told == (
        "putokaz: HEAD~1 is not in this copy, which has no older commits; get them: "
        "git fetch --unshallow\n"
    )
    assert said(copy, capsys, "HEAD") == "Nothing in the guides changes.\n"


def test_broken_data_are_told_in_one_line_then_and_now(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.edit(POLICE, "kind: police-station", "kind: police-staton")

    now = refused(repository, capsys, "HEAD", "--language", "bs")
    repository.commit("2026-02-10")
    repository.edit(POLICE, "kind: police-staton", "kind: police-station")
    then = refused(repository, capsys, "HEAD")

    assert now.startswith("putokaz: datoteke kakve su sada: vodič se ne može napraviti; ")
    assert then.startswith("putokaz: HEAD: no guide can be built; mistakes: 1, the first: data/")
    assert now.count("\n") == then.count("\n") == 1


def test_what_only_another_language_says_is_told_with_its_name(
    repository: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.edit("data/pathways/bih.yml", "hr: Prijavite sumnju", "hr: Odmah prijavite sumnju")

    told = said(repository, capsys, "HEAD", "--language", "en")

    assert "Changed step: Odmah prijavite sumnju tijelu skrbništva i policiji. [Croatian]" in told
    assert "New editions of handbook, poster and cards: 2 (languages: Croatian)." in told
