"""Pages as MkDocs knows them: hand-written ones, patterns of finished ones, and their places."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.pages import Page

from putokaz.language import Language
from putokaz.prose.page import ProsePage
from putokaz.site.build import Build
from putokaz.site.contents import Contents
from putokaz.site.names import TEXT
from putokaz.site.pattern import DEPTHS, TITLE, PatternPage, path_of


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


class Elsewhere(File):
    """A page that may be linked and that MkDocs does not draw."""

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002
        pass


def files_of(
    language: Language, contents: Contents | None, build: Build, config: MkDocsConfig
) -> Iterator[File]:
    """Hand-written pages, the patterns of the finished ones, and where those will be."""
    for path, texts in contents.prose.items() if contents else ():
        if contents and f"{TEXT}{path}" in build.drawn:
            yield text_file(texts[language], contents, config)
        else:
            yield drawn_text_file(texts[language], config)
    if build.draws_patterns:
        for depth in DEPTHS:
            yield pattern_file(depth, language, config)
    for path in contents.of_country if contents else ("",):
        if path or not build.draws_patterns:
            yield finished_file(path, language, config)


def pattern_file(depth: int, language: Language, config: MkDocsConfig) -> File:
    """The file of a pattern page."""
    folder = f"{path_of(depth)}/" if depth else ""
    address = f"{language}/{folder}index.html"
    file = _file(File, f"{folder}index.md", address, InclusionLevel.NOT_IN_NAV, config)
    PatternPage(depth, file, config)
    return file


def finished_file(path: str, language: Language, config: MkDocsConfig) -> File:
    """The file of a finished page, which prose links as `<path>/index.md`."""
    folder = f"{path}/" if path else ""
    address = f"{language}/{folder}index.html"
    return _file(Elsewhere, f"{folder}index.md", address, InclusionLevel.NOT_IN_NAV, config)


def below_language(file: File) -> str:
    """`livno/contacts` of `bs/livno/contacts/`."""
    return file.url.partition("/")[2].rstrip("/")


def home_page(files: Files, config: MkDocsConfig) -> Page:
    """The home of the language; one that MkDocs does not draw, too."""
    file = files.get_file_from_path("index.md")
    assert file
    return file.page if isinstance(file.page, Page) else Page(TITLE, file, config)


def text_file(text: ProsePage, contents: Contents, config: MkDocsConfig) -> File:
    """The file of a hand-written page."""
    file = _text_file(File, text, config)
    TextPage(text, contents, file, config)
    return file


def drawn_text_file(text: ProsePage, config: MkDocsConfig) -> File:
    """The file of a hand-written page that has not changed."""
    return _text_file(Elsewhere, text, config)


def pictures(config: MkDocsConfig, *, copied: bool) -> Iterator[File]:
    """What lies beside the hand-written pages; copied once, linked from every language."""
    for file in get_files(config):
        if file.is_documentation_page():
            continue
        yield (
            file
            if copied
            else _file(Elsewhere, file.src_uri, file.dest_uri, file.inclusion, config)
        )


def _text_file(kind: type[File], text: ProsePage, config: MkDocsConfig) -> File:
    """Other prose links it by its name without the language."""
    name = f"{text.path}/index" if text.in_folder else text.path
    address = f"{text.language}/{text.path}/index.html"
    return _file(kind, f"{name}.{text.language}.md", address, InclusionLevel.NOT_IN_NAV, config)


def _file(
    kind: type[File], name: str, address: str, inclusion: InclusionLevel, config: MkDocsConfig
) -> File:
    file = kind(
        name,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=address,
        inclusion=inclusion,
    )
    file.generated_by = "putokaz"
    return file
