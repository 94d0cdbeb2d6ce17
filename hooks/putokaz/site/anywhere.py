"""A page that a server shows at any address: its links count from the root, not from the page."""

import re
from typing import Final
from urllib.parse import urljoin

_LINK: Final = re.compile(r"(\s(?:href|src|data-pk-neutral)=\")(?!#|[a-z]+:)([^\"]*)")
_SETTING: Final = re.compile(r"(: |\[|, )\"(\.\.(?:/[^\"]*)?)\"")
"""In the configuration that the scripts read."""


def anywhere(html: str, base: str) -> str:
    """The page with its relative addresses as they are from `base`: `/bs/`."""

    def setting(found: re.Match[str]) -> str:
        address = urljoin(base, found[2])
        return f'{found[1]}"{address.rstrip("/") or "/"}"'

    links = _LINK.sub(lambda found: f"{found[1]}{urljoin(base, found[2])}", html)
    return _SETTING.sub(setting, links)
