import pytest

from putokaz.rounds.find import NotFoundError, find
from tests.pages.guides import example
from tests.pages.real import directory

HERE = [one for one in example().contacts if one.home == "primjerovo"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("centar-za-socijalni-rad", "centar-za-socijalni-rad"),
        ("csr", "centar-za-socijalni-rad"),
        ("CZSR", "centar-za-socijalni-rad"),
        ("Socijalni rad", "centar-za-socijalni-rad"),
        ("ps", "policijska-stanica"),
        ("škola", "osnovna-skola"),
        ("школа", "osnovna-skola"),
        ("dz", "dom-zdravlja"),
        ("opcina", "opcina"),
    ],
)
def test_a_contact_is_found_by_what_people_call_it(asked: str, found: str) -> None:
    assert find(asked, HERE).id == found


def test_csr_is_known_in_livno() -> None:
    livno = [one for one in directory().contacts if one.home == "livno"]

    assert find("csr", livno).id == "centar-za-socijalni-rad"


def test_a_part_of_several_names_is_told_with_all_of_them() -> None:
    with pytest.raises(NotFoundError) as error:
        find("primjerovo", HERE)

    assert error.value.several
    assert len(error.value.ids) == 5


def test_a_slip_is_told_with_a_guess() -> None:
    with pytest.raises(NotFoundError) as error:
        find("polcijska-stanica", HERE)

    assert (error.value.several, error.value.ids) == (False, ("policijska-stanica",))


def test_nothing_is_nobody() -> None:
    with pytest.raises(NotFoundError):
        find("-", HERE)
