"""Hand-written pages: what stands around their text, and the list of their reviews."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.pages import finder, here
from putokaz.pages.citations import footnotes
from putokaz.pages.page import PageContent
from putokaz.pages.render import render
from putokaz.prose.page import Prose, ProsePage
from putokaz.text.say import Say
from putokaz.views import emergency

REVIEWED: Final[tuple[Language, ...]] = tuple(one for one in LANGUAGES if one != "sr-Latn")
"""The languages in which somebody wrote, and somebody reads again."""

_PLACE: Final = Markup("<!-- the text -->")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One page in the list of reviews."""

    own: ProsePage
    """In the language of the list."""
    texts: dict[Language, ProsePage]


def markdown(page: ProsePage, directory: Directory) -> str:
    """The whole Markdown of a page: its text and its sources."""
    return page.markdown + footnotes(page, directory.vocabulary)


def dressed(
    html: str,
    page: ProsePage,
    prose: Prose,
    guides: Sequence[Guide],
    directory: Directory,
    *,
    today: date,
) -> str:
    """The page's HTML with the emergency numbers, the ways into a guide, and its state."""
    around = render(
        "prose/page.html.j2",
        language=page.language,
        path=page.path,
        page=page,
        above=_above(page, prose),
        guidance=page.head.as_of is not None,
        place_of_text=_PLACE,
        danger=emergency.numbers(directory, emergency.FIRST, today=today),
    )
    # Not as a value: in code of the text, an empty line counts.
    return around.replace(_PLACE, _with_ways(html, page, guides))


REVIEWS: Final = "reviews"
"""The path of the list of reviews."""


def reviews(prose: Prose, *, language: Language) -> PageContent:
    """The list that says, for each page and language, whether an expert has read the text."""
    say = Say(language)
    rows = [
        Row(own=texts[language], texts={one: texts[one] for one in REVIEWED})
        for texts in prose.values()
        if texts[language].head.as_of
    ]
    states = [row.texts[one] for row in rows for one in REVIEWED]
    done = [page for page in states if page.head.reviewed and page.head.reviewed.text == page.mark]
    return PageContent(
        language=language,
        path=REVIEWS,
        title=say("prose.reviews.title"),
        description=say("prose.reviews.description"),
        html=render(
            "prose/reviews.html.j2",
            language=language,
            path=REVIEWS,
            rows=rows,
            languages=REVIEWED,
            reviewed=len(done),
            all=len(states),
        ),
    )


def _above(page: ProsePage, prose: Prose) -> ProsePage | None:
    """The page of the folder it lies in."""
    folder = page.path.rpartition("/")[0]
    return prose[folder][page.language] if folder in prose else None


def _with_ways(html: str, page: ProsePage, guides: Sequence[Guide]) -> str:
    places = finder.by_name((guide.municipality for guide in guides), page.language)

    def way(to: str, text: str) -> str:
        guide_page, anchor = here.split(to)
        return render(
            "prose/here.html.j2",
            language=page.language,
            path=page.path,
            label=Markup(text).striptags(),
            page=guide_page,
            anchor=anchor,
            places=places,
        )

    return here.LINK.sub(lambda found: way(found["target"], found["text"]), html)
