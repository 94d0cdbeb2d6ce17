"""What people are told, in their language."""

from typing import Final

from putokaz.language import Language
from putokaz.message import Message
from putokaz.text.say import strings_of

SECTION: Final = "problems"
"""Of the catalogues; English stands where the message is made."""


def told(message: Message, language: Language) -> str:
    """The message in the language; what was filled in stays as it is written in the file."""
    if language == "en":
        return str(message)
    strings = strings_of(SECTION, language)
    return message.told(lambda template: strings[f"{SECTION}.{template}"])
