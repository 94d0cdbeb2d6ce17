"""The site as MkDocs' events build it: every event runs once for each language.

static-i18n builds the first language as MkDocs' own build and the others inside its
`on_post_build`, with the same configuration. We use it for nothing but that loop: which files a
language has, and where they go, is decided here, after its own events (priority -100).
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from putokaz.handbook.printer import Printer
from putokaz.language import Language, to_latin
from putokaz.problem import DataError
from putokaz.site.build import Build, BusyError
from putokaz.site.contents import Contents
from putokaz.site.inputs import Inputs, digest
from putokaz.site.job import SHELL, TEXT, jobs
from putokaz.site.page import drawn_text_file, finished_file, pattern_file, text_file
from putokaz.site.pattern import DEPTHS, Pattern, PatternPage, is_worth_telling
from putokaz.site.project import program, read
from putokaz.site.serve import quicken
from putokaz.site.shell import VOICES, page_shell, shared_shell

PROBLEM: Final = "problem.txt"
"""Below the site, while it is served: why the last edit is not on it."""

SERVING: Final = "assets/js/serving.js"
"""Shows it."""

PRINTS: Final = ".cache/handbooks"
"""Below the root: what was printed before."""

_AFTER_I18N: Final = -110

_ONCE: Final = frozenset({"index.html", "404.html", "robots.txt"})
"""Templates of the theme that belong to no language."""

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

_Context = dict[str, Any]
"""What a template is given."""

log = get_plugin_logger("putokaz")


class _I18n(Protocol):
    """What we use of the static-i18n plugin."""

    current_language: Language
    building: bool
    """It is building the languages after the first."""


class Site:
    """One website, built again and again while it is served."""

    _build: Build
    _problems: tuple[str, ...] = ()
    _warnings: CountHandler
    _contents: Contents
    _patterns: dict[tuple[Language, int], Pattern]
    _bundle: str
    _serving = False

    def start(self, *, command: str, **_: object) -> None:
        self._serving = command == "serve"
        logging.getLogger("mkdocs.commands.build").addFilter(is_worth_telling)

    @event_priority(_AFTER_I18N)
    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find out what has changed, before anything is written; give Material its language."""
        i18n = _i18n(config)
        if not i18n.building:
            self._begin(config)
        config.theme.static_templates = set(_ONCE) if self._draws_shell(i18n) else set()
        config.theme["language"] = i18n.current_language
        backlink = VOICES[i18n.current_language]("prose.backlink")
        config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": backlink}
        return config

    @event_priority(_AFTER_I18N)
    def list_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """What MkDocs draws of this language; what belongs to none comes with the first one."""
        i18n = _i18n(config)
        if not i18n.building:
            self._bundle = next(f.url for f in files if f.src_uri.startswith(_BUNDLE))
        draws_shell = self._draws_shell(i18n)
        for file in list(files):
            if not draws_shell or file.src_dir == config.docs_dir or self._is_unused(file):
                files.remove(file)
        if draws_shell:
            for file in get_files(config):
                if not file.is_documentation_page():
                    files.append(file)
        for file in self._files(i18n.current_language, config):
            files.append(file)
        return files

    def prepare_templates(self, env: Environment, **_: object) -> None:
        env.filters["latin"] = to_latin
        env.globals["material_bundle"] = self._bundle
        env.globals["holidays"] = self._contents.holidays

    def dress_page(
        self, context: _Context, *, page: Page, config: MkDocsConfig, **_: object
    ) -> _Context:
        """Give the page's template the language, and the page's path below it."""
        language = _i18n(config).current_language
        context.update(page_shell(language, _below_language(page.file)), serving=self._serving)
        return context

    def dress_template(self, context: _Context, **_: object) -> _Context:
        """Give the pages in no language what they offer in all."""
        shell = shared_shell(self._contents.directory, today=self._contents.today)
        context.update(shell, serving=self._serving)
        return context

    def keep_pattern(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """What the theme drew of a pattern page; nothing of it is written."""
        if not isinstance(page, PatternPage):
            return output
        language = _i18n(config).current_language
        self._patterns[language, page.depth] = Pattern.of(output, page.depth)
        return ""

    @event_priority(_AFTER_I18N)
    def publish(self, config: MkDocsConfig) -> None:
        """Once MkDocs has drawn all languages: draw everything else, and put it in place."""
        if _i18n(config).building:
            return
        warned = bool(self._warnings.get_counts())
        if config.strict and warned:
            self._build.give_up()
        else:
            self._build.finish(self._patterns, remembered=not warned)
            self._tell("")
        config.site_dir = str(self._build.site)

    def give_up(self, error: Exception, **_: object) -> None:
        """Leave the site as it is; who is served reads why."""
        if not hasattr(self, "_build"):
            return
        self._build.give_up()
        self._tell("\n".join((*self._problems, str(error))))

    def _tell(self, problem: str) -> None:
        """To whoever looks at the site while it is served."""
        if self._serving:
            (self._build.site / PROBLEM).write_text(problem, encoding="utf-8")

    def serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """See edits at once."""
        quicken(server, partial(self._rebuild, config))
        return server

    def _rebuild(self, config: MkDocsConfig, build_all: Callable[[], None]) -> None:
        """What MkDocs has no part in is drawn without it."""
        patterns = self._patterns
        try:
            self._begin(config)
        except PluginError as error:
            self.give_up(error)
            return
        self._patterns = patterns
        config.site_dir = str(self._build.site)
        if self._build.needs_mkdocs:
            self._build.give_up()
            build_all()
        else:
            self._build.finish(patterns, remembered=True)
            self._tell("")

    def _begin(self, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        self._watch_warnings()
        try:
            self._build = Build(root, Path(config.site_dir), cached=config.extra["cache"])
        except BusyError as error:
            raise PluginError(str(error)) from None
        inputs = Inputs.below(root, root / "data", Path(config.docs_dir))
        self._problems = ()
        try:
            self._contents = read(config)
        except DataError as error:
            self._problems = tuple(map(str, error.problems))
            for problem in self._problems:
                log.error(problem)
            raise PluginError(str(error)) from None
        self._patterns = {}
        if doubles := [p for p, count in Counter(self._contents.paths).items() if count > 1]:
            raise PluginError(f"two pages at one address: {', '.join(doubles)}")
        drawn_with = digest(program(config), str(self._serving), self._contents.holidays)
        printer = Printer(root / PRINTS) if config.extra["handbooks"] else None
        self._build.plan([*jobs(self._contents, inputs, printer)], drawn_with)
        config.site_dir = str(self._build.stage)

    def _watch_warnings(self) -> None:
        """A page that was warned of is drawn again by the next build, which warns again."""
        logger = logging.getLogger("mkdocs")
        if hasattr(self, "_warnings"):
            logger.removeHandler(self._warnings)
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logger.addHandler(self._warnings)

    def _is_unused(self, file: File) -> bool:
        name = file.src_uri
        return (
            name.startswith(_UNUSED)
            or name.endswith(".map")
            or (name == SERVING and not self._serving)
        )

    def _draws_shell(self, i18n: _I18n) -> bool:
        """What belongs to no language is drawn with the first one."""
        return SHELL in self._build.drawn and not i18n.building

    def _files(self, language: Language, config: MkDocsConfig) -> Iterator[File]:
        """Hand-written pages, the patterns of the finished ones, and where those will be."""
        contents = self._contents
        for path, texts in contents.prose.items():
            if f"{TEXT}{path}" in self._build.drawn:
                yield text_file(texts[language], contents, config)
            else:
                yield drawn_text_file(texts[language], config)
        for depth in DEPTHS:
            yield pattern_file(depth, language, config)
        for path in filter(None, contents.of_country):
            yield finished_file(path, language, config)


def _i18n(config: MkDocsConfig) -> _I18n:
    return cast(_I18n, config.plugins["i18n"])


def _below_language(file: File) -> str:
    """`livno/contacts` of `bs/livno/contacts/`."""
    return file.url.partition("/")[2].rstrip("/")
