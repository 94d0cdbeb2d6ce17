"""What of the theme's own files is on the site."""

from typing import Final

from mkdocs.structure.files import File, Files

SERVING: Final = "assets/js/serving.js"
"""Shows, while the site is served, why the last edit is not on it."""

_UNUSED: Final = (
    "sitemap.xml",
    "assets/images/",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/palette.",
)
"""What Material and static-i18n bring and no page of ours asks for."""

_BUNDLE: Final = "assets/javascripts/bundle."
"""What of Material's scripts stays: the one that draws the search box; its name has a hash."""


def is_unused(file: File, *, serving: bool) -> bool:
    """Whether no page asks for it."""
    name = file.src_uri
    return name.startswith(_UNUSED) or name.endswith(".map") or (name == SERVING and not serving)


def bundle(files: Files) -> str:
    """The address of the bundle."""
    return next(file.url for file in files if file.src_uri.startswith(_BUNDLE))
