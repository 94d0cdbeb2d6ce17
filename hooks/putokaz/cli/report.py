"""What `putokaz check` found, as text for people, as JSON, as annotations of a pull request.

The keys of the JSON stay. Beside the settings of the check (`today`, `language`,
`municipalities`: null for all) it has:

- `fixed`: files that `--fix` has put in order;
- `problems`: all that is wrong, by place, each with `file`, `line`, `column`, `path`, `message`;
- `elsewhere`: how many more problems there are in what was not asked about;
- `due`: what is to be done, most urgent first, each with `kind` and the keys of a problem; null
  while there are problems, for then it cannot be known.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from putokaz.language import Language
from putokaz.problem import Problem
from putokaz.text.say import Say
from putokaz.text.told import told
from putokaz.views.findings import Finding

FEW: Final = 20
"""How many findings are shown where not all are asked for."""

ALL: Final = "--all"


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """All that a check has found, of what was asked about."""

    today: date
    language: Language
    municipalities: tuple[str, ...] | None
    fixed: tuple[str, ...]
    problems: tuple[Problem, ...]
    elsewhere: int
    findings: tuple[Finding, ...] | None
    """None: unknown, because there are problems."""
    shows_all: bool

    @property
    def shown(self) -> Sequence[Finding]:
        """The most urgent ones."""
        found = self.findings or ()
        return found if self.shows_all else found[:FEW]

    def line(self, problem: Problem) -> str:
        return problem.told(told(problem.message, self.language))


def as_text(report: Report) -> Iterator[str]:
    """A line for everything, as editors and terminals know them; a summary at the end."""
    say = Say(report.language)
    yield from (say("check.fixed", file=file) for file in report.fixed)
    yield from map(report.line, report.problems)
    if report.shown:
        yield say("check.due")
        yield from (report.line(finding.told) for finding in report.shown)
    yield from _end(report, say)


def as_json(report: Report) -> Iterator[str]:
    """One object; its keys are told above."""
    language = report.language
    findings = report.findings
    content = {
        "today": report.today.isoformat(),
        "language": language,
        "municipalities": report.municipalities,
        "fixed": report.fixed,
        "problems": [_keys(problem, language) for problem in report.problems],
        "elsewhere": report.elsewhere,
        "due": findings and [{"kind": one.kind, **_keys(one.told, language)} for one in findings],
    }
    yield json.dumps(content, ensure_ascii=False, indent=2)


def as_annotations(report: Report) -> Iterator[str]:
    """Workflow commands of GitHub, which stand beside the lines of a pull request."""
    say = Say(report.language)
    yield from (say("check.fixed", file=file) for file in report.fixed)
    yield from (_annotation("error", problem, report.language) for problem in report.problems)
    for finding in report.shown:
        level = "warning" if finding.kind == "overdue" else "notice"
        yield _annotation(level, finding.told, report.language)
    yield from _end(report, say)


def _end(report: Report, say: Say) -> Iterator[str]:
    found = report.findings
    if found is None:
        yield say("check.waits")
    elif not found:
        yield say("check.nothing_due")
    elif more := len(found) - len(report.shown):
        yield say("check.more", count=more, option=ALL)
    if report.elsewhere:
        yield say("check.elsewhere", count=report.elsewhere, command="putokaz check")
    files = len({problem.where.file for problem in report.problems})
    if files:
        in_files = say("check.files", count=files)
        yield say("check.problems", count=len(report.problems), files=in_files)
    elif not report.elsewhere:
        yield say("check.none")


def _keys(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
        "path": problem.path,
        "message": told(problem.message, language),
    }


def _annotation(level: str, problem: Problem, language: Language) -> str:
    at = problem.where
    place = f"file={_property(at.file)},line={at.line},col={at.column}"
    return f"::{level} {place}::{_data(f'{problem.path}: {told(problem.message, language)}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
