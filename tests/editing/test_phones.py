import pytest

from putokaz.editing.phones import plain_phone


@pytest.mark.parametrize(
    ("written", "number", "extension"),
    [
        ("034 000 000", "034 000 000", None),
        ("034/000-000", "034/000-000", None),
        ("+387 (0)34 000 000", "+387 (0)34 000 000", None),
        ("034\u00a0000\u00a0000", "034 000 000", None),
        ("034  000   000 ", "034 000 000", None),
        ("034 000 – 000", "034 000-000", None),
        ("tel. 034 000 000", "034 000 000", None),
        ("Telefon: 034 000 000;", "034 000 000", None),
        ("034 000 000 lok. 12", "034 000 000", "12"),
        ("034 000 000, lokal 205", "034 000 000", "205"),
        ("034 000 000 ext 7", "034 000 000", "7"),
        ("122", "122", None),
    ],
)
def test_signs_become_plain_and_digits_stay(
    written: str, number: str, extension: str | None
) -> None:
    assert plain_phone(written) == (number, extension)


@pytest.mark.parametrize(
    "written",
    [
        "000 000",
        "034 00O 000",
        "034 000 000 ili 034 000 001",
        "112",
        "nema",
        "tel.",
        "034 000 000 c",
    ],
)
def test_what_is_no_number_stays_as_it_was_written(written: str) -> None:
    assert plain_phone(written) == (written, None)
