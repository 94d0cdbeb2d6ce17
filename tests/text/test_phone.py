import pytest

from putokaz.model.phone import Phone
from putokaz.text.phone import shown, spoken


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("034 000 000", "034\u00a0000\u00a0000"),
        ("+387 34  000 000", "+387\u00a034\u00a0000\u00a0000"),
        ("034/000-000", "034/000-000"),
        ("122", "122"),
    ],
)
def test_a_number_is_shown_as_published_in_one_piece(published: str, text: str) -> None:
    assert shown(Phone(published)) == text


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("034/000-000", "0 3 4, 0 0 0, 0 0 0"),
        ("+387 34 000 000", "+ 3 8 7, 3 4, 0 0 0, 0 0 0"),
        ("122", "1 2 2"),
    ],
)
def test_a_number_is_read_aloud_digit_by_digit(published: str, text: str) -> None:
    assert spoken(Phone(published)) == text
