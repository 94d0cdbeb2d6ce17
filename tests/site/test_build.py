"""The built site, page by page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, normpath
from typing import Final
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from putokaz.language import LANGUAGES, Language
from tests.site.conftest import URL, Project, example_project
from tests.site.document import Document, Element

CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")

LOC: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"

LOADING: Final = {"img": "src", "link": "href", "script": "src", "source": "src", "iframe": "src"}
"""Elements by which a browser asks for something, without being told to."""

KINDS: Final = (
    "",
    "coverage",
    "emergency",
    "primjerovo",
    "primjerovo/contacts",
    "primjerovo/pathway",
    "contributing/change-a-contact",
)

every_language = pytest.mark.parametrize("language", LANGUAGES)


def pages(site: Path, language: Language) -> dict[str, Document]:
    """All pages of a language by their path below it."""
    folder = site / language
    return {
        file.parent.relative_to(folder).as_posix().removeprefix("."): Document(file)
        for file in sorted(folder.rglob("index.html"))
    }


@pytest.fixture(scope="module")
def site(example_site: Path) -> dict[Language, dict[str, Document]]:
    return {language: pages(example_site, language) for language in LANGUAGES}


Site = dict[Language, dict[str, Document]]


def target(document: Document, address: str, site: Path) -> tuple[Path, str]:
    """The file and the fragment to which a link of the page leads."""
    parts = urlsplit(address)
    folder = document.file.parent.relative_to(site).as_posix()
    path = normpath(f"{folder}/{unquote(parts.path)}") if parts.path else folder
    file = site / path
    return (file / "index.html" if file.is_dir() else file), unquote(parts.fragment)


def links(document: Document) -> Iterator[str]:
    """The addresses on the page that stay on the site."""
    for element in document.elements:
        for name in ("href", "src", "xlink:href", "data-pk-neutral"):
            address = element.attributes.get(name)
            if address is not None and not urlsplit(address).scheme:
                yield address


@every_language
def test_every_page_stands_in_every_language(site: Site, language: Language) -> None:
    assert site[language].keys() == site["en"].keys()
    assert set(KINDS) <= site[language].keys()


@every_language
def test_every_page_says_what_it_is(site: Site, language: Language) -> None:
    for path, document in site[language].items():
        address = f"{URL}{language}/{path}/" if path else f"{URL}{language}/"
        assert document.one("html").attributes["lang"] == language
        assert document.one("link", rel="canonical").attributes["href"] == address
        assert document.one("meta", name="description").attributes["content"]
        assert len(document.all("h1")) == 1, path
        (title,) = (title.text for title in document.all("title") if not title.inside("svg"))
        assert title.endswith(("– Putokaz", "– Путоказ"))


def test_no_two_pages_of_a_language_have_the_same_title(site: Site) -> None:
    for documents in site.values():
        titles = [document.all("title")[0].text for document in documents.values()]
        assert len(set(titles)) == len(titles)


@every_language
def test_the_language_switch_keeps_the_page(
    site: Site, language: Language, example_site: Path
) -> None:
    for path, document in site[language].items():
        switches = [e for e in document.all("a") if "data-pk-language" in e.attributes]
        assert len(switches) == 2 * len(LANGUAGES)
        for switch in switches:
            other = switch.attributes["data-pk-language"]
            file, _ = target(document, switch.attributes["href"], example_site)
            assert file == example_site / other / path / "index.html"
            assert switch.attributes["hreflang"] == switch.attributes["lang"] == other
            assert ("aria-current" in switch.attributes) == (other == language)


@every_language
def test_every_link_leads_to_something_on_the_site(
    site: Site, language: Language, example_site: Path
) -> None:
    ids = {d.file: d.ids for documents in site.values() for d in documents.values()}
    broken = []
    for document in site[language].values():
        for address in links(document):
            file, fragment = target(document, address, example_site)
            if not file.is_file() or (fragment and fragment not in ids[file]):
                broken.append((document.file.relative_to(example_site).as_posix(), address))
    assert broken == []


def test_no_page_makes_a_browser_ask_another_host(example_site: Path) -> None:
    for file in example_site.rglob("*.html"):
        document = Document(file)
        for tag, name in LOADING.items():
            for element in document.all(tag):
                if element.attributes.get("rel") != "canonical":
                    assert not urlsplit(element.attributes.get(name, "")).netloc, file
    for file in example_site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", file.read_text(encoding="utf-8")), file


def test_no_page_has_a_script_of_its_own(example_site: Path) -> None:
    for file in example_site.rglob("*.html"):
        document = Document(file)
        for script in document.all("script"):
            assert "src" in script.attributes or script.attributes["type"] == "application/json"
        assert not [e for e in document.elements if any(a.startswith("on") for a in e.attributes)]
        assert document.one("meta", http_equiv="Content-Security-Policy")


def stays_as_it_is(around: tuple[Element, ...]) -> bool:
    """Published values, examples of files, and the names of languages in themselves."""
    return any(
        element.tag == "code"
        or element.attributes.get("translate") == "no"
        or element.attributes.get("lang") == "sr-Cyrl"
        for element in around
    )


def test_no_page_in_latin_script_has_a_cyrillic_letter(site: Site) -> None:
    for language in LANGUAGES:
        if language != "sr-Cyrl":
            for path, document in site[language].items():
                found = [
                    text
                    for text, around in document.texts
                    if CYRILLIC.search(text) and not stays_as_it_is(around)
                ]
                assert not found, (language, path)


def addresses(sitemap: Path) -> list[str]:
    return [place.text or "" for place in ElementTree.parse(sitemap).iter(LOC)]


def test_the_sitemaps_list_every_page_once(site: Site, example_site: Path) -> None:
    names = [address.removeprefix(URL) for address in addresses(example_site / "sitemap.xml")]
    listed = [address for name in names for address in addresses(example_site / name)]

    assert sorted(listed) == sorted(
        [URL]
        + [
            f"{URL}{language}/{path}/" if path else f"{URL}{language}/"
            for language, documents in site.items()
            for path in documents
        ]
    )
    assert f"Sitemap: {URL}sitemap.xml" in (example_site / "robots.txt").read_text("utf-8")


def test_the_root_offers_five_languages_alike(example_site: Path) -> None:
    root = Document(example_site / "index.html")

    offers = [e for e in root.all("a") if "data-pk-language" in e.attributes]
    assert [offer.attributes["href"] for offer in offers] == [f"{one}/" for one in LANGUAGES]
    assert len({frozenset(offer.attributes) for offer in offers}) == 1
    assert not root.all("meta", http_equiv="refresh")


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_a_page_in_no_language_has_the_numbers_that_always_answer(
    example_site: Path, page: str
) -> None:
    document = Document(example_site / page)

    calls = [
        element.attributes["href"]
        for element in document.all("a")
        if element.attributes["href"].startswith("tel:")
    ]
    assert calls == ["tel:122", "tel:124"]


def test_the_page_not_found_works_at_any_address(example_site: Path) -> None:
    document = Document(example_site / "404.html")

    assert all(address.startswith("/guide/") for address in links(document))
    assert document.one("meta", name="robots").attributes["content"] == "noindex"
    assert [e.attributes["hreflang"] for e in document.all("a") if "hreflang" in e.attributes] == [
        *LANGUAGES
    ]


def test_nothing_of_material_lies_about_that_no_page_asks_for(example_site: Path) -> None:
    asked = {
        target(document, address, example_site)[0]
        for document in map(Document, example_site.rglob("index.html"))
        for address in (*links(document), *loaded_by_the_search(document))
    } | {*icons(example_site)}

    unasked = {
        file.relative_to(example_site).as_posix()
        for file in (example_site / "assets").rglob("*")
        if file.is_file() and file not in asked and file.suffix != ".woff2"
    }
    assert unasked == {"assets/fonts/OFL.txt"}


def icons(site: Path) -> Iterator[Path]:
    """The pictures of the installed site, as its manifests tell them."""
    for manifest in site.rglob("*.webmanifest"):
        for icon in json.loads(manifest.read_text(encoding="utf-8"))["icons"]:
            assert icon["src"].startswith("../assets/")
            yield site / icon["src"].removeprefix("../")


def loaded_by_the_search(document: Document) -> Iterator[str]:
    """What its box and its worker load, as the page's own data tells them."""
    for config in document.all("script", id="__config"):
        told = json.loads(config.text)
        worker = told["search"]
        yield from (worker, told["putokaz"]["material"], *told["putokaz"]["scripts"])
        yield from (f"{dirname(worker)}/{name}" for name in ("analyzer.js", "engine.js"))


def test_the_search_of_a_page_is_in_its_language(site: Site) -> None:
    for language, documents in site.items():
        for document in documents.values():
            told = json.loads(document.one("script", id="__config").text)
            assert told["putokaz"]["language"] == language
            assert told["features"] == []


def test_two_builds_give_the_same_bytes(example_site: Path, tmp_path: Path) -> None:
    again: Project = example_project(tmp_path)

    assert again.build().status == 0

    assert contents(again.site) == contents(example_site)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
