"""What of the theme's own files is on the site, and the stylesheet made from some of them."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from putokaz.pages.render import TEMPLATES
from putokaz.site.inputs import digest
from putokaz.site.styles import one_stylesheet

SERVING: Final = "assets/js/serving.js"
"""Shows, while the site is served, why the last edit is not on it."""

_UNUSED: Final = (
    "sitemap.xml",
    "assets/images/",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/",
)
"""What Material and static-i18n bring and no page of ours asks for."""

_BUNDLE: Final = "assets/javascripts/bundle."
"""What of Material's scripts stays: the one that draws the search box; its name has a hash."""

_STYLES: Final = "assets/stylesheets/main."
_DRAWN_BY_SCRIPT: Final = ("md-search", "footnote")
"""How the names of classes begin that stand in no template."""

_CUT: Final = "@media cut{a{b:c}}"
"""Between the two stylesheets, while they are one."""

_ICONS: Final = "assets/icons/"
"""Of the installed site, as PNG; beside them lie the drawings of which they are made."""

_ROOT: Final = frozenset({"assets/css/shell.css", "assets/css/root.css"})
"""The stylesheets of the pages in no language, as they are."""


def is_unused(file: File, config: MkDocsConfig, *, serving: bool) -> bool:
    """Whether no page asks for it."""
    name = file.src_uri
    if name in config.extra["styles"] + config.extra["later_styles"]:
        return name not in _ROOT
    if name.startswith(_ICONS):
        return name.endswith(".svg")
    return name.startswith(_UNUSED) or name.endswith(".map") or (name == SERVING and not serving)


def bundle(files: Files) -> str:
    """The address of the bundle."""
    return next(file.url for file in files if file.src_uri.startswith(_BUNDLE))


def stylesheets(files: Files, config: MkDocsConfig) -> tuple[File, File]:
    """Those of all pages in a language, the first and the later; names change with the content."""
    material = next(file for file in files if file.src_uri.startswith(_STYLES)).content_string
    used = _words(Path(str(config.theme.custom_dir)), *map(Path, config.theme.dirs))

    def is_used(name: str) -> bool:
        return name in used or name.startswith(_DRAWN_BY_SCRIPT)

    def joined(names: Iterable[str]) -> str:
        return "\n".join(files.src_uris[name].content_string for name in names)

    first, later = joined(config.extra["styles"]), joined(config.extra["later_styles"])
    both = one_stylesheet(material, f"{first}{_CUT}{later}", is_used).split(_CUT)
    one, two = (
        File.generated(config, f"assets/css/putokaz.{digest(css)[:8]}.css", content=css)
        for css in both
    )
    return one, two


def _words(own: Path, *themes: Path) -> frozenset[str]:
    """Every word in the templates of which pages are made: ours, and the frame around them."""
    frames = (theme / "base.html" for theme in themes)
    templates = (*own.rglob("*.html"), *TEMPLATES.rglob("*.j2"), *frames)
    texts = (file.read_text(encoding="utf-8") for file in templates if file.exists())
    return frozenset(word for text in texts for word in re.findall(r"[\w-]+", text))
