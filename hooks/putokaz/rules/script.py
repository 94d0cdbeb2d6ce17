"""Latin and Cyrillic letters that look alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from putokaz.message import Message
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.rules.located import texts

_LATIN: Final = re.compile("[A-Za-zÀ-ɏ]")
_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_WORD: Final = re.compile(r"[^\W\d_]+")


def no_word_mixes_scripts(directory: Directory) -> Iterator[Problem]:
    """All letters of a word are of one script: a word with a foreign а cannot be searched for."""
    for record, path, text in texts(directory):
        if word := _mixed(text):
            message = Message("mixes Latin and Cyrillic letters in '{word}'", word=word)
            yield record.problem(message, *path)


def _mixed(text: str) -> str | None:
    if not (_CYRILLIC.search(text) and _LATIN.search(text)):
        return None
    words = (found[0] for found in _WORD.finditer(text) if not found[0].isascii())
    return next((word for word in words if len({_script(letter) for letter in word}) > 1), None)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0]
