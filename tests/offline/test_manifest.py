"""What a browser is told to keep."""

import json
from hashlib import sha256

import pytest

from putokaz.offline.manifest import (
    Guide,
    address,
    fingerprint,
    guide_manifest,
    is_kept,
    language_manifest,
)

FILES = {
    "hr/livno/index.html": b"home",
    "hr/livno/exercises/index.html": b"exercises",
    "hr/livno/handbook.pdf": b"%PDF",
}


def test_a_guide_is_kept_whole_and_what_is_for_trainings_or_paper_when_it_is_asked_for() -> None:
    manifest = json.loads(guide_manifest("livno", "hr", FILES, name="Livno", date="1. 1. 2026."))

    assert manifest == {
        "name": "Livno",
        "date": "1. 1. 2026.",
        "files": {"hr/livno/": [sha256(b"home").hexdigest()[:16], 4]},
        "more": {
            "hr/livno/exercises/": [fingerprint(b"exercises"), 9],
            "hr/livno/handbook.pdf": [fingerprint(b"%PDF"), 4],
        },
    }


def test_a_language_names_what_all_guides_share_and_the_state_of_each() -> None:
    text = guide_manifest("livno", "hr", FILES, name="Livno", date="1. 1. 2026.")
    files = {"hr/index.html": b"home", "hr/laws/index.html": b"laws", "search/hr.js": b"search"}

    manifest = json.loads(
        language_manifest(
            "hr",
            files,
            [Guide(id="livno", name="Livno", manifest=text, zip_size=7)],
            date="1. 1. 2026.",
        )
    )

    assert manifest["files"].keys() == {"hr/", "search/hr.js"}
    assert manifest["more"].keys() == {"hr/laws/"}
    assert manifest["guides"] == {
        "livno": {
            "name": "Livno",
            "hash": fingerprint(text.encode()),
            "bytes": 4,
            "more": 13,
            "zip": 7,
        }
    }


@pytest.mark.parametrize(
    ("path", "latin", "cyrillic"),
    [
        ("assets/css/guide.css", True, True),
        ("assets/css/root.css", False, False),
        ("assets/fonts/sans-400-cyrillic.woff2", True, True),
        ("assets/fonts/sans-700-cyrillic.woff2", False, True),
        ("assets/fonts/OFL.txt", False, False),
        ("assets/screenshot.png", False, False),
        ("search/hr.text.js", True, False),
        ("search/sr-Cyrl.js", False, True),
        ("hr/index.html", False, False),
    ],
)
def test_only_what_the_pages_of_a_language_ask_for_is_kept(
    path: str, *, latin: bool, cyrillic: bool
) -> None:
    assert (is_kept(path, "hr"), is_kept(path, "sr-Cyrl")) == (latin, cyrillic)


def test_a_page_is_asked_for_by_its_folder() -> None:
    assert address("hr/livno/index.html") == "hr/livno/"
    assert address("index.html") == ""
    assert address("assets/index.html.js") == "assets/index.html.js"
