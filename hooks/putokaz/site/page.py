"""Pages as MkDocs knows them: finished ones, and hand-written ones that it converts."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from putokaz.pages.page import PageContent
from putokaz.prose.page import ProsePage
from putokaz.site.contents import Contents

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


class TextPage(Page):
    """A hand-written page: converted from Markdown, then dressed."""

    def __init__(
        self, text: ProsePage, contents: Contents, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(text.title, file, config)
        self.text = text
        self.contents = contents

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        self.markdown = self.contents.markdown(self.text)
        self.meta = {"description": self.text.head.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        super().render(config, files)
        self.content = self.contents.dressed(self.content or "", self.text)


def finished_file(content: PageContent, config: MkDocsConfig) -> File:
    """The file of a finished page; prose links it as `<path>/index.md` in every language."""
    folder = f"{content.path}/" if content.path else ""
    # static-i18n looks for a home in the navigation of each language; nothing else is in it,
    # because Material draws the whole navigation on every page.
    inclusion = InclusionLevel.NOT_IN_NAV if content.path else InclusionLevel.INCLUDED
    file = _file(f"{folder}index.md", f"{content.language}/{folder}index.html", inclusion, config)
    FinishedPage(content, file, config)
    return file


def text_file(text: ProsePage, contents: Contents, config: MkDocsConfig) -> File:
    """The file of a hand-written page; other prose links it by its name without the language."""
    name = f"{text.path}/index" if text.in_folder else text.path
    address = f"{text.language}/{text.path}/index.html"
    file = _file(f"{name}.{text.language}.md", address, InclusionLevel.NOT_IN_NAV, config)
    TextPage(text, contents, file, config)
    return file


def _file(name: str, address: str, inclusion: InclusionLevel, config: MkDocsConfig) -> File:
    file = File(
        name,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=address,
        inclusion=inclusion,
    )
    file.generated_by = "putokaz"
    return file
