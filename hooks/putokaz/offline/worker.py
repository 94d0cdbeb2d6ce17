"""The service worker with what it says by itself: where no page of ours can speak."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from putokaz.language import LANGUAGES, Language
from putokaz.text.say import Say

WORKER: Final = "sw.js"
"""At the root of the site, because it may answer only for what lies below it."""

_PARTS: Final = ("record.js", "answer.js", "keep.js")
_FOLDER: Final = Path(__file__).with_name("worker")


def worker(numbers: Iterable[Mapping[str, Any]], leads_away: str) -> str:
    """The script; each number has its `phone`, its `link` and in every language its `names`.

    `leads_away` is the address to which a reader goes who must leave at once.
    """
    words = {language: _words(language) for language in LANGUAGES}
    given = {"WORDS": words, "NUMBERS": list(numbers), "AWAY": leads_away}
    constants = (f"const {name} = {_json(value)};\n" for name, value in given.items())
    parts = ((_FOLDER / part).read_text(encoding="utf-8") for part in _PARTS)
    return "\n".join(('"use strict";\n', "".join(constants), *parts))


def _words(language: Language) -> dict[str, str]:
    say = Say(language)
    return {
        "own_name": say("site.own_name"),
        "exit": say("site.exit.label"),
        "history": say("site.exit.history"),
        "home": say("country.home.title"),
        "banner": say("offline.banner", date="{date}"),
        "as_of": say("offline.as_of", date="{date}"),
        "title": say("offline.not_kept.title"),
        "text": say("offline.not_kept.text"),
        "again": say("offline.not_kept.again"),
        "kept": say("offline.not_kept.kept"),
        "nothing": say("offline.not_kept.nothing"),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
