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
LOADS: Final = re.compile(
    r"<(?:img|script|iframe|source|embed|object|use|video|audio|input)\b[^>]*?"
    r"\s(?:src|data|href|srcset|poster)=\"([^\"]*)\""
)
LINKS: Final = re.compile(r"<link\b[^>]*>")
NAMED: Final = ('rel="canonical"', 'rel="alternate"')
"""Links in the head that nothing is loaded from."""
INLINE: Final = re.compile(
    r"<style\b|<script>|<script\b(?![^>]*\s(?:src=|type=\"application/json\"))[^>]*>"
    r"|<\w[^>]*\s(?:style|on\w+)=\"[^>]*>"
)
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


def loaded(name: str, text: str) -> Iterator[str]:
    """The addresses that a browser asks by itself."""
    if name.endswith(".html"):
        yield from LOADS.findall(text)
        yield from (link for link in LINKS.findall(text) if not any(one in link for one in NAMED))
    elif name.endswith((".css", ".svg")):
        yield from ("".join(found) for found in LOADED_BY_STYLE.findall(text))
    elif name.endswith(".js"):
        yield from ASKED_BY_SCRIPT.findall(text)


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    asked = [(name, one) for name, text in texts(site).items() for one in loaded(name, text)]

    assert len(asked) > 3 * len(texts(site))
    assert [(name, one) for name, one in asked if ELSEWHERE.search(one)] == []


def test_no_page_has_a_script_or_a_style_of_its_own(site: Path) -> None:
    inline = {
        name: INLINE.findall(text)
        for name, text in texts(site).items()
        if name.endswith(".html") and INLINE.search(text)
    }

    assert inline == {}


@pytest.mark.parametrize(
    "text",
    ["<style>", "<script>a()</script>", '<p class="a" style="b">', '<a href="c" onclick="d()">'],
)
def test_a_script_or_a_style_in_a_page_is_found(text: str) -> None:
    assert INLINE.search(text)
    assert not INLINE.search('<script src="a" defer></script><p class="style" data-once="b">')


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
    told: dict[tuple[str, str], list[str]] = {}
    for file in sorted(site.glob("*/*/contacts/index.html")):
        page = Document(file)
        entries = {
            one.attributes["id"]
            for element in page.elements
            for one in element.around
            if element.attributes.get("class") == "pk-secret" and one.tag == "article"
            if "id" in one.attributes
        }
        for text, around in page.texts:
            for one in around:
                if one.attributes.get("id") in entries:
                    told.setdefault((file.as_posix(), one.attributes["id"]), []).append(text)

    assert len(told) > 50
    assert {entry: said for entry, said in told.items() if WHERE.search(" ".join(said))} == {}
