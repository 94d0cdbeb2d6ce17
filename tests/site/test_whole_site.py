"""The site of the real data: nothing is missing on it, and nothing is on it that must not be."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from putokaz.language import LANGUAGES, Language
from putokaz.model.contact import Channel
from putokaz.model.directory import Directory
from putokaz.pages.municipality import PAGES
from putokaz.pages.render import href
from tests.pages import real
from tests.site.document import Document, Element

COUNTRY: Final = (
    "",
    "emergency",
    "all",
    "coverage",
    "steering-boards",
    "laws",
    "glossary",
    "safety",
    "reviews",
)

CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
LATIN_WORD: Final = re.compile(r"[A-Za-zÀ-ɏ]*[a-zà-ɏ][A-Za-zÀ-ɏ]*")
PHONE_NUMBER: Final = re.compile(r"(?<![\d/.–-])(?:\+387[\s/-]?|0\d{2}[\s/-])[\d\s/-]{5,}\d")
"""Looks like a number with an area code, whoever wrote it."""

WRITTEN_IN_LATIN: Final = re.compile(r"\S*@\S+|\S*\w\.[a-z]{2,}\S*")
"""Addresses of the web and e-mail."""


@pytest.fixture(scope="module")
def directory() -> Directory:
    return real.directory()


@cache
def documents(folder: Path) -> tuple[Document, ...]:
    return tuple(map(Document, sorted(folder.rglob("index.html"))))


def paths(directory: Directory) -> Iterator[str]:
    yield from COUNTRY
    for municipality in directory.municipalities:
        yield from (f"{municipality}/{page}".rstrip("/") for page in PAGES)


def addresses(channel: Channel) -> Iterator[str]:
    """What a reader can follow to reach the contact."""
    if channel.phone:
        yield channel.phone.link
    if channel.email:
        yield f"mailto:{channel.email}"
    if channel.web:
        yield href(channel.web)


def untouched(around: tuple[Element, ...]) -> bool:
    """Published values, examples of files, and the names of languages in themselves."""
    return any(
        element.tag == "code"
        or element.attributes.get("translate") == "no"
        or (element.tag != "html" and "lang" in element.attributes)
        for element in around
    )


def words(document: Document) -> Iterator[str]:
    """The words of the page that are its own, read or heard."""
    heard = [
        (element.attributes[name], (*element.around, element))
        for element in document.elements
        for name in ("alt", "aria-label", "placeholder", "title")
        if name in element.attributes
    ]
    for text, around in (*document.texts, *heard):
        if not untouched(around):
            yield from WRITTEN_IN_LATIN.sub("", text).split()


def test_every_municipality_has_every_page_in_every_language(
    site: Path, directory: Directory
) -> None:
    missing = [
        (language, path)
        for language in LANGUAGES
        for path in paths(directory)
        if not (site / language / path / "index.html").is_file()
    ]

    assert len(directory.municipalities) == 20
    assert missing == []


def test_no_number_can_be_called_that_is_not_published_in_the_data(
    site: Path, directory: Directory
) -> None:
    published = {
        channel.phone.link
        for contact in directory.contacts
        for channel in contact.published("phone")
        if channel.phone
    }
    links = re.compile(r'href="(tel:[^"]*)"')

    found = {
        link for page in site.rglob("*.html") for link in links.findall(page.read_text("utf-8"))
    }

    assert found - published == set()
    assert "tel:112" not in found


def test_no_number_can_be_read_that_is_not_published_in_the_data(
    site: Path, directory: Directory
) -> None:
    published = {digits(value) for value in values_to_read(directory)}
    undialable = {"034000000"}

    found = {
        number
        for document in documents(site)
        for text, _ in document.texts
        for number in PHONE_NUMBER.findall(text)
    }

    assert {number for number in found if digits(number) not in published | undialable} == set()
    assert len(found) > len(published) / 2


def values_to_read(directory: Directory) -> Iterator[str]:
    """Published numbers, and other values that their sources conflict about."""
    for contact in directory.contacts:
        for channel in contact.published():
            yield from (conflict.value for conflict in channel.conflicts)
            yield channel.phone or ""


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


@pytest.mark.parametrize("language", ["hr", "sr-Cyrl"])
def test_every_published_channel_can_be_reached_from_its_municipalities(
    site: Path, directory: Directory, language: Language
) -> None:
    unreached = []

    for municipality in directory.municipalities.values():
        page = Document(site / language / municipality.id / "contacts/index.html")
        offered = {link.attributes.get("href") for link in page.all("a")}
        unreached += [
            (municipality.id, contact.id, address)
            for contact, _ in directory.serving(municipality)
            for channel in contact.published()
            for address in addresses(channel)
            if address not in offered
        ]

    assert unreached == []


def test_every_published_address_stands_in_its_municipalities(
    site: Path, directory: Directory
) -> None:
    unread = []

    for municipality in directory.municipalities.values():
        page = Document(site / "hr" / municipality.id / "contacts/index.html")
        read = " ".join(text for text, _ in page.texts)
        unread += [
            (municipality.id, contact.id)
            for contact, _ in directory.serving(municipality)
            for channel in contact.published("address")
            if channel.address and (channel.address.street or "") not in read
        ]

    assert unread == []


def test_a_withheld_value_stands_on_no_page(site: Path, directory: Directory) -> None:
    shown = {
        address
        for contact in directory.contacts
        for channel in contact.published()
        for address in addresses(channel)
    }
    withheld = {
        address
        for contact in directory.contacts
        for channel in contact.channels
        if not channel.publish
        for address in addresses(channel)
    } - shown

    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]

    assert withheld
    assert [address for address in withheld if any(f'"{address}"' in page for page in pages)] == []


def test_serbian_in_latin_script_has_no_cyrillic_letter(site: Path) -> None:
    found = {
        (document.file.parent.relative_to(site).as_posix(), word)
        for document in documents(site / "sr-Latn")
        for word in words(document)
        if CYRILLIC.search(word)
    }

    assert found == set()


def test_serbian_in_cyrillic_has_no_latin_word(site: Path) -> None:
    found = {
        (document.file.parent.relative_to(site).as_posix(), word)
        for document in documents(site / "sr-Cyrl")
        for word in words(document)
        if LATIN_WORD.search(word)
    }

    assert found == set()


def test_every_link_leads_to_something_on_the_site(site: Path) -> None:
    ids = {document.file: document.ids for document in documents(site / "sr-Cyrl")}
    broken = set()

    for document in documents(site / "sr-Cyrl"):
        for link in document.all("a"):
            parts = urlsplit(link.attributes.get("href", "#"))
            if parts.scheme:
                continue
            file = (document.file.parent / parts.path).resolve()
            if "download" in link.attributes and file.is_file():
                continue
            file /= "index.html"
            if not file.is_file() or (parts.fragment and parts.fragment not in ids[file]):
                broken.add((document.file.parent.name, parts.geturl()))

    assert broken == set()
