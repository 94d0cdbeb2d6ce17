"""The site as an app on the screen of a phone: under its own name, or under one that tells nothing.

Both lie below their language, in which the app opens; it may go on to any other.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from putokaz.language import LANGUAGES, Language
from putokaz.text.say import Say

APP: Final = "app.webmanifest"
"""Below the language."""
NEUTRAL_APP: Final = "app-neutral.webmanifest"
"""The same for whom nobody may see what the app is."""

_PETROL: Final = "#0e4a5a"
_GREY: Final = "#6b7780"
_PNG: Final = "image/png"


def app_manifests() -> Iterator[tuple[str, str]]:
    """Path below the site and text of every manifest."""
    for language in LANGUAGES:
        say = Say(language)
        own = {"name": say("site.name"), "description": say("site.description")}
        yield f"{language}/{APP}", _json(language, "signpost", _PETROL, own)
        neutral = {"name": say("site.neutral")}
        yield f"{language}/{NEUTRAL_APP}", _json(language, "neutral", _GREY, neutral)


def _json(language: Language, icon: str, colour: str, words: dict[str, str]) -> str:
    manifest: dict[str, Any] = {
        **words,
        "short_name": words["name"],
        "lang": language,
        "id": f"./{icon}",
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": colour,
        "icons": [
            {"src": f"../assets/icons/{icon}-{size}.png", "sizes": f"{size}x{size}", "type": _PNG}
            for size in (192, 512)
        ]
        + [
            {
                "src": f"../assets/icons/{icon}-maskable-512.png",
                "sizes": "512x512",
                "type": _PNG,
                "purpose": "maskable",
            }
        ],
    }
    return f"{json.dumps(manifest, ensure_ascii=False, indent=1)}\n"
