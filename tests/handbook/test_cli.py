from pathlib import Path

import pytest

from putokaz.cli import main

FILES = {"handbook.pdf", "handbook-booklet.pdf", "poster.pdf", "card.pdf"}


def test_it_writes_four_files_for_a_municipality_and_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["handbook", "livno", "--language", "hr", "--into", str(tmp_path)])

    folder = tmp_path / "hr/livno"
    assert {file.name for file in folder.iterdir()} == FILES
    assert all(file.read_bytes().startswith(b"%PDF-") for file in folder.iterdir())
    assert capsys.readouterr().out.startswith(f"{folder}/: handbook.pdf, handbook-booklet.pdf, ")


def test_an_unknown_municipality_is_told_with_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["handbook", "livnoo"])

    assert capsys.readouterr().err.startswith(
        "putokaz: no municipality 'livnoo' (did you mean 'livno'?); there are: bileca, brcko, "
    )


def test_an_unknown_language_is_told_with_those_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["handbook", "livno", "--language", "de"])

    assert "invalid choice: 'de' (choose from 'bs', 'hr'," in capsys.readouterr().err


def test_a_folder_without_the_settings_of_a_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["handbook", "--root", str(tmp_path)])

    assert (
        capsys.readouterr().err
        == f"putokaz: {tmp_path / 'mkdocs.yml'}: No such file or directory\n"
    )


def test_mistakes_in_the_data_are_told_one_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: !ENV [NOT_SET, https://x.example.org/]\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/strange.txt").write_text("")

    with pytest.raises(SystemExit, match="1"):
        main(["handbook", "--root", str(tmp_path)])

    *problems, last = capsys.readouterr().err.splitlines()
    assert problems[0].startswith("data/strange.txt:1:1: ")
    assert last.endswith(("files", "file"))
