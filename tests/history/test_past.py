"""What git remembers, and what is said where it does not."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from putokaz.history.changes import changes
from putokaz.history.past import CACHE, History, read_history
from tests.history.project import SCHOOL, SOCIAL_WORK, STEPS, Project


def days(history: History) -> list[date]:
    return [edition.since for edition in history.of("primjerovo", "en")]


def change_number(project: Project, day: str, new: str, old: str = "034 000 000") -> None:
    project.edit(SOCIAL_WORK, old, new)
    project.commit(day)


def test_a_change_is_an_edition_of_every_language(repository: Project) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    history = repository.history()

    assert history.complete
    assert history.since == date(2026, 1, 10)
    assert days(history) == [date(2026, 2, 10), date(2026, 1, 10)]
    assert days(history) == [one.since for one in history.of("primjerovo", "sr-Latn")]
    assert history.of("primjerovo", "en")[0].facts == repository.state().facts()


def test_what_another_guide_shows_makes_no_edition_of_this_one(repository: Project) -> None:
    change_number(repository, "2026-02-10", "035 000 000")

    assert len(repository.history().of("susjedovo", "en")) == 1


def test_a_commit_beside_the_data_is_no_edition(repository: Project) -> None:
    (repository.folder / "README.md").write_text("Read me.", "utf-8")
    repository.commit("2026-02-10")

    assert days(repository.history()) == [date(2026, 1, 10)]


def test_an_edition_that_comes_back_is_the_same_one(repository: Project) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    change_number(repository, "2026-03-10", "034 000 000", old="035 000 000")

    assert days(repository.history()) == [date(2026, 3, 10), date(2026, 2, 10)]


def test_only_the_first_parents_count(repository: Project) -> None:
    repository.git("checkout", "--quiet", "-b", "draft")
    change_number(repository, "2026-02-01", "033 000 000")
    change_number(repository, "2026-02-02", "035 000 000", old="033 000 000")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "draft", day="2026-02-10")

    assert days(repository.history()) == [date(2026, 2, 10), date(2026, 1, 10)]


def test_two_years_are_enough(project: Project) -> None:
    project.git("init", "--quiet", "--initial-branch=main")
    project.commit("2020-01-10")
    change_number(project, "2021-01-10", "035 000 000")
    change_number(project, "2026-01-10", "036 000 000", old="035 000 000")

    history = project.history()

    assert history.complete
    assert days(history) == [date(2026, 1, 10), date(2021, 1, 10)]


def test_a_state_that_cannot_be_read_is_passed_over(repository: Project) -> None:
    change_number(repository, "2026-02-10", "not a number")
    change_number(repository, "2026-03-10", "035 000 000", old="not a number")

    history = repository.history()

    assert history.complete
    assert days(history) == [date(2026, 3, 10), date(2026, 1, 10)]


def test_a_state_from_before_a_list_of_the_vocabulary_can_be_read(project: Project) -> None:
    words = project.folder / "data/vocabulary/synonyms.yml"
    text = words.read_bytes()
    words.unlink()
    project.git("init", "--quiet", "--initial-branch=main")
    project.commit("2026-01-10")
    words.write_bytes(text)
    project.commit("2026-02-10")

    assert days(project.history()) == [date(2026, 1, 10)]


def test_a_folder_without_git_is_said_to_be_one(project: Project) -> None:
    history = project.history()

    assert history == History(reason="no-repository")
    assert not history.complete


def test_a_folder_in_the_repository_of_something_else_is_said_to_be_one(
    repository: Project,
) -> None:
    inner = Project(folder=repository.folder / "inner")
    shutil.copytree(repository.folder / "data", inner.folder / "data")
    shutil.copytree(repository.folder / "docs", inner.folder / "docs")

    assert inner.history() == History(reason="other-repository")


def test_a_repository_without_the_data_is_that_of_something_else(project: Project) -> None:
    (project.folder / ".gitignore").write_text("/data/\n/docs/\n/.cache/\n", "utf-8")
    project.git("init", "--quiet", "--initial-branch=main")
    project.commit("2026-01-10")

    assert project.history() == History(reason="other-repository")


def test_an_empty_repository_has_no_state(project: Project) -> None:
    project.git("init", "--quiet", "--initial-branch=main")

    assert project.history() == History(reason="no-commit")


def test_a_shallow_copy_is_said_to_be_one(repository: Project, tmp_path: Path) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    repository.git(
        "clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(tmp_path / "copy")
    )

    history = Project(folder=tmp_path / "copy").history()

    assert history.reason == "shallow"
    assert days(history) == [date(2026, 2, 10)]


def test_a_copy_that_is_a_worktree_knows_everything(repository: Project, tmp_path: Path) -> None:
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))

    assert Project(folder=tmp_path / "tree").history() == repository.history()


@pytest.mark.parametrize(
    "file", [SOCIAL_WORK, "docs/new.en.md", "data/municipalities/susjedovo/contacts/new.yml"]
)
def test_what_is_not_committed_is_said(repository: Project, file: str) -> None:
    with (repository.folder / file).open("a", encoding="utf-8") as text:
        text.write("\n")

    history = repository.history()

    assert history.reason == "uncommitted"
    assert days(history) == [date(2026, 1, 10)]


def test_line_ends_of_another_system_are_no_change(repository: Project) -> None:
    file = repository.folder / SOCIAL_WORK
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert repository.history().complete


def kept(project: Project, name: str) -> list[Path]:
    return sorted((project.folder / CACHE).rglob(name))


def what_is_shown(history: History) -> object:
    return {guide: [one.facts for one in those] for guide, those in history.editions.items()}


def test_a_state_is_read_once(repository: Project) -> None:
    first = repository.history()
    written = [file.stat().st_mtime_ns for file in kept(repository, "*.*")]

    assert repository.history() == first
    assert what_is_shown(repository.history()) == what_is_shown(first)
    assert [file.stat().st_mtime_ns for file in kept(repository, "*.*")] == written


def test_what_stays_as_it_was_is_kept_once(repository: Project) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    repository.history()

    assert len(kept(repository, "primjerovo.json.gz")) == 2
    assert len(kept(repository, "susjedovo.json.gz")) == 1


@pytest.mark.parametrize("name", ["album.json", "seen.json", "primjerovo.json.gz"])
@pytest.mark.parametrize("damage", [b"", b"{}", b"\x1f\x8b\x08\x00", b"[1, 2"])
def test_a_damaged_file_is_read_anew(repository: Project, name: str, damage: bytes) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    first = repository.history()
    shown = what_is_shown(first)
    before = {file: file.read_bytes() for file in kept(repository, "*.*")}
    for file in kept(repository, name):
        file.write_bytes(damage)
    if name == "seen.json":
        kept(repository, "album.json")[0].unlink()

    assert repository.history() == first
    assert what_is_shown(repository.history()) == shown
    assert {file: file.read_bytes() for file in kept(repository, "*.*")} == before


def test_states_read_one_after_another_are_as_if_each_were_read_alone(
    repository: Project,
) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    (repository.folder / SCHOOL).unlink()
    repository.commit("2026-02-11")
    repository.edit(STEPS, "ostanite s njim", "ostanite uz njega")
    repository.edit("docs/respond.en.md", "# Example", "# Another example")
    repository.commit("2026-02-12")
    together = repository.history()
    shown = what_is_shown(together)
    for file in kept(repository, "*.json.gz"):
        file.unlink()

    assert what_is_shown(repository.history()) == shown
    assert len(together.of("primjerovo", "en")) == 4


def test_a_copy_without_the_files_of_old_states_says_so(
    repository: Project, tmp_path: Path
) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    repository.git("config", "uploadpack.allowFilter", "true")
    origin = repository.folder.as_uri()
    copy = str(tmp_path / "copy")
    repository.git("clone", "--quiet", "--filter=blob:none", origin, copy)

    history = Project(folder=tmp_path / "copy").history()

    assert history.reason == "objects-missing"
    assert days(history) == [date(2026, 2, 10)]


def test_invented_numbers_are_read_apart(repository: Project) -> None:
    assert read_history(repository.folder).since is None
    assert repository.history().since == date(2026, 1, 10)


def test_what_another_program_read_is_thrown_away(repository: Project) -> None:
    other = repository.folder / CACHE / "another/state.json.gz"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"")

    repository.history()

    assert not other.exists()


def test_a_past_edition_can_be_compared_with_the_current_one(repository: Project) -> None:
    change_number(repository, "2026-02-10", "035 000 000")
    old = repository.history().of("primjerovo", "en")[-1]

    (found,) = changes(old.facts, repository.state().facts())

    assert "034 000 000" in str(found)
    assert "035 000 000" in str(found)
