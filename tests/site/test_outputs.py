"""Every file of the site: no safe house, nothing from elsewhere, nobody sent to 112."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest

from putokaz.model.contact import Contact
from tests.pages import real
from tests.site.document import Document

TEXTS: Final = {".css", ".html", ".js", ".json", ".svg", ".txt", ".vcf", ".webmanifest", ".xml"}
LOADS: Final = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "link": "href",
    "source": "src",
    "object": "data",
    "embed": "src",
    "use": "href",
}
NAMED: Final = {"canonical", "alternate"}
"""Links in the head that nothing is loaded from."""
ELSEWHERE: Final = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.[a-z]{2,}", re.IGNORECASE)
LOADED_BY_STYLE: Final = re.compile(r"url\(\s*[\"']?((?!data:)[^)\"']*)|@import\s+([^;]*)")
ASKED_BY_SCRIPT: Final = re.compile(
    r"(?:fetch|importScripts|Worker|EventSource|WebSocket|sendBeacon|open|import)\(\s*"
    r"[\"'`]((?:https?:|wss?:)?//[^\"'`]*)"
)
TO_112: Final = re.compile(r"tel:\+?112\b|^TEL[^:]*:\+?(?:387)?112\s*$", re.MULTILINE)


WHERE: Final = re.compile(
    r"(?i)\b(?:ulica|ulici|ul\.|bulevar|улица|улици|ул\.|street)\s|\b[78]\d{4}\s+[A-ZČĆĐŠŽА-Ш]"
)
"""A street or a postcode."""


@cache
def texts(site: Path) -> dict[str, str]:
    """By their paths."""
    return {
        file.relative_to(site).as_posix(): file.read_text("utf-8")
        for file in sorted(site.rglob("*"))
        if file.suffix in TEXTS
    }


def loaded(name: str, text: str, site: Path) -> Iterator[str]:
    """The addresses that a browser asks by itself."""
    if name.endswith(".html"):
        for element in Document(site / name).elements:
            attribute = LOADS.get(element.tag)
            address = element.attributes.get(attribute or "", "")
            if address and element.attributes.get("rel", "") not in NAMED:
                yield address
            yield from element.attributes.get("srcset", "").split()
    elif name.endswith((".css", ".svg")):
        yield from ("".join(found) for found in LOADED_BY_STYLE.findall(text))
    elif name.endswith(".js"):
        yield from ASKED_BY_SCRIPT.findall(text)


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    asked = [
        (name, address)
        for name, text in texts(site).items()
        for address in loaded(name, text, site)
    ]

    assert len(asked) > len(texts(site))
    assert [(name, address) for name, address in asked if ELSEWHERE.match(address)] == []


def test_no_page_has_a_script_or_a_style_of_its_own(site: Path) -> None:
    inline = [
        (name, element.tag)
        for name in texts(site)
        if name.endswith(".html")
        for element in Document(site / name).elements
        if (element.tag == "script" and not {"src", "type"} & element.attributes.keys())
        or element.tag == "style"
        or any(key == "style" or key.startswith("on") for key in element.attributes)
    ]

    assert inline == []


def test_nobody_is_sent_to_112(site: Path) -> None:
    found = [name for name, text in texts(site).items() if TO_112.search(text)]

    assert "tel:122" in texts(site)["index.html"]
    assert found == []


@pytest.fixture(scope="module")
def safe_houses() -> list[Contact]:
    kinds = real.directory().vocabulary.kinds
    return [one for one in real.directory().contacts if kinds[one.kind].secret_address]


def test_no_card_of_a_safe_house_has_an_address(site: Path, safe_houses: list[Contact]) -> None:
    names = {one.name[language] for one in safe_houses for language in ("bs", "en")}
    cards = [
        block
        for name, text in texts(site).items()
        if name.endswith(".vcf")
        for block in text.split("END:VCARD")
        if any(f"FN:{one}" in unquote(block).replace("\\,", ",") for one in names)
    ]

    assert names
    assert [card for card in cards if re.search(r"^(?:ADR|GEO)", card, re.MULTILINE)] == []


def test_no_entry_of_a_safe_house_tells_where_it_is(site: Path) -> None:
    entries: dict[tuple[str, str], list[str]] = {}
    secret = set()
    for file in sorted(site.glob("*/*/contacts/index.html")):
        page = Document(file)
        for element in page.elements:
            for one in element.around:
                if one.tag == "article" and element.attributes.get("class") == "pk-secret":
                    secret.add((file.as_posix(), one.attributes["id"]))
        for text, around in page.texts:
            for one in around:
                if one.tag == "article":
                    entries.setdefault((file.as_posix(), one.attributes["id"]), []).append(text)

    told = {entry: " ".join(entries[entry]) for entry in secret}

    assert len(told) >= len(list(site.glob("*/*/contacts/index.html"))) / 2
    assert {entry: text for entry, text in told.items() if WHERE.search(text)} == {}
