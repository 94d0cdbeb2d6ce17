"""The site as MkDocs' events build it: every event runs once for each language.

static-i18n builds the first language as MkDocs' own build and the others inside its
`on_post_build`, with the same configuration. We use it for nothing but that loop: which files a
language has, and where they go, is decided here, after its own events (priority -100).
"""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from putokaz.history.past import history_mark
from putokaz.language import Language, to_latin
from putokaz.problem import DataError
from putokaz.site.build import CACHE, Build, BusyError
from putokaz.site.contents import Contents
from putokaz.site.i18n import I18n, build_only_first, i18n_of
from putokaz.site.inputs import digest
from putokaz.site.manifest import Manifest
from putokaz.site.memory import Memory
from putokaz.site.names import SHELL
from putokaz.site.page import below_language, files_of, home_page, pictures
from putokaz.site.pattern import Pattern, PatternPage, Patterns, is_worth_telling
from putokaz.site.project import Project
from putokaz.site.serve import quicken
from putokaz.site.shell import VOICES, page_shell, shared_shell
from putokaz.site.theme import bundle, is_unused, stylesheets
from putokaz.site.warned import watch

PROBLEM: Final = "problem.txt"
"""Below the site, while it is served: why the last edit is not on it."""

_AFTER_I18N: Final = -110

_ONCE: Final = frozenset({"index.html", "404.html", "robots.txt"})
"""Templates of the theme that belong to no language."""

_Context = dict[str, Any]
"""What a template is given."""

log = get_plugin_logger("putokaz")


class Site:
    """One website, built again and again while it is served."""

    _build: Build
    _problems: tuple[str, ...] = ()
    _warnings: CountHandler | None = None
    _contents: Contents | None
    """None: the site is already what it is to be."""
    _patterns: dict[tuple[Language, int], Pattern]
    _bundle = ""
    _stylesheets: tuple[File, ...] = ()
    _serving = False
    _memory: Memory | None = None
    _published: Manifest | None = None
    """What is known to be on the site, while nobody else writes to it."""

    def start(self, *, command: str, **_: object) -> None:
        self._serving = command == "serve"
        logging.getLogger("mkdocs.commands.build").addFilter(is_worth_telling)

    @event_priority(_AFTER_I18N)
    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find out what has changed, before anything is written; give Material its language."""
        i18n = i18n_of(config)
        if not i18n.building:
            self._begin(config)
            build_only_first(i18n, unless=self._build.draws_by_mkdocs)
            if not self._build.draws_by_mkdocs:
                # Nobody asks for what the theme brings: thousands of icons need not be listed.
                config.theme.dirs.clear()
        config.theme.static_templates = set(_ONCE) if self._draws_shell(i18n) else set()
        config.theme["language"] = i18n.current_language
        backlink = VOICES[i18n.current_language]("prose.backlink")
        config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": backlink}
        return config

    @event_priority(_AFTER_I18N)
    def list_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """What MkDocs draws of this language; what belongs to none comes with the first one."""
        i18n = i18n_of(config)
        if not i18n.building and self._build.draws_by_mkdocs:
            self._bundle, self._stylesheets = bundle(files), stylesheets(files, config)
        draws_shell = self._draws_shell(i18n)
        for file in list(files):
            if (
                not draws_shell
                or file.src_dir == config.docs_dir
                or is_unused(file, config, serving=self._serving)
            ):
                files.remove(file)
        if self._build.draws_by_mkdocs:
            for file in pictures(config, copied=draws_shell):
                files.append(file)
        if draws_shell:
            for stylesheet in self._stylesheets:
                files.append(stylesheet)
        for file in files_of(i18n.current_language, self._contents, self._build, config):
            files.append(file)
        return files

    def name_home(self, nav: Navigation, *, files: Files, config: MkDocsConfig) -> Navigation:
        """static-i18n looks for a home in the navigation of each language.

        Nothing else is in it, because Material draws the whole navigation on every page.
        """
        nav.items.append(home_page(files, config))
        return nav

    def prepare_templates(self, env: Environment, **_: object) -> None:
        env.filters["latin"] = to_latin
        env.globals["material_bundle"] = self._bundle
        env.globals["stylesheets"] = [stylesheet.url for stylesheet in self._stylesheets]
        env.globals["holidays"] = self._contents.holidays if self._contents else ""

    def dress_page(
        self, context: _Context, *, page: Page, config: MkDocsConfig, **_: object
    ) -> _Context:
        """Give the page's template the language, and the page's path below it."""
        language = i18n_of(config).current_language
        context.update(page_shell(language, below_language(page.file)), serving=self._serving)
        return context

    def dress_template(self, context: _Context, **_: object) -> _Context:
        """Give the pages in no language what they offer in all."""
        assert self._contents
        shell = shared_shell(self._contents.directory, today=self._contents.today)
        context.update(shell, serving=self._serving)
        return context

    def keep_pattern(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """What the theme drew of a pattern page; nothing of it is written."""
        if not isinstance(page, PatternPage):
            return output
        language = i18n_of(config).current_language
        self._patterns[language, page.depth] = Pattern.of(output, page.depth)
        return ""

    @event_priority(_AFTER_I18N)
    def publish(self, config: MkDocsConfig) -> None:
        """Once MkDocs has drawn all languages: draw everything else, and put it in place."""
        if i18n_of(config).building:
            return
        warned = bool(self._warnings and self._warnings.get_counts())
        if config.strict and warned:
            self._build.give_up()
        else:
            self._finish(self._patterns, remembered=not warned)
        config.site_dir = str(self._build.site)

    def _finish(self, patterns: Patterns, *, remembered: bool) -> None:
        self._published = None
        self._build.finish(patterns, remembered=remembered)
        if self._memory:
            self._memory.end()
        if self._serving:
            self._published = self._build.published
        self._tell("")

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
        if self._build.draws_by_mkdocs:
            self._build.give_up()
            build_all()
        else:
            self._finish(patterns, remembered=True)

    def _begin(self, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        cached = config.extra["cache"]
        self._warnings = watch(self._warnings)
        try:
            self._build = Build(
                root, Path(config.site_dir), cached=cached, published=self._published
            )
        except (BusyError, OSError) as error:
            raise PluginError(str(error)) from None
        if not (cached and self._memory):
            self._memory = Memory(root / CACHE if cached else None)
        project = Project(config, self._memory)
        drawn_with = digest(project.program, str(self._serving))
        found = project.inputs.of("")
        whole = digest(drawn_with, found, project.today.isoformat(), history_mark(root))
        self._problems, self._contents, self._patterns = (), None, {}
        self._build.compare(whole)
        if not self._build.is_current:
            contents = self._contents = self._read(project)
            self._build.plan(
                [*project.jobs(contents, self._build.tree)],
                program=digest(drawn_with, contents.holidays),
                # Objects that git lacks may come without any other change.
                whole="" if contents.history.reason == "objects-missing" else whole,
            )
        config.site_dir = str(self._build.stage)

    def _read(self, project: Project) -> Contents:
        try:
            return project.read(serving=self._serving)
        except DataError as error:
            self._problems = tuple(map(str, error.problems))
            for problem in self._problems:
                log.error(problem)
            raise PluginError(str(error)) from None

    def _draws_shell(self, i18n: I18n) -> bool:
        """What belongs to no language is drawn with the first one."""
        return SHELL in self._build.drawn and not i18n.building
