"""The page that says what is kept on the device, and what can be taken along."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from putokaz.language import Language
from putokaz.pages.page import PageContent
from putokaz.pages.render import render
from putokaz.text.say import Say

OFFLINE: Final = "offline"
"""Its path below the language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A guide that can be kept."""

    id: str
    name: str
    date: str
    """The newest day in it."""
    zip_size: int | None = None
    """In bytes; None where there is no zip."""


def offline_page(language: Language, offers: Iterable[Offer]) -> PageContent:
    """The page in one language."""
    say = Say(language)
    return PageContent(
        language=language,
        path=OFFLINE,
        title=say("offline.page.title"),
        description=say("offline.page.description"),
        html=render(
            "country/offline.html.j2", language=language, path=OFFLINE, offers=list(offers)
        ),
    )
