import re
from typing import Final

import pytest

from putokaz.model import contact, pathway, place, protocol, source, text, value
from putokaz.read.record import fields_of
from putokaz.schema.docstrings import field_docstrings
from putokaz.schema.meaning import meaning
from putokaz.text.say import strings_of

RECORDS: Final = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(): model
    for module in (contact, pathway, place, protocol, source, text)
    for name, model in vars(module).items()
    if isinstance(model, type) and issubclass(model, value.Value)
}


@pytest.mark.parametrize("key", strings_of("fields", "en"))
def test_what_is_explained_is_a_field(key: str) -> None:
    _, record, field = key.split(".")

    assert field in fields_of(RECORDS[record])


def test_a_field_is_explained_in_every_language_once() -> None:
    assert meaning(contact.Channel, "verified", "verified") == {
        "description": "Only once somebody has called, visited or written; "
        "that a page says so is no verification.",
        "markdownDescription": "Tek kad je neko nazvao, otišao ili pisao; "
        "to što piše na stranici nije provjera.\n\n"
        "Tek kad je netko nazvao, otišao ili pisao; to što piše na stranici nije provjera.\n\n"
        "Тек кад је неко назвао, отишао или писао; то што пише на страници није провјера.\n\n"
        "Only once somebody has called, visited or written; "
        "that a page says so is no verification.",
    }


def test_a_record_inherits_the_explanations_of_its_base() -> None:
    assert meaning(text.Name, "bs", "bs")["description"] == "In Bosnian."


def test_without_a_string_the_docstring_explains() -> None:
    assert meaning(pathway.Deadline, "within", "within") == {
        "description": "ISO 8601 duration: PT24H, P3D. Absent where the source says "
        "`without delay`."
    }


def test_a_docstring_is_inherited_too() -> None:
    assert field_docstrings(contact.Contact)["id"].startswith("The file's (or folder's) name")
