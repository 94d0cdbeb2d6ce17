"""Every result leads to a place that the site has."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from putokaz.language import LANGUAGES, Language


def index(site: Path, language: Language) -> Any:
    script = (site / f"search/{language}.js").read_text(encoding="utf-8")
    return json.loads(script.removeprefix("self.putokazIndex(").removesuffix(");\n"))


def locations(content: Any) -> Iterator[str]:
    records = content["records"]
    yield from (f"{id_}/" for id_, _ in content["places"])
    for path, area, elsewhere in zip(
        records["paths"], records["areas"], records["elsewhere"], strict=True
    ):
        if area < 0:
            yield path
            continue
        yield from (f"{content['places'][place][0]}/{path}" for place in content["areas"][area])
        if elsewhere is not None:
            yield elsewhere


@cache
def anchors(page: Path) -> frozenset[str]:
    if not page.is_file():
        return frozenset()
    return frozenset(["", *re.findall(r' id="([^"]+)"', page.read_text(encoding="utf-8"))])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_and_anchor_is_there(site: Path, language: Language) -> None:
    found = [location.partition("#") for location in locations(index(site, language))]

    lost = [
        f"{page}#{anchor}"
        for page, _, anchor in found
        if anchor not in anchors(site / language / page / "index.html")
    ]

    assert len(found) > 1000
    assert lost == []
