from pathlib import Path

import pytest

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


def test_pads_are_remembered(tmp_path: Path) -> None:
    Store(tmp_path).keep_pads({"hr/livno": (0, 1)})
    Store(tmp_path).keep_pads({"hr/gacko": ()})

    assert Store(tmp_path).pads("hr/livno") == (0, 1)
    assert Store(tmp_path).pads("hr/gacko") == ()


@pytest.mark.parametrize("text", ["", "[]", '{"hr/livno": 1}', '{"hr/livno": ["x"]}'])
def test_pads_that_cannot_be_read_are_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "pads.json").write_text(text, encoding="utf-8")

    assert Store(tmp_path).pads("hr/livno") == ()


def test_a_key_changes_with_the_content_and_with_the_tools() -> None:
    assert key_of(b"content", tools()) == key_of(b"content", tools())
    assert len({key_of(b"a", "1"), key_of(b"b", "1"), key_of(b"a", "2")}) == 3
