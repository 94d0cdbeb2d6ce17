"""A page of the site as it must be to be opened from a disk, where nothing serves it.

Links to folders lead to their page, and what was not taken along is looked for on the site. What a
browser would refuse there is taken out: the policy of the page's content, which knows no files,
and what is fetched before it is asked for.
"""

import re
from collections.abc import Collection
from posixpath import normpath, relpath
from typing import Final

from markupsafe import escape

_LINK: Final = re.compile(r' (href|src)="([^"#?:]+)([#?][^"]*)?"')
"""To another page or file; an address with a colon is a full one."""
_REFUSED: Final = re.compile(
    r"""<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="(?:preload|manifest)"[^>]*>"""
)
LIST: Final = "zip.js"
"""The script that says which pages there are."""

_MAIN: Final = re.compile(r"<main\b")


def on_disk(
    html: str, path: str, taken: Collection[str], *, site_url: str, banner: str, away: str
) -> str:
    """The page at that path; `taken` are the paths of all files that are taken along.

    `banner` stands above the page, `away` beside a link that needs the internet.
    """
    folder = path.rpartition("/")[0]
    links: dict[tuple[str, str], str] = {}

    def link(found: re.Match[str]) -> str:
        attribute, address, rest = found.groups()
        key = (attribute, address)
        if key not in links:
            target = _target(folder, address)
            if target in taken:
                links[key] = f' {attribute}="{relpath(target, folder or ".")}'
            else:
                there = site_url + target.removesuffix("index.html")
                links[key] = f' title="{escape(away)}" {attribute}="{there}'
        return f'{links[key]}{rest or ""}"'

    told = f'<p class="pk-offline">{escape(banner)}</p>'
    told += f'<script src="{relpath(LIST, folder or ".")}"></script>'
    html = _LINK.sub(link, _REFUSED.sub("", html))
    return _MAIN.sub(lambda main: told + main[0], html, count=1)


def _target(folder: str, address: str) -> str:
    """The path of the file to which a relative address leads."""
    target = normpath(f"{folder}/{address}").lstrip("/")
    target = "" if target == "." else target
    if address.endswith(("/", ".")):
        return f"{target}/index.html" if target else "index.html"
    return target
