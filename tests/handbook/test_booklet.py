from io import BytesIO

import pikepdf
import pytest

from putokaz.handbook.batch import Files
from putokaz.handbook.booklet import order
from tests.handbook.paper import Paper

A4_LANDSCAPE = (297, 210)


def test_the_outer_side_of_the_first_sheet_has_the_cover_on_the_right() -> None:
    assert list(order(8)) == [(8, 1), (2, 7), (6, 3), (4, 5)]


def test_the_back_of_a_page_is_the_next_one() -> None:
    sides = list(order(44))

    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert back[0] == front[1] + 1
        assert back[1] == front[0] - 1


def test_pages_that_do_not_fill_the_sheets_are_refused() -> None:
    with pytest.raises(ValueError, match="42 pages"):
        list(order(42))


def test_a_side_has_the_texts_of_its_two_pages(printed: dict[str, Files]) -> None:
    for files in printed.values():
        handbook = Paper(files["handbook"].read_bytes())
        booklet = Paper(files["handbook-booklet"].read_bytes())

        assert set(booklet.sizes) == {A4_LANDSCAPE}
        assert len(booklet.texts) * 2 == len(handbook.texts)
        for text, pages in zip(booklet.texts, order(len(handbook.texts)), strict=True):
            assert sorted(text.split()) == sorted(
                word for page in pages for word in handbook.texts[page - 1].split()
            )


def test_it_asks_the_printer_to_flip_on_the_short_edge(printed: dict[str, Files]) -> None:
    pdf = printed["hr/livno"]["handbook-booklet"].read_bytes()

    with pikepdf.open(BytesIO(pdf)) as booklet:
        assert booklet.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert booklet.Root.Lang == "hr-BA"
        assert "Livno" in str(booklet.docinfo.Title)
