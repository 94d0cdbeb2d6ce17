import os
from pathlib import Path

import pytest

from putokaz.handbook.layout import Layout
from putokaz.handbook.printout import PRODUCTS, Product
from putokaz.handbook.store import Store, key_of, tools

MADE: dict[Product, bytes] = {product: f"%PDF {product}".encode() for product in PRODUCTS}


def test_what_is_kept_is_found_by_the_next_build(tmp_path: Path) -> None:
    kept = Store(tmp_path).keep("key", MADE)

    assert Store(tmp_path).find("key") == kept
    assert {product: file.read_bytes() for product, file in kept.items()} == MADE
    assert Store(tmp_path).find("other") is None


@pytest.mark.parametrize("product", PRODUCTS)
def test_nothing_is_found_if_one_file_is_missing(tmp_path: Path, product: Product) -> None:
    Store(tmp_path).keep("key", MADE)[product].unlink()

    assert Store(tmp_path).find("key") is None


def test_nothing_is_found_if_one_file_is_another(tmp_path: Path) -> None:
    Store(tmp_path).keep("key", MADE)["card"].write_bytes(b"%PDF other")

    assert Store(tmp_path).find("key") is None


LAYOUT = Layout(
    pads=(0, 1),
    pages={"page-who": [4, 5]},
    plans={"digest": {"size": 1, "pages": [[3, 4]]}},
)


def test_a_layout_is_remembered_for_its_handbook(tmp_path: Path) -> None:
    Store(tmp_path).keep_layout("hr/livno", LAYOUT)

    assert Store(tmp_path).layout("hr/livno") == LAYOUT
    assert Store(tmp_path).layout("hr/gacko") == Layout()


def test_a_layout_outlives_the_sweep(tmp_path: Path) -> None:
    Store(tmp_path).keep_layout("hr/livno", LAYOUT)
    (layout,) = tmp_path.iterdir()
    os.utime(layout, (0, 0))
    Store(tmp_path).keep("key", MADE)

    Store(tmp_path).sweep([])

    assert Store(tmp_path).layout("hr/livno") == LAYOUT


@pytest.mark.parametrize("text", ["", "[]", '{"pads": 1}', '{"plans": [1]}'])
def test_a_layout_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    Store(tmp_path).keep_layout("hr/livno", LAYOUT)
    (layout,) = tmp_path.iterdir()
    layout.write_text(text, encoding="utf-8")

    assert Store(tmp_path).layout("hr/livno") == Layout()


def test_a_key_changes_with_the_content_and_with_the_tools() -> None:
    assert key_of(b"content", tools()) == key_of(b"content", tools())
    assert len({key_of(b"a", "1"), key_of(b"b", "1"), key_of(b"a", "2")}) == 3
