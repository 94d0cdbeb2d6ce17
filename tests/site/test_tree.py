from pathlib import Path

from putokaz.site.tree import Tree

FILES = ("index.html", "bs/index.html", "bs/a/index.html", "bs/a/b/c.html", "assets/d/e.css")


def test_files_are_found_below_the_folder_of_a_language_and_of_a_guide(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "new", tmp_path / "old")
    tree.grow(FILES[:2])
    tree.grow(FILES[2:])

    assert tree.below() == set(FILES)
    assert tree.below("bs") == {"bs/index.html", "bs/a/index.html", "bs/a/b/c.html"}
    assert tree.below("bs/a") == {"bs/a/index.html", "bs/a/b/c.html"}
    assert tree.below("assets/d") == {"assets/d/e.css"}
    assert not tree.below("hr")


def test_what_is_drawn_lies_over_what_stays(tmp_path: Path) -> None:
    for folder, text in (("old", "before"), ("new", "now")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.html").write_text(text, encoding="utf-8")
    (tmp_path / "old/b.html").write_text("stays", encoding="utf-8")
    tree = Tree(tmp_path / "new", tmp_path / "old")

    assert tree.read("a.html") == b"now"
    assert tree.read("b.html") == b"stays"
