"""The guide of a municipality in one language as the content of its handbook."""

from datetime import date
from typing import Any

from putokaz.guide.guide import Guide
from putokaz.handbook.book import Book
from putokaz.handbook.chapters import FORMS, RECOGNISE, REMOVAL, RESPOND, chapter
from putokaz.handbook.contacts import contacts
from putokaz.handbook.escalation import escalation, no_time
from putokaz.handbook.exercises import cases
from putokaz.handbook.imprint import imprint
from putokaz.handbook.index import index
from putokaz.handbook.lines import emergency, emergency_notes, local
from putokaz.handbook.shape import Chapter
from putokaz.handbook.steps import flow, profession_pages, some_steps
from putokaz.handbook.who import say, who
from putokaz.handbook.words import words
from putokaz.history.edition import Edition
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.prose.page import Prose


def content(
    guide: Guide,
    directory: Directory,
    prose: Prose,
    *,
    language: Language,
    edition: Edition,
    site_url: str,
    today: date,
) -> dict[str, Any]:
    """Everything that stands in the handbook, as JSON: final texts, nothing left to work out."""
    book = Book(guide=guide, directory=directory, prose=prose, language=language, today=today)
    parts = _parts(book)
    chapters = _chapters(parts, book)
    return {
        "meta": imprint(book, edition, site_url=site_url),
        "words": words(book),
        **parts,
        "chapters": chapters,
        "index": index(chapters, book),
        "sources": book.sources.entries(),
    }


def _parts(book: Book) -> dict[str, Any]:
    """In the order of the pages: sources are numbered as they are first named."""
    return {
        "emergency": emergency(book),
        "emergency_notes": emergency_notes(book),
        "say": say(book),
        "local": local(book),
        "who": who(book),
        "recognise": chapter(RECOGNISE, book),
        "respond": chapter(RESPOND, book),
        "removal": chapter(REMOVAL, book),
        "professions": profession_pages(book),
        "flow": flow(book),
        "some_steps": some_steps(book),
        "escalation": escalation(book),
        "escalation_wait": no_time(book),
        "contacts": contacts(book),
        "exercises": cases(book),
        "forms": [chapter(form, book) for form in FORMS],
    }


def _chapters(parts: dict[str, Any], book: Book) -> list[Chapter]:
    """The table of contents; the names are those of the anchors `page-<name>`."""
    said = book.say
    pages = [parts[one] for one in ("recognise", "respond", "removal")]
    return [
        _own("emergency", said("guide.emergency.strip")),
        _own("who", said("guide.heading.who-to-call"), said("guide.who.lead")),
        *(_own(page["id"], page["title"]) for page in pages),
        *(_own(one["id"], one["title"], one["lead"]) for one in parts["professions"]),
        _own("flow", said("guide.heading.pathway"), said("guide.pathway.lead")),
        _own("steps", said("guide.step.some")),
        _own("escalation", said("guide.heading.escalation"), said("guide.escalation.lead")),
        _own("contacts", said("guide.heading.contacts"), said("guide.contacts.lead")),
        _own("exercises", said("guide.heading.exercises"), said("handbook.exercises")),
        *(_own(form["id"], form["title"]) for form in parts["forms"]),
        _own("sources", said("prose.sources"), said("handbook.practice")),
        _own("index", said("handbook.index")),
    ]


def _own(name: str, title: str, lead: str | None = None) -> Chapter:
    return Chapter(name=name, title=title, lead=lead)
