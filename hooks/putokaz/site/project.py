"""What a build takes from MkDocs' configuration."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_datetime

from putokaz.export import ADDRESS_BOOK
from putokaz.pages.page import SiteSettings
from putokaz.site.contents import Contents, read_contents
from putokaz.site.inputs import Inputs, digest, programs


def read(config: MkDocsConfig) -> Contents:
    """The contents of the site; raises a DataError with every problem."""
    extra = config.extra
    return read_contents(
        Path(config.config_file_path).parent,
        Path(config.docs_dir),
        SiteSettings(
            url=_url(config),
            repository=extra.get("repository") or None,
            edit_path=extra["edit_path"],
            address_book=ADDRESS_BOOK,
        ),
        today=get_build_datetime().date(),
        invented_numbers=extra.get("invented_numbers", False),
    )


def program(config: MkDocsConfig) -> str:
    """One digest of everything with which every page is drawn."""
    hooks = Path(__file__).parents[2]
    files = Inputs.below(hooks, hooks).of("")
    return digest(programs(), files, repr(config.user_configs), config.site_url or "")


def _url(config: MkDocsConfig) -> str:
    return f"{(config.site_url or '/').rstrip('/')}/"
