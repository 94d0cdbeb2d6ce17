"""What a browser must keep: one manifest for each guide and one for what a language shares.

A manifest names its files by their path below the site, each with its hash and its size in bytes.
That of a language also names the manifests of its guides, so that one request tells a browser
whether anything at all has changed. What only some readers want stands apart, under `more`.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Final

from putokaz.language import Language

MANIFEST: Final = "offline.json"
"""Below the language, and below each guide."""

_DIGITS: Final = 16

_ASSETS: Final = (
    "assets/css/",
    "assets/fonts/sans",
    "assets/fonts/serif",
    "assets/js/",
    "assets/javascripts/",
    "assets/neutral.svg",
    "assets/signpost.svg",
    "assets/stylesheets/",
)
_NOT_SHOWN: Final = ("assets/css/root.css",)
_CYRILLIC: Final = "-cyrillic."
"""In the names of fonts; only the names of the languages are in Cyrillic everywhere."""
_OF_NAMES: Final = "assets/fonts/sans-400-cyrillic."

_GUIDE_MORE: Final = ("exercises", "exercises-answers")
"""Pages of a guide that are for a training, not for a case."""

_SHARED: Final = ("", "emergency", "offline", "recognise", "remove-the-danger", "respond", "safety")
"""Pages below the language that are kept with every guide."""

Entry = tuple[str, int]
"""The hash of a file, and its size."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """A guide, as the manifest of its language knows it."""

    id: str
    name: str
    manifest: str
    """The text of its own."""
    zip_size: int | None = None
    """In bytes; None where it cannot be taken along."""


def fingerprint(content: bytes) -> str:
    """The beginning of its sha256."""
    return sha256(content).hexdigest()[:_DIGITS]


def guide_manifest(
    id_: str, language: Language, files: Mapping[str, bytes], *, name: str, date: str
) -> str:
    """The manifest of one guide; `date` is the day of its data as a reader sees it."""
    rare = {f"{language}/{id_}/{page}/" for page in _GUIDE_MORE}
    entries = {address(path): _entry(content) for path, content in sorted(files.items())}
    more = {path: e for path, e in entries.items() if path in rare or path.endswith(".pdf")}
    own = {path: e for path, e in entries.items() if path not in more}
    return _json({"name": name, "date": date, "files": own, "more": more})


def language_manifest(
    language: Language, files: Mapping[str, bytes], guides: Iterable[Guide], *, date: str
) -> str:
    """The manifest of a language; `files` are those below the language and shared by all guides."""
    entries = {address(path): _entry(content) for path, content in sorted(files.items())}
    shared = {f"{language}/{path}/" if path else f"{language}/" for path in _SHARED}
    more = {
        path: entry
        for path, entry in entries.items()
        if path.startswith(f"{language}/") and path not in shared
    }
    own = {path: entry for path, entry in entries.items() if path not in more}
    offered = {guide.id: asdict(_offer(guide)) for guide in guides}
    return _json({"date": date, "files": own, "more": more, "guides": offered})


def is_kept(path: str, language: Language) -> bool:
    """Whether a file of the site is shared by the guides of the language."""
    if path.startswith("assets/"):
        is_shown = path.startswith(_ASSETS) and path not in _NOT_SHOWN
        is_read = language == "sr-Cyrl" or path.startswith(_OF_NAMES) or _CYRILLIC not in path
        return is_shown and is_read
    return path in (f"search/{language}.js", f"search/{language}.text.js")


def address(path: str) -> str:
    """What a browser asks for: the folder, where the file is the page of a folder."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


@dataclass(frozen=True, kw_only=True, slots=True)
class _Offer:
    name: str
    hash: str
    bytes: int
    """Of what is kept of itself."""
    more: int
    """And of the rest."""
    zip: int | None


def _offer(guide: Guide) -> _Offer:
    given = json.loads(guide.manifest)
    return _Offer(
        name=guide.name,
        hash=fingerprint(guide.manifest.encode()),
        bytes=sum(size for _, size in given["files"].values()),
        more=sum(size for _, size in given["more"].values()),
        zip=guide.zip_size,
    )


def _entry(content: bytes) -> Entry:
    return fingerprint(content), len(content)


def _json(value: Any) -> str:
    return f"{json.dumps(value, ensure_ascii=False, separators=(',', ':'))}\n"
