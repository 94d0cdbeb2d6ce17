"""A finished page: what a renderer gives and a site takes."""

from dataclasses import dataclass
from urllib.parse import urlencode

from putokaz.language import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class PageContent:
    """One page in one language."""

    language: Language
    path: str
    """Below the language, the same in all of them: `livno/contacts`, `emergency`, `` for home."""
    title: str
    """For the browser's tab and search engines; the page's own h1 is in its HTML."""
    html: str
    description: str
    """One sentence for search engines and previews."""
    municipality: str | None = None
    """The guide it belongs to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """A printed form of a guide, which lies beside its home."""

    product: str
    """`handbook`, `poster`, ...: the name of the file without `.pdf`."""
    size: int
    """In bytes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteSettings:
    """What pages must know of the site they stand on."""

    url: str
    """Where it is published: `https://example.org/`."""
    repository: str | None = None
    """Where its data is kept; without it no page offers to change anything."""
    address_book: str | None = None
    """The file beside a guide's home with its numbers as vCards; without one, none is offered."""
    exit: str = ""
    """Where a reader goes who must leave at once."""
    offline: bool = False
    """Whether browsers keep its guides."""
    zips: bool = False
    """Whether each guide can be taken along as a zip, which lies beside its home."""
    edit_path: str = "edit/main"
    """From the repository to the editor of a file: `edit/main`."""

    def form_url(self, intent: str, **fields: str) -> str | None:
        """The form by which people without git tell what is wrong, filled in as far as known."""
        if not self.repository:
            return None
        query = urlencode({"template": f"{intent}.yml", **fields})
        return f"{self.repository.rstrip('/')}/issues/new?{query}"

    @property
    def report_url(self) -> str | None:
        """Where whoever cannot edit a file reports what is wrong or missing."""
        return f"{self.repository.rstrip('/')}/issues/new/choose" if self.repository else None

    def edit_url(self, file: str) -> str | None:
        """The address that opens exactly this file for a change."""
        if not self.repository:
            return None
        return f"{self.repository.rstrip('/')}/{self.edit_path.strip('/')}/{file}"
