"""Serbian Markdown in Latin script, derived from Cyrillic."""

import re
from typing import Final

from putokaz.language import to_latin

CODE: Final = (
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)[ \t]*$"  # a block of code
    r"|(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)"  # code in a paragraph
)

_UNTOUCHED: Final = re.compile(
    CODE + r"|\]\([^)\s]+"  # the target of a link
    r"|^\[[^\]]+\]:[ \t]*\S+"  # the target of a link, below
    r"|<https?://[^>]+>"
    r"|<span translate=\"no\"[^>]*>.*?</span>",
    re.MULTILINE | re.DOTALL,
)

_PICTURE: Final = re.compile(r"\.sr-Cyrl\.(webp|png)$")


def to_latin_markdown(text: str) -> str:
    """Markdown in Latin script; code, addresses and what is not to be translated stay.

    A picture of a page in Cyrillic has its twin in Latin script: `step.sr-Latn.webp`.
    """
    parts = []
    end = 0
    for found in _UNTOUCHED.finditer(text):
        parts += [to_latin(text[end : found.start()]), _PICTURE.sub(r".sr-Latn.\1", found[0])]
        end = found.end()
    return "".join([*parts, to_latin(text[end:])])
