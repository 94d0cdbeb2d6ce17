import json
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from putokaz.model.directory import Directory
from putokaz.read.directory import read_directory
from putokaz.schema.files import SETTINGS, schema_files
from tests.schema.reading import EDITORS, read

ROOT: Final = Path(__file__).parents[2]
GLOBS: Final[dict[str, list[str]]] = json.loads((ROOT / SETTINGS).read_text("utf-8"))[
    "yaml.schemas"
]
DATA: Final = [
    file.relative_to(ROOT).as_posix()
    for file in sorted((ROOT / "data").rglob("*.yml"))
    if file.parent.name != "sources"
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return read_directory(ROOT).directory


def test_they_are_what_would_be_written_now(directory: Directory) -> None:
    stale = [
        file
        for file, text in schema_files(directory).items()
        if (ROOT / file).read_text("utf-8") != text
    ]

    assert stale == [], "run: .venv/bin/putokaz schema"


def test_no_other_schema_lies_there(directory: Directory) -> None:
    there = {file.relative_to(ROOT).as_posix() for file in (ROOT / "schemas").iterdir()}

    assert there == schema_files(directory).keys() - {SETTINGS}


def schemas_of(file: str) -> list[str]:
    return [name for name, globs in GLOBS.items() if any(fnmatchcase(file, g) for g in globs)]


@cache
def schema(name: str) -> Any:
    return json.loads((ROOT / name).read_text("utf-8"))


@cache
def validator(name: str) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema(name))
    return Draft202012Validator(schema(name))


@pytest.mark.parametrize("file", DATA)
@pytest.mark.parametrize("editor", EDITORS)
def test_every_data_file_passes_its_one_schema(file: str, editor: type[yaml.SafeLoader]) -> None:
    [name] = schemas_of(file)
    tree = read((ROOT / file).read_text("utf-8"), editor)

    mistakes = [f"{e.json_path}: {e.message}" for e in validator(name).iter_errors(tree)]

    assert mistakes == []


CONTACT_SCHEMA: Final = "./schemas/contact.json"
CONTACT: Final = """
name: {bs: Policijska stanica, sr-Cyrl: Полицијска станица, en: Police station}
kind: police-station
serves: [livno]
channels:
  - phone: 034 000 000
    for: {bs: centrala, sr-Cyrl: централа, en: switchboard}
    hours: 24/7
    source: {date: 2023, read: 2026-11-23}
    verified: {on: 2026-11-24, by: secretary, how: call}
"""


def mistaken(old: str, new: str) -> Any:
    assert CONTACT.count(old) == 1
    return read(CONTACT.replace(old, new))


def test_the_contact_of_these_tests_passes() -> None:
    assert validator(CONTACT_SCHEMA).is_valid(read(CONTACT))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: {bs", "nam: {bs"),
        (", en: Police station", ""),
        ("kind: police-station", "kind: policija"),
        ("kind: police-station", ""),
        ("serves: [livno]", "serves: [livnoo]"),
        ("serves: [livno]", "serves: livno"),
        ("phone: 034 000 000", "phone: 034 000 000\n    email: a@example.org"),
        ("phone: 034 000 000", "email: nobody"),
        ("phone: 034 000 000", "web: nowhere"),
        ("phone: 034 000 000", "publish: yes"),
        ("date: 2023", "date: 03-2023"),
        (", read: 2026-11-23", ""),
        ("on: 2026-11-24", "on: 24.11.2026"),
        ("how: call", "how: sms"),
        ("hours: 24/7", "duty: maybe"),
    ],
)
def test_a_mistake_is_seen_while_it_is_typed(old: str, new: str) -> None:
    assert not validator(CONTACT_SCHEMA).is_valid(mistaken(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("phone: 034 000 000", "phone: 122"),
        ("phone: 034 000 000", "phone: +387 34 000 000"),
        ("phone: 034 000 000", "phone: 034000000\n    extension: 012"),
        ("phone: 034 000 000", "address: {postcode: 80101, street: 5, place: Livno}"),
        ("date: 2023", "date: 2023-05"),
        ("hours: 24/7", "duty: yes"),
        ("hours: 24/7", "duty: true"),
        (
            "name: {bs: Policijska stanica, sr-Cyrl: Полицијска станица, en: Police station}",
            "name: 112",
        ),
    ],
)
def test_what_an_editor_takes_for_a_number_or_a_day_passes(old: str, new: str) -> None:
    for editor in EDITORS:
        tree = read(CONTACT.replace(old, new), editor)

        assert validator(CONTACT_SCHEMA).is_valid(tree)


def test_a_word_is_found_by_its_name_in_every_language() -> None:
    kind = schema(CONTACT_SCHEMA)["properties"]["kind"]

    labels = {one["label"] for one in kind["defaultSnippets"] if one["body"] == "police-station"}

    assert labels == {
        "Policijska stanica",
        "Policijska postaja",
        "Полицијска станица",
        "Police station",
    }


def test_every_field_of_a_contact_is_explained() -> None:
    contact = schema(CONTACT_SCHEMA)
    records = [contact, *contact["$defs"].values()]

    silent = [
        name
        for part in records
        for name, field in part.get("properties", {}).items()
        if not field.get("description")
    ]

    assert silent == []
