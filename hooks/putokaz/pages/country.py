"""The pages of the whole: home, emergency, all names, coverage, boards, laws, glossary, safety."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any, Final

from markupsafe import Markup

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages import finder, glossary, laws, names
from putokaz.pages.heat import (
    HEAD_FONT,
    STATES,
    Row,
    State,
    heat,
    rows_of,
    sectors_of_tiers,
    totals,
)
from putokaz.pages.map import WIDTH, country_map
from putokaz.pages.measure import width
from putokaz.pages.page import PageContent, SiteSettings
from putokaz.pages.render import render
from putokaz.pages.steering_boards import STEERING_BOARDS, steering_boards
from putokaz.prose.page import Prose, ProsePage
from putokaz.text.say import Say
from putokaz.views import emergency

TO_KNOW: Final = (
    "recognise",
    "respond",
    "concerns",
    "remove-the-danger",
    "disabilities",
    "when-an-institution-does-not-act",
    "letters",
    "forms",
    "confidentiality",
)
"""Hand-written pages that the home page offers, in the order in which they are needed."""
TO_TRAIN: Final = ("training", "exercises")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Country:
    """What the pages of one language are made from."""

    guides: tuple[Guide, ...]
    directory: Directory
    prose: Prose
    language: Language
    site: SiteSettings
    today: date


def pages_of_country(
    guides: tuple[Guide, ...],
    directory: Directory,
    prose: Prose,
    *,
    language: Language,
    site: SiteSettings,
    today: date,
    paths: Collection[str] | None = None,
) -> Iterator[PageContent]:
    """The pages of the whole in one language, or those at the paths."""
    country = _Country(
        guides=guides,
        directory=directory,
        prose=prose,
        language=language,
        site=site,
        today=today,
    )
    say = Say(language)
    for (name, values), path in zip(_PAGES.items(), PAGES, strict=True):
        if paths is not None and path not in paths:
            continue
        yield PageContent(
            language=language,
            path=path,
            title=say(f"country.{name}.title"),
            description=say(f"country.{name}.description"),
            html=render(f"country/{name}.html.j2", language=language, path=path, **values(country)),
        )


def _home(country: _Country) -> dict[str, Any]:
    directory, language, today = country.directory, country.language, country.today
    named = {g.municipality.id: g.municipality.name[language] for g in country.guides}
    confirmed, phones = emergency.confirmed_numbers(directory, today=today)
    return {
        "danger": emergency.numbers(directory, emergency.FIRST, today=today),
        "helplines": emergency.numbers(directory, emergency.HELPLINES, today=today),
        "first": emergency.FIRST,
        "groups": finder.groups(country.guides, directory, language=language, today=today),
        "map": country_map(directory.places, named, language=language),
        "map_width": WIDTH,
        "missed_name": Markup("<b data-name></b>"),
        "confirmed": confirmed,
        "phones": phones,
        "to_know": list(_texts(TO_KNOW, country)),
        "to_train": list(_texts(TO_TRAIN, country)),
    }


def _texts(paths: Iterable[str], country: _Country) -> Iterator[ProsePage]:
    return (country.prose[path][country.language] for path in paths if path in country.prose)


def _emergency(country: _Country) -> dict[str, Any]:
    directory, today = country.directory, country.today
    return {
        "danger": emergency.numbers(directory, emergency.DANGER, today=today),
        "helplines": emergency.numbers(directory, emergency.HELPLINES, today=today),
        "online": emergency.numbers(directory, emergency.ONLINE, today=today),
        "holidays": " ".join(emergency.holidays(directory, today=today)),
        "unserved": emergency.without_crisis_line(country.guides),
    }


def _all(country: _Country) -> dict[str, Any]:
    return {
        "municipalities": names.municipalities(country.guides, country.language),
        "tiers": names.tiers(country.guides, country.language),
    }


def _coverage(country: _Country) -> dict[str, Any]:
    directory, language = country.directory, country.language
    everywhere = sectors_of_tiers(directory)
    rows = rows_of(country.guides, directory, today=country.today)
    groups = _grouped(rows, language)
    sectors = {c.sector: directory.vocabulary.sectors[c.sector] for c in rows[0].cells}
    head = max(width(sector.name[language], HEAD_FONT) for sector in sectors.values())
    counts = totals(rows)
    local = sum(
        (counts[sector] for sector in sectors if sector not in everywhere), Counter[State]()
    )
    return {
        "today": country.today,
        "sectors": sectors,
        "wide": [sector for id, sector in sectors.items() if id in everywhere],
        "states": STATES,
        "groups": groups,
        "heat": heat(groups, everywhere, head=ceil(head) + 6),
        "tiers": directory.tiers,
        "totals": counts,
        "municipalities": len(rows),
        "local": {
            "phones": local["verified"] + local["phone"],
            "all": local.total(),
            "nothing": local["none"],
        },
    }


def _steering_boards(country: _Country) -> dict[str, Any]:
    return steering_boards(
        country.guides,
        country.directory,
        country.prose,
        language=country.language,
        site=country.site,
        today=country.today,
    )


def _grouped(rows: Sequence[Row], language: Language) -> dict[str, list[Row]]:
    of = {row.municipality.id: row for row in rows}
    ordered = finder.by_name((row.municipality for row in rows), language)
    groups = {
        entity: [of[one.id] for one in ordered if entity in one.tiers] for entity in finder.ENTITIES
    }
    return {entity: those for entity, those in groups.items() if those}


def _laws(country: _Country) -> dict[str, Any]:
    return {
        "scopes": laws.scopes(country.directory),
        "old_scopes": laws.old_scopes(country.directory),
        "laws": country.directory.vocabulary.laws,
    }


def _glossary(country: _Country) -> dict[str, Any]:
    return {"letters": glossary.letters(country.directory, country.language)}


def _safety(country: _Country) -> dict[str, Any]:
    directory, today = country.directory, country.today
    confirmed, phones = emergency.confirmed_numbers(directory, today=today)
    return {
        "danger": emergency.numbers(directory, emergency.FIRST, today=today),
        "confirmed": confirmed,
        "phones": phones,
        "repository": country.site.repository,
    }


_PAGES: Final[Mapping[str, Callable[[_Country], dict[str, Any]]]] = {
    "home": _home,
    "emergency": _emergency,
    "all": _all,
    "coverage": _coverage,
    STEERING_BOARDS: _steering_boards,
    "laws": _laws,
    "glossary": _glossary,
    "safety": _safety,
}

PAGES: Final = tuple("" if name == "home" else name for name in _PAGES)
"""The paths of the pages of the whole."""


def headings(language: Language) -> Iterator[tuple[str, str, str]]:
    """Path, title and description of each page, without drawing it."""
    say = Say(language)
    for path, name in zip(PAGES, _PAGES, strict=True):
        yield path, say(f"country.{name}.title"), say(f"country.{name}.description")
