"""Web addresses on paper: short enough to be typed."""

import re
from typing import Final

_BEFORE: Final = re.compile(r"https?://(www\.)?|www\.")


def shown_web(web: str) -> str:
    """Without what a browser adds by itself."""
    return _BEFORE.sub("", web, count=1).rstrip("/")


def host(web: str) -> str:
    """The short form that people recognise."""
    return shown_web(web).partition("/")[0]


def web_link(web: str) -> str:
    """What a reader of the PDF can follow."""
    return web if web.startswith(("http://", "https://")) else f"http://{web}"
