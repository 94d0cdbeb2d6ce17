"""A page of the site, opened from a disk."""

import pytest

from putokaz.offline.disk import on_disk

TAKEN = {"hr/livno/index.html", "hr/livno/contacts/index.html", "assets/css/guide.css"}
PAGE = "hr/livno/contacts/index.html"


def opened(html: str, path: str = PAGE) -> str:
    return on_disk(html, path, TAKEN, site_url="https://example.org/", banner="B", away="A & B")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (' href="../"', ' href="../index.html"'),
        (' href="./"', ' href="index.html"'),
        (' href="../#first"', ' href="../index.html#first"'),
        (' href="../../../assets/css/guide.css"', ' href="../../../assets/css/guide.css"'),
        (' href="#main"', ' href="#main"'),
        (' href="tel:122"', ' href="tel:122"'),
        (' href="https://example.com/a/"', ' href="https://example.com/a/"'),
    ],
)
def test_a_link_leads_to_the_file_that_was_taken_along(link: str, expected: str) -> None:
    assert opened(f"<a{link}>") == f"<a{expected}>"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../../../en/livno/contacts/", "https://example.org/en/livno/contacts/"),
        ("../handbook.pdf", "https://example.org/hr/livno/handbook.pdf"),
        ("../../#know", "https://example.org/hr/#know"),
        ("../../../", "https://example.org/"),
    ],
)
def test_what_was_not_taken_along_is_on_the_site_and_the_link_says_so(
    link: str, expected: str
) -> None:
    assert opened(f'<a href="{link}">') == f'<a title="A &amp; B" href="{expected}">'


def test_what_a_browser_refuses_from_a_disk_is_left_out() -> None:
    html = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        '<link rel="preload" as="font" crossorigin href="../../../assets/a.woff2">'
        '<link rel="manifest" href="../../app.webmanifest">'
        "<title>T</title>"
    )

    assert opened(html) == "<title>T</title>"


def test_above_the_page_stands_of_which_day_it_is() -> None:
    html = opened('<main class="m">')

    assert html.startswith('<p class="pk-offline">B</p>')
    assert html.endswith('<script src="../../../zip.js"></script><main class="m">')
