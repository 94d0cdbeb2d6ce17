"""What names a handbook: the place, the edition, until when it is valid, where that is checked."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from babel.dates import get_month_names

from putokaz.handbook.address import shown_web
from putokaz.handbook.book import Book
from putokaz.handbook.qr import qr
from putokaz.history.edition import Edition
from putokaz.language import Language, to_latin
from putokaz.text import dates
from putokaz.text.locales import locale_of

PAGE: Final = "edition"
"""The page of the site that tells whether an edition is still the newest."""

MONTHS: Final = 7
"""At most: valid for six months after the one in which it appears."""

_LANG: Final[dict[Language, str]] = {
    "bs": "bs",
    "hr": "hr",
    "sr-Cyrl": "sr",
    "sr-Latn": "sr",
    "en": "en",
}
_SCRIPT: Final[dict[Language, str]] = {"sr-Cyrl": "cyrl", "sr-Latn": "latn"}


def imprint(book: Book, edition: Edition, *, site_url: str) -> dict[str, Any]:
    """The names of the handbook and its edition."""
    place = book.guide.municipality
    address = f"{site_url.rstrip('/')}/{book.language}/{place.id}/{PAGE}/"
    return {
        "language": book.language,
        "lang": _LANG[book.language],
        "region": "BA",
        "script": _SCRIPT.get(book.language),
        "municipality": book.text(place.name),
        "official": book.text(place.official),
        "title": book.say("handbook.title"),
        "lead": book.say("guide.home.lead"),
        "series": book.say("site.name"),
        "date": [edition.as_of.year, edition.as_of.month, edition.as_of.day],
        "edition": _edition(book, edition),
        "url": f"{address}#{edition.code}",
        "url_shown": shown_web(address),
        "qr": qr(f"{address}#{edition.code}"),
    }


def _edition(book: Book, edition: Edition) -> dict[str, Any]:
    month = dates.partial(f"{edition.as_of:%Y-%m}", book.language)
    until = dates.day(edition.valid_until, book.language)
    return {
        "code": edition.shown,
        "month": month,
        "valid_until": until,
        "stamp": book.say("handbook.stamp", month=month, date=until, code=edition.shown),
        "months": [
            {"label": _short(month, book.language), "year": str(year)}
            for year, month in months(edition.as_of, edition.valid_until)
        ],
    }


def months(first: date, last: date) -> tuple[tuple[int, int], ...]:
    """Year and month of every month from one day to another."""
    return tuple(_months(first, last))[:MONTHS]


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield year, month
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _short(month: int, language: Language) -> str:
    name = get_month_names("abbreviated", "stand-alone", locale_of(language))[month]
    return to_latin(name) if language == "sr-Latn" else name
