import re
from typing import Final

from putokaz.handbook.press import TEMPLATES
from tests.handbook.made import made

WORD: Final = re.compile(r"\bwords\.([a-z_]+)")


def test_the_templates_have_every_word_that_they_print_and_no_other() -> None:
    printed = {
        word for file in TEMPLATES.glob("*.typ") for word in WORD.findall(file.read_text("utf-8"))
    }

    assert made("livno", "en")["words"].keys() == printed
