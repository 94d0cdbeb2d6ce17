"""The examples for web servers say what the pages say."""

import re
from pathlib import Path
from typing import Final

import pytest

from putokaz.language import LANGUAGES

ROOT: Final = Path(__file__).parents[2]
FILES: Final = ("nginx.conf", "htaccess", "_headers")
HEAD: Final = ROOT / "hooks/theme/partials/head.html"
FRAMES: Final = "; frame-ancestors 'none'"
"""Only a header can say it."""


def text(name: str) -> str:
    return (ROOT / "hosting" / name).read_text(encoding="utf-8")


def policy() -> str:
    (found,) = re.findall(r'"Content-Security-Policy" content="([^"]*)"', HEAD.read_text("utf-8"))
    return str(found)


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    parts = dict(part.split(" ", 1) for part in policy().split("; "))

    assert parts["default-src"] == "'none'"
    assert {source for part in parts.values() for source in part.split()} == {
        "'none'",
        "'self'",
        "data:",
    }
    assert parts["script-src"] == parts["style-src"] == "'self'"


@pytest.mark.parametrize("name", FILES)
def test_the_policy_is_that_of_the_pages(name: str) -> None:
    assert policy() + FRAMES in text(name)
    assert "no-referrer" in text(name)


@pytest.mark.parametrize("name", ["nginx.conf", "htaccess"])
def test_every_language_has_its_own_answer_where_no_page_is(name: str) -> None:
    assert [language for language in LANGUAGES if language not in text(name)] == []
