from xml.etree import ElementTree

from putokaz.language import LANGUAGES
from putokaz.site.sitemap import sitemap, sitemap_index, sitemap_of_root

URL = "https://example.org/guide/"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def counterparts(url: ElementTree.Element) -> dict[str, str]:
    return {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(LINK)}


def test_the_index_names_the_root_and_every_language() -> None:
    index = ElementTree.fromstring(sitemap_index(URL))

    assert [place.text for place in index.iter(f"{MAP}loc")] == [
        f"{URL}sitemap-{name}.xml" for name in ("root", *LANGUAGES)
    ]


def test_each_page_names_its_counterpart_in_every_language() -> None:
    urls = ElementTree.fromstring(sitemap("hr", ["livno/contacts"], URL))

    (url,) = urls
    assert url.findtext(f"{MAP}loc") == f"{URL}hr/livno/contacts/"
    assert counterparts(url) == {
        language: f"{URL}{language}/livno/contacts/" for language in LANGUAGES
    }


def test_the_homes_and_the_root_name_each_other() -> None:
    (home,) = ElementTree.fromstring(sitemap("en", [""], URL))
    (root,) = ElementTree.fromstring(sitemap_of_root(URL))

    assert home.findtext(f"{MAP}loc") == f"{URL}en/"
    assert root.findtext(f"{MAP}loc") == URL
    assert counterparts(home) == counterparts(root)
    assert counterparts(root)["x-default"] == URL


def test_pages_stand_in_one_order() -> None:
    assert sitemap("en", ["b", "", "a"], URL) == sitemap("en", ["a", "b", ""], URL)
