"""What a server answers with in one language when there is no page at an address."""

from datetime import date

from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages.page import PageContent
from putokaz.pages.render import render
from putokaz.text.say import Say
from putokaz.views import emergency


def not_found(directory: Directory, *, language: Language, today: date) -> PageContent:
    """The page that says so, with the numbers that always answer."""
    say = Say(language)
    return PageContent(
        language=language,
        path="",
        title=say("site.not_found.title"),
        description=say("site.tagline"),
        html=render(
            "country/not-found.html.j2",
            language=language,
            path="",
            danger=emergency.numbers(directory, emergency.FIRST, today=today),
        ),
    )
