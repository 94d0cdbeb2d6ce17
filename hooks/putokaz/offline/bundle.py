"""What is taken along on a stick: one guide with the texts around it, or a whole language."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from putokaz.language import Language
from putokaz.offline.archive import archive
from putokaz.offline.disk import LIST, on_disk
from putokaz.offline.manifest import is_kept
from putokaz.text.say import Say

ZIP: Final = "offline.zip"
"""Beside the home of a guide."""

_FOR_MAINTAINERS: Final = "contributing/"
_ABOUT_ALL: Final = ("laws", "glossary")
"""Pages of the whole that say nothing of any other guide."""

Read = Callable[[str], bytes]
"""The content of a file of the site, by its path."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bundle:
    """The files that are taken along, and what is said of them."""

    language: Language
    name: str
    """Of the folder that the zip holds."""
    home: str
    """The path of the page that is opened first."""
    date: str
    """The newest day in it, as a reader sees it."""
    paths: Collection[str]
    """Files of the site."""
    instead: Mapping[str, str]
    """Files that are others than on the site, by path."""
    site_url: str

    def zipped(self, read: Read) -> bytes:
        """The zip."""
        return archive((f"{self.name}/{path}", content) for path, content in self._files(read))

    def _files(self, read: Read) -> Iterator[tuple[str, bytes]]:
        say = Say(self.language)
        taken = {*self.paths, *self.instead, LIST}
        banner = say("offline.zip.banner", date=self.date)
        away = say("offline.zip.away")
        for path in self.paths:
            if not path.endswith(".html"):
                yield path, read(path)
                continue
            html = on_disk(
                read(path).decode(),
                path,
                taken,
                site_url=self.site_url,
                banner=banner,
                away=away,
            )
            yield path, html.encode()
        for path, text in self.instead.items():
            yield path, text.encode()
        yield "index.html", self._start(say).encode()
        yield LIST, self._list(taken).encode()

    def _start(self, say: Say) -> str:
        """What is opened first leads on to the home."""
        title = escape(say("site.name"))
        return (
            f'<!doctype html>\n<html lang="{self.language}"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width,initial-scale=1">'
            f'<meta http-equiv="refresh" content="0;url={self.home}"><title>{title}</title></head>'
            f'<body><p><a href="{self.home}">{title}</a></p></body></html>\n'
        )

    def _list(self, taken: Iterable[str]) -> str:
        """What there is, for the results of a search."""
        pages = sorted(path for path in taken if path.endswith(".html"))
        given = json.dumps({"site": self.site_url, "pages": pages}, separators=(",", ":"))
        return f"self.putokazZip = {given};\n"


def paths_of_guide(
    id_: str, language: Language, paths: Iterable[str], texts: Collection[str]
) -> tuple[str, ...]:
    """Of all files of the site those that go with a guide; `texts` are the hand-written pages."""
    wanted = {f"{language}/{text}/index.html" for text in (*texts, *_ABOUT_ALL)}
    wanted = {path for path in wanted if not path.startswith(f"{language}/{_FOR_MAINTAINERS}")}
    own = f"{language}/{id_}/"
    return tuple(
        path
        for path in sorted(paths)
        if path in wanted
        or (path.startswith(own) and path.endswith("index.html"))
        or (path.startswith("assets/") and is_kept(path, language))
    )


def paths_of_language(language: Language, paths: Iterable[str]) -> tuple[str, ...]:
    """Of all files of the site those that go with a language."""
    not_wanted = f"{language}/{_FOR_MAINTAINERS}"
    return tuple(
        path
        for path in sorted(paths)
        if is_kept(path, language)
        or (
            path.startswith(f"{language}/")
            and path.endswith("index.html")
            and not path.startswith(not_wanted)
        )
    )
