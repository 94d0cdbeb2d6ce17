"""The workflows are safe and sound, and what they run does what it says."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree
from typing import Any, Final

import pytest
import yaml

from putokaz.cli.main import COMMANDS
from tests.conftest import ROOT

GITHUB: Final = ROOT / ".github"
WORKFLOWS: Final = sorted((GITHUB / "workflows").glob("*.yml"))
ACTION: Final = re.compile(r"uses: actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

workflows = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)


def bin_of(program: str) -> Path:
    return ROOT / ".venv/bin" / program


def test_the_linter_of_workflows_finds_nothing() -> None:
    told = subprocess.run(
        [bin_of("jactionlint"), *WORKFLOWS], capture_output=True, text=True, check=False
    )

    assert (told.returncode, told.stdout) == (0, "")


def test_nothing_in_them_can_be_abused() -> None:
    told = subprocess.run(
        [bin_of("zizmor"), "--offline", "--persona=auditor", "--no-progress", GITHUB],
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 0, told.stdout


@workflows
def test_every_action_is_an_official_one_pinned_by_its_commit(file: Path) -> None:
    used = [line for line in file.read_text("utf-8").splitlines() if "uses:" in line]

    assert [line for line in used if not ACTION.search(line)] == []


def test_an_action_has_one_commit_everywhere() -> None:
    used = {
        found
        for file in WORKFLOWS
        for found in re.findall(r"actions/([a-z-]+)[/\w]*@(\w+)", file.read_text("utf-8"))
    }

    assert len({name for name, _ in used}) == len(used)


def jobs(file: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = tree(file)["jobs"]
    return found


def tree(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


@workflows
def test_a_job_has_an_end_and_only_the_rights_it_needs(file: Path) -> None:
    assert tree(file)["permissions"] == {}
    for job in jobs(file).values():
        assert 0 < int(job["timeout-minutes"]) <= 90
        assert job["permissions"]
    assert tree(file)["concurrency"]["group"]


def writes(job: Mapping[str, Any]) -> bool:
    return "write" in job["permissions"].values()


def test_code_of_a_pull_request_has_no_secret_and_no_token_that_writes() -> None:
    untrusted = [file for file in WORKFLOWS if "pull_request" in tree(file)["on"]]

    assert [file.stem for file in untrusted] == ["pull-request", "test"]
    for file in untrusted:
        assert not any(writes(job) for job in jobs(file).values())
        assert "secrets." not in file.read_text("utf-8")
        assert "github.token" not in file.read_text("utf-8")


def test_what_writes_below_a_pull_request_runs_nothing_of_it() -> None:
    text = (GITHUB / "workflows/comment.yml").read_text("utf-8")

    assert "checkout" not in text
    assert "putokaz " not in text.replace("putokaz -->", "")


def script(workflow: str, step: str) -> str:
    """What a step runs."""
    [found] = [
        one["run"]
        for job in jobs(GITHUB / f"workflows/{workflow}.yml").values()
        for one in job["steps"]
        if one.get("name") == step
    ]
    return str(found)


GH: Final = """#!/bin/bash
# Stands in for GitHub, which is not here: answers what it is asked, and writes down the rest.
case "$*" in
  *pulls/*) echo "${HEAD_THERE}" ;;
  *--paginate*) printf '%s' "${COMMENTS_THERE}" ;;
  *) echo "$*" >> calls ;;
esac
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def comment(tmp_path: Path) -> Run:
    """Runs the step that writes the comment on the two files it is given."""
    (tmp_path / "comment").mkdir()
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)

    def run(
        number: str, text: str, *, head: str = "abc", comments: str = ""
    ) -> subprocess.CompletedProcess[str]:
        (tmp_path / "comment/number").write_text(number, "utf-8")
        (tmp_path / "comment/comment.md").write_text(text, "utf-8")
        environment = {
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "board/guide",
            "HEAD_SHA": "abc",
            "HEAD_THERE": head,
            "COMMENTS_THERE": comments,
            "RUN": "https://example.org/run/1",
        }
        command = ["bash", "-eo", "pipefail", "-c", script("comment", "Write the comment")]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_the_comment_is_written(comment: Run, tmp_path: Path) -> None:
    assert comment("7\n", "Livno: CSR\n").returncode == 0

    assert (tmp_path / "body.md").read_text("utf-8") == (
        "<!-- putokaz -->\n[Pregled · Преглед · Preview](https://example.org/run/1#artifacts)\n"
        "\nLivno: CSR\n"
    )
    assert (tmp_path / "calls").read_text() == (
        "api --method POST repos/board/guide/issues/7/comments --field body=@body.md --silent\n"
    )


def test_the_comment_that_is_there_is_kept_up_to_date(comment: Run, tmp_path: Path) -> None:
    assert comment("7\n", "Livno: CSR\n", comments="41\n52\n").returncode == 0

    assert (tmp_path / "calls").read_text() == (
        "api --method PATCH repos/board/guide/issues/comments/41 --field body=@body.md --silent\n"
    )


@pytest.mark.parametrize("number", ["", "0", "-1", "7/../8", "7 --silent", "$(id)", "1" * 20, "七"])
def test_what_is_no_number_of_a_pull_request_is_refused(
    comment: Run, tmp_path: Path, number: str
) -> None:
    assert comment(number, "text").returncode == 1

    assert not (tmp_path / "calls").exists()


def test_the_comment_of_another_pull_request_cannot_be_written(
    comment: Run, tmp_path: Path
) -> None:
    assert comment("8\n", "text", head="def").returncode == 0

    assert not (tmp_path / "calls").exists()


def test_nobody_is_called_by_a_comment_and_an_address_stays(comment: Run, tmp_path: Path) -> None:
    comment("7", "@board, (@team) <a@example.org>\n")

    last = (tmp_path / "body.md").read_text("utf-8").splitlines()[-1]

    assert last == "@\u200bboard, (@\u200bteam) <a@example.org>"


def test_a_long_comment_is_cut_between_letters(comment: Run, tmp_path: Path) -> None:
    assert comment("7", "аб" * 40_000).returncode == 0

    assert 59_990 < len((tmp_path / "body.md").read_bytes()) <= 60_000
    assert (tmp_path / "body.md").read_text("utf-8").endswith(("а", "б"))


BROKEN: Final = '''\
# created by LinkChecker at 2026-11-24 16:39:50+000
# Read the documentation at https://linkchecker.github.io/linkchecker/
urlname;parentname;base;result;warningstring;infostring;valid;url;line;column;name;dltime;size
https://example.org/b;;;404 Not Found;;;False;https://example.org/b;;-1;-1;0.04;0
https://example.org/a;;;"ConnectionError: ""no; answer""";;;False;https://example.org/a;;-1;-1;0;0
# Stopped checking at 2026-11-24 16:39:52+000 (1 seconds)
'''


def test_the_report_of_links_says_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "data/a.yml").write_text("url: https://example.org/a\n")
    (tmp_path / "docs/b.md").write_text("[b](https://example.org/b), <https://example.org/c>.\n")
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    (tmp_path / "broken.csv").write_text(BROKEN)
    asked = script("links", "Ask every address").partition("linkchecker")[0]
    environment = {"PATH": f"{ROOT}/.venv/bin:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": "sum"}

    for step in (asked, script("links", "Say which do not answer")):
        command = ["bash", "-eo", "pipefail", "-c", step]
        subprocess.run(command, cwd=tmp_path, env=environment, check=True)

    assert (tmp_path / "addresses").read_text().split() == [
        "https://example.org/a",
        "https://example.org/b",
        "https://example.org/c",
    ]
    assert (tmp_path / "sum").read_text() == (
        "2 of 3 addresses do not answer as they should.\n\n"
        '- <https://example.org/a>: ConnectionError: "no; answer"\n  - `data/a.yml`\n'
        "- <https://example.org/b>: 404 Not Found\n  - `docs/b.md`\n"
    )


EDITED: Final = "data/municipalities/primjerovo/contacts/policijska-stanica.yml"


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[str, str], str]:
    """The comment on a commit that changes one text in the example."""
    copytree(ROOT / "tests/examples", tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: https://example.org/\nextra: {invented_numbers: true}\n"
    )
    program = tmp_path / ".venv/bin/putokaz"
    program.parent.mkdir(parents=True)
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={ROOT}/hooks exec {sys.executable} -m putokaz "$@" --root .\n'
    )
    program.chmod(0o755)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@example.org"]

    def edited(old: str, new: str) -> str:
        subprocess.run([*git, "init", "-q"], check=True)
        subprocess.run([*git, "add", "data", "docs", "mkdocs.yml"], check=True)
        subprocess.run([*git, "commit", "-qm", "before"], check=True)
        file = tmp_path / EDITED
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        subprocess.run([*git, "commit", "-qam", "after"], check=True)
        command = ["bash", "-eo", "pipefail", "-c", script("pull-request", "Say what changes")]
        environment = os.environ | {
            "NUMBER": "7",
            "LANGUAGES": "hr en",
            "GITHUB_STEP_SUMMARY": "sum",
        }
        subprocess.run(command, cwd=tmp_path, env=environment, check=True)
        assert (tmp_path / "comment/number").read_text() == "7\n"
        return (tmp_path / "comment/comment.md").read_text("utf-8")

    return edited


def test_a_change_is_told_in_every_language_asked_for(edited: Callable[[str, str], str]) -> None:
    comment = edited("+387 34 000 000", "+387 34 0000 000")

    assert comment.count("<details>") == comment.count("</details>") == 2
    assert "<summary>Hrvatski</summary>" in comment
    assert "<summary>English</summary>" in comment
    assert comment.replace("\u00a0", " ").count("000 → +387 34 0000 000") == 2


def test_where_the_data_has_mistakes_these_are_told(edited: Callable[[str, str], str]) -> None:
    comment = edited("+387 34 000 000", "112")

    assert "112 is not in service in Bosnia and Herzegovina" in comment
    assert "112 u Bosni i Hercegovini nije u funkciji" in comment


def test_every_command_that_a_workflow_runs_is_one() -> None:
    run = {
        found
        for file in WORKFLOWS
        for found in re.findall(r"\.venv/bin/putokaz ([a-z]+)", file.read_text("utf-8"))
    }

    assert run <= {*COMMANDS}
