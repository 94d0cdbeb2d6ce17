"""The pages of a municipality's guide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from putokaz.guide.guide import ON_TOP, Guide
from putokaz.history.edition import edition_from
from putokaz.history.fact import Facts
from putokaz.history.facts import facts as facts_of
from putokaz.history.past import History
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.model.vocabulary import PROFESSIONS, Profession
from putokaz.pages import flow, gap_list, sheet, week
from putokaz.pages.edition import edition_values
from putokaz.pages.facts import facts
from putokaz.pages.page import Download, PageContent, SiteSettings
from putokaz.pages.remembered import Remembered, Shared
from putokaz.pages.render import render
from putokaz.prose.page import Prose
from putokaz.text.holidays import holiday_dates
from putokaz.text.say import Say
from putokaz.views import calls, steps
from putokaz.views.agreements import agreements
from putokaz.views.card import cards_of
from putokaz.views.exercises import exercises
from putokaz.views.figures import checks_of

EDITION: Final = "edition"

PAGES: Final = (
    "",
    "who-to-call",
    *PROFESSIONS,
    "pathway",
    "protocol",
    "contacts",
    "escalation",
    "gaps",
    "exercises",
    "exercises-answers",
    EDITION,
)
"""Below the municipality; in the order in which a professional needs them."""

_FROM_ANOTHER: Final = ("exercises-answers", EDITION)
"""Pages that are not in the navigation but linked from others, or from paper."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NavEntry:
    """A page in the municipality's own navigation."""

    key: str
    path: str


def pages_of(
    guide: Guide,
    directory: Directory,
    prose: Prose,
    history: History,
    *,
    language: Language,
    site: SiteSettings,
    today: date,
    shared: Shared,
    downloads: Sequence[Download] = (),
    pages: Sequence[str] = PAGES,
    seen: Facts | None = None,
) -> Iterator[PageContent]:
    """Pages of the guide in one language; `seen` is what they show, where that is known."""
    if seen is None:
        seen = facts_of(guide, directory, prose, language)
    everywhere = {
        **_everywhere(guide, directory, site=site, today=today),
        "downloads": downloads,
        "edition": edition_from(seen, guide, directory, prose, language),
    }
    memories = _memories(shared, language)
    for page in pages:
        if page == EDITION:
            own = edition_values(guide, directory, prose, history, seen, language=language)
        else:
            own = _own(page, guide, directory, language=language, today=today)
        values = {**everywhere, **memories[not page], **own}
        yield _page(page, guide.municipality, language, values)


def _memories(shared: Shared, language: Language) -> dict[bool, dict[str, Remembered]]:
    """For the home and for the pages below it, whose links are others."""
    return {
        is_home: {"remembered": Remembered(), "shared": shared[language, is_home]}
        for is_home in (True, False)
    }


def _page(
    page: str, place: Municipality, language: Language, values: dict[str, Any]
) -> PageContent:
    say = Say(language)
    heading = say(f"guide.heading.{page}") if page else place.name[language]
    template = "profession" if page in PROFESSIONS else page or "home"
    path = path_in(place, page)
    return PageContent(
        language=language,
        path=path,
        title=_title(page, heading, place.name[language], say),
        html=render(
            f"guide/{template}.html.j2",
            language=language,
            path=path,
            page=page,
            heading=heading,
            profession=page if page in PROFESSIONS else None,
            **values,
        ),
        description=say(f"guide.description.{page or 'home'}", locative=place.locative[language]),
        municipality=place.id,
    )


def _everywhere(
    guide: Guide, directory: Directory, *, site: SiteSettings, today: date
) -> dict[str, Any]:
    """What every page may show."""
    place = guide.municipality
    cards = cards_of(guide, directory, today=today)
    return {
        "guide": guide,
        "directory": directory,
        "vocabulary": directory.vocabulary,
        "place": place.id,
        "pages": [
            NavEntry(key=page or "home", path=path_in(place, page))
            for page in PAGES
            if page not in _FROM_ANOTHER
        ],
        "emergency": calls.emergency_calls(guide),
        "on_top": ON_TOP,
        "professions": PROFESSIONS,
        "cards": cards,
        "edit_url": site.edit_url,
        "form_url": site.form_url,
        "report": site.report_url,
        "facts": facts(cards.values()),
        "address_book": site.address_book,
        "offline": site.offline,
        "zips": site.zips,
        "holidays": " ".join(_holidays(guide, today)),
    }


def _own(
    page: str, guide: Guide, directory: Directory, *, language: Language, today: date
) -> dict[str, Any]:
    """What this page alone shows."""
    match page:
        case "":
            return _home(guide, directory, today=today)
        case "who-to-call":
            needs = calls.needs_of(guide, directory)
            return {
                "groups": list(calls.by_urgency(needs)),
                "concerns": calls.asked_concerns(needs, directory),
            }
        case "pathway":
            return {
                "phases": steps.steps_by_phase(guide, directory),
                "some": steps.steps_by_concern(guide, directory),
                "count": len(steps.general_steps(guide.pathway)),
                "flow": flow.flow(guide, directory, language),
                "flow_width": sheet.WIDTH,
            }
        case "protocol":
            return {"agreements": agreements(guide.protocols, today=today)}
        case "gaps":
            return _gaps(guide, directory, today=today)
        case "exercises" | "exercises-answers":
            return {"exercises": exercises(guide, directory, today=today)}
        case profession if profession in PROFESSIONS:
            return _profession(guide, directory, profession)
    return {}


def _home(guide: Guide, directory: Directory, *, today: date) -> dict[str, Any]:
    needs = calls.needs_of(guide, directory)
    return {
        "unconfirmed": calls.unconfirmed(guide, directory, today=today),
        "first": needs[calls.FIRST_NEED],
        "sure_of_crisis_line": calls.sure_of_crisis_line(guide),
    }


def _gaps(guide: Guide, directory: Directory, *, today: date) -> dict[str, Any]:
    return {
        "groups": list(gap_list.gap_groups(guide, directory, today=today)),
        "week": week.week_of(guide, directory, today=today),
        "days": week.DAYS,
        "legend": week.legend(),
        "checks": checks_of(guide, directory, today=today),
    }


def _profession(guide: Guide, directory: Directory, profession: Profession) -> dict[str, Any]:
    phases = steps.steps_by_phase(guide, directory, profession)
    return {
        "phases": phases,
        "some": steps.steps_by_concern(guide, directory, profession),
        "donts": steps.not_to_do(taken for _, those in phases for taken in those),
    }


def _holidays(guide: Guide, today: date) -> tuple[str, ...]:
    """Of this year and the next: the lowest tier that decides on them."""
    calendar = next((tier.holidays for tier in guide.tiers if tier.holidays), None)
    return holiday_dates(calendar, (today.year, today.year + 1)) if calendar else ()


def path_in(place: Municipality, page: str) -> str:
    """The path of one of PAGES, below the language."""
    return f"{place.id}/{page}" if page else place.id


def _title(page: str, heading: str, place: str, say: Say) -> str:
    if not page:
        return say("guide.home.title", place=place)
    return say("guide.title", page=heading, place=place)
