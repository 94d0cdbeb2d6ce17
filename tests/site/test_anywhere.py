"""A page that is shown at any address below its language."""

from putokaz.site.anywhere import anywhere

PAGE = (
    '<link href="../assets/a.css"><a href="./">h</a><a href="all/">a</a><a href="#main">m</a>'
    '<a href="tel:122">c</a><a href="https://example.org/x/">x</a><script src="../assets/a.js">'
    '</script><script type="application/json">{"base": "..", "search": "../assets/s.js", '
    '"scripts": ["../assets/1.js", "../assets/2.js"], "words": "a .. b"}</script>'
)


def test_its_links_count_from_the_root() -> None:
    assert anywhere(PAGE, "/bs/") == (
        '<link href="/assets/a.css"><a href="/bs/">h</a><a href="/bs/all/">a</a>'
        '<a href="#main">m</a><a href="tel:122">c</a><a href="https://example.org/x/">x</a>'
        '<script src="/assets/a.js"></script><script type="application/json">{"base": "/", '
        '"search": "/assets/s.js", "scripts": ["/assets/1.js", "/assets/2.js"], '
        '"words": "a .. b"}</script>'
    )


def test_below_a_path_of_its_own_it_keeps_to_it() -> None:
    assert '"base": "/guide"' in anywhere(PAGE, "/guide/bs/")
    assert '<a href="/guide/bs/all/">' in anywhere(PAGE, "/guide/bs/")
