"""The forms for people without git."""

import re
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from putokaz.forms import FOLDER, INTENTS, PULL_REQUEST, form_files
from putokaz.language import LANGUAGES
from putokaz.text.say import Say
from tests.conftest import ROOT
from tests.pages.guides import example_pages
from tests.pages.real import directory

each_form = pytest.mark.parametrize("intent", INTENTS)


@cache
def form(intent: str) -> Any:
    return yaml.safe_load((ROOT / f"{FOLDER}/{intent}.yml").read_text("utf-8"))


def test_they_are_what_would_be_written_now() -> None:
    files = form_files(directory())

    stale = [file for file, text in files.items() if (ROOT / file).read_text("utf-8") != text]

    assert stale == [], "run: .venv/bin/putokaz forms"


def test_there_is_no_form_that_nobody_wrote() -> None:
    there = {file.relative_to(ROOT).as_posix() for file in (ROOT / FOLDER).iterdir()}

    assert there == form_files(directory()).keys() - {PULL_REQUEST}


@each_form
def test_the_first_that_is_read_is_what_must_never_be_written(intent: str) -> None:
    first = form(intent)["body"][0]

    assert first["type"] == "markdown"
    for language in LANGUAGES:
        assert Say(language)("forms.no_case") in first["attributes"]["value"]


@each_form
def test_the_emergency_numbers_are_those_of_the_data(intent: str) -> None:
    shown = re.findall(r"\*\*([\d ]+)\*\*", form(intent)["body"][0]["attributes"]["value"])

    assert shown == ["122", "124", "1265", "1264", "080 05 03 05"]
    assert "112" not in str(form(intent))


@each_form
def test_nothing_is_sent_without_the_promise(intent: str) -> None:
    last = form(intent)["body"][-1]

    assert last["type"] == "checkboxes"
    assert [option["required"] for option in last["attributes"]["options"]] == [True]


FORM: Final = {"name", "description", "title", "labels", "body"}
IN_A_FORM: Final = {"markdown", "input", "textarea", "checkboxes"}


@each_form
def test_it_is_a_form_as_github_reads_it(intent: str) -> None:
    parts = form(intent)["body"]
    ids = [part["id"] for part in parts[1:]]

    assert form(intent).keys() == FORM
    assert {part["type"] for part in parts} <= IN_A_FORM
    assert all(part["attributes"]["label"] for part in parts[1:])
    assert len({*ids}) == len(ids)
    assert all(re.fullmatch(r"[\w-]+", id_) for id_ in ids)


def test_no_issue_is_written_without_a_form() -> None:
    config = yaml.safe_load((ROOT / FOLDER / "config.yml").read_text("utf-8"))

    assert config == {"blank_issues_enabled": False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_fills_in_what_it_knows(language: Any) -> None:
    shown = example_pages(language=language)["contacts"]
    links = re.findall(r'href="(https://code\.example\.org/signpost/issues/new\?[^"]+)"', shown)
    asked = [
        {
            key: values[0]
            for key, values in parse_qs(urlsplit(link.replace("&amp;", "&")).query).items()
        }
        for link in links
    ]

    assert {one["template"] for one in asked} == {f"{intent}.yml" for intent in INTENTS}
    for one in asked:
        ids = {part.get("id") for part in form(one["template"].removesuffix(".yml"))["body"]}
        assert one.keys() - {"template"} <= ids
        assert one["municipality"] in ("Primjerovo", "Примјерово")
        assert re.fullmatch(r"[0-9A-Z-]{4,}", one["edition"])
    files = {one["contact"] for one in asked if "contact" in one}
    assert "data/municipalities/primjerovo/contacts/dom-zdravlja.yml" in files
    assert all((ROOT / "tests/examples" / file).is_file() for file in files)


def test_the_pull_request_asks_three_questions_in_every_language() -> None:
    text = (ROOT / PULL_REQUEST).read_text("utf-8")

    assert text.count("###") == 3
    for language in LANGUAGES:
        for question in ("source", "secret", "agreed"):
            assert Say(language)(f"forms.question.{question}") in text
