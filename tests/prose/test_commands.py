"""Commands that pages for maintainers name are understood by the program."""

import re
import shlex

import pytest

from putokaz.cli.main import _parser
from putokaz.language import LANGUAGES, Language
from tests.pages import real
from tests.pages.guides import guide_pages

_OF_TEXT = re.compile(r"^\s*(putokaz .*)$", re.MULTILINE)
_OF_PAGE = re.compile(r'<code translate="no">(putokaz .*?)</code>', re.DOTALL)

every_language = pytest.mark.parametrize("language", LANGUAGES)


def is_understood(command: str) -> bool:
    _, *words = shlex.split(command)
    try:
        _parser(words).parse_args(words)
    except SystemExit:
        return False
    return True


@every_language
def test_every_command_on_a_hand_written_page_is_one(language: Language) -> None:
    commands = [
        command
        for path, texts in real.prose().items()
        if path.startswith("contributing/")
        for command in _OF_TEXT.findall(texts[language].markdown)
    ]

    assert len({command.split()[1] for command in commands}) == 5
    assert [command for command in commands if not is_understood(command)] == []


@every_language
def test_every_command_that_a_board_reads_is_one(language: Language) -> None:
    html = guide_pages("livno", language)["gaps"].html
    commands = [
        re.sub("&[lg]t;", "", command).replace("&#34;", '"') for command in _OF_PAGE.findall(html)
    ]

    assert len(commands) == 3
    assert [command for command in commands if not is_understood(command)] == []
