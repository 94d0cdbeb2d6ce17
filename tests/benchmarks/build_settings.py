"""Settings and layouts of the other programs."""

from textwrap import dedent
from typing import Final

PLAIN_SETTINGS: Final = dedent("""\
    site_name: Putokaz
    site_url: https://signpost.example.org/
    theme: {name: material, custom_dir: theme, font: false}
    validation: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}
    plugins:
      - search
      - i18n:
          docs_structure: folder
          languages:
    """)

ZENSICAL_SETTINGS: Final = dedent("""\
    site_name: Putokaz
    site_url: https://signpost.example.org/
    theme: {name: material, variant: classic, font: false}
    validation: false
    plugins: [search]
    nav:
      - Putokaz: index.md
    """)

HUGO_LAYOUT: Final = dedent("""\
    <!doctype html>
    <html lang="{{ .Language.Lang }}">
    <head>
    <meta charset="utf-8">
    <title>{{ .Title }}</title>
    <link rel="canonical" href="{{ .Permalink }}">
    </head>
    <body>
    <header>
    <a href="{{ site.Home.RelPermalink }}">Putokaz</a>
    <nav>{{ range .AllTranslations }}
    <a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.Label }}</a>{{ end }}
    </nav>
    </header>
    <main>{{ .Content }}</main>
    </body>
    </html>
    """)

ELEVENTY_LAYOUT: Final = dedent("""\
    <!doctype html>
    <html lang="{{ language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ title }}</title>
    <link rel="canonical" href="https://signpost.example.org{{ page.url }}">
    </head>
    <body>
    <header>
    <a href="/{{ language }}/">Putokaz</a>
    <nav>LINKS</nav>
    </header>
    <main>{{ content }}</main>
    </body>
    </html>
    """)

ELEVENTY_SETTINGS: Final = dedent("""\
    module.exports = () => ({
      dir: {input: "content", output: "_site"},
      markdownTemplateEngine: false,
    });
    """)
