"""Zips that do not tell when they were made."""

from io import BytesIO
from zipfile import ZipFile

from putokaz.offline.archive import archive

FILES = [("b/č.html", b"two"), ("a.txt", b"one")]


def test_the_same_files_give_the_same_bytes_in_whichever_order() -> None:
    assert archive(FILES) == archive(reversed(FILES))


def test_everything_comes_out_as_it_went_in() -> None:
    with ZipFile(BytesIO(archive(FILES))) as zipped:
        assert zipped.testzip() is None
        assert {name: zipped.read(name) for name in zipped.namelist()} == dict(FILES)
