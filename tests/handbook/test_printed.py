import re
from collections.abc import Iterator
from typing import Final

import pytest

from putokaz.handbook.batch import Files
from putokaz.handbook.printout import PRODUCTS, Product
from tests.handbook.made import guide_of, made
from tests.handbook.ordered import NAMES
from tests.handbook.paper import Paper

NUMBER: Final = re.compile(r"(?<![\d/.])0\d{2}[\d /-]{5,}\d")
"""What looks like a phone number in a text."""

A5: Final = (148, 210)
A4: Final = (210, 297)

each = pytest.mark.parametrize("name", NAMES)
tagged = pytest.mark.parametrize("product", ["handbook", "poster", "card"])


def phones(name: str) -> Iterator[tuple[str, str]]:
    """Every published number of the guide: as it is dialled, and as it is shown."""
    for those in guide_of(name.partition("/")[2]).contacts.values():
        for one in those:
            for channel in one.contact.published("phone"):
                assert channel.phone
                yield channel.phone.link, str(channel.phone)


def paper(printed: dict[str, Files], name: str, product: Product) -> Paper:
    return Paper(printed[name][product].read_bytes())


@each
def test_every_number_of_the_guide_is_in_its_handbook_and_no_other(
    printed: dict[str, Files], name: str
) -> None:
    handbook = paper(printed, name, "handbook")
    known = dict(phones(name))

    assert handbook.links("tel:") == set(known)
    for shown in known.values():
        assert shown.replace("\N{NO-BREAK SPACE}", " ") in handbook.text
    digits = tuple(re.sub(r"\D", "", shown) for shown in known.values())
    for found in NUMBER.findall(handbook.text):
        assert re.sub(r"\D", "", found).startswith(digits), found


@each
@pytest.mark.parametrize("product", ["poster", "card"])
def test_numbers_of_poster_and_card_are_those_on_top(
    printed: dict[str, Files], name: str, product: Product
) -> None:
    language, place = name.split("/")
    content = made(place, language)
    calls = content["emergency"] + (content["local"] if product == "poster" else [])

    sheet = paper(printed, name, product)

    assert sheet.links("tel:") == {call["phone"]["link"] for call in calls}
    for call in calls:
        assert call["phone"]["shown"].replace("\N{NO-BREAK SPACE}", " ") in sheet.text
        assert call["name"] in sheet.text


@each
@tagged
def test_it_names_language_and_script_and_is_tagged(
    printed: dict[str, Files], name: str, product: Product
) -> None:
    sheet = paper(printed, name, product)
    language = f"{name.partition('/')[0]}-BA"

    with sheet.opened.open_metadata() as metadata:
        assert metadata["dc:language"] == {language}
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    assert sheet.opened.Root.Lang == language
    assert sheet.opened.Root.MarkInfo.Marked
    assert sheet.parts("/H1")
    assert sheet.parts("/Link") >= len(sheet.links("tel:"))


@each
@pytest.mark.parametrize("product", PRODUCTS)
def test_only_our_fonts_are_in_it(printed: dict[str, Files], name: str, product: Product) -> None:
    fonts = paper(printed, name, product).fonts()

    assert fonts
    assert all(fonts.values())
    assert all("+Putokaz" in font for font in fonts)


@each
def test_a_phone_reads_the_edition_from_a_bad_copy(printed: dict[str, Files], name: str) -> None:
    language, place = name.split("/")
    url = made(place, language)["meta"]["url"]

    assert paper(printed, name, "handbook").codes(0) == [url]
    assert paper(printed, name, "poster").codes(0) == [url]
    assert paper(printed, name, "card").codes(0) == [url] * 5


@each
def test_sizes_are_those_of_paper(printed: dict[str, Files], name: str) -> None:
    handbook = paper(printed, name, "handbook")

    assert set(handbook.sizes) == {A5}
    assert len(handbook.sizes) % 4 == 0
    assert paper(printed, name, "poster").sizes == [A4]
    assert paper(printed, name, "card").sizes == [A4]


@each
def test_only_one_of_the_cards_is_read_aloud(printed: dict[str, Files], name: str) -> None:
    card = paper(printed, name, "card")

    assert card.parts("/H1") == 1
    assert card.parts("/Figure") == 1


@each
def test_the_handbook_has_bookmarks(printed: dict[str, Files], name: str) -> None:
    language, place = name.split("/")
    chapters = made(place, language)["chapters"]

    with paper(printed, name, "handbook").opened.open_outline() as outline:
        titles = [entry.title for entry in outline.root]

    assert len(titles) >= len({chapter["title"] for chapter in chapters}) // 2
    assert set(titles) >= {chapters[0]["title"]}
