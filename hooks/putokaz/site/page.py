"""Pages whose HTML is already there: MkDocs only puts the shell around them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from putokaz.pages.page import PageContent

MAIN = "main"
"""The id of the page's main part, to which the skip link leads."""


class FinishedPage(Page):
    """A page that is not converted from Markdown."""

    def __init__(self, content: PageContent, file: File, config: MkDocsConfig) -> None:
        super().__init__(content.title, file, config)
        self.finished = content

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        self.markdown = ""
        self.meta = {"description": self.finished.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.content = self.finished.html
        self.toc = TableOfContents([AnchorLink(self.finished.title, MAIN, level=1)])


def finished_file(content: PageContent, config: MkDocsConfig) -> File:
    """The file of a finished page; prose links it as `<path>/index.md` in every language."""
    folder = f"{content.path}/" if content.path else ""
    file = File(
        f"{folder}index.md",
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=f"{content.language}/{folder}index.html",
        # static-i18n looks for a home in the navigation of each language; nothing else is in it,
        # because Material draws the whole navigation on every page.
        inclusion=InclusionLevel.NOT_IN_NAV if content.path else InclusionLevel.INCLUDED,
    )
    file.generated_by = "putokaz"
    FinishedPage(content, file, config)
    return file
