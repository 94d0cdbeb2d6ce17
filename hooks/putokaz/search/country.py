"""What stands on pages of the whole: generated pages, terms, laws, and the hand-written text."""

from collections.abc import Iterable, Iterator

from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.prose.page import Prose, ProsePage
from putokaz.search.addresses import CountryPage
from putokaz.search.record import Record, field_of
from putokaz.search.sections import Section, sections
from putokaz.text.say import Say

_OLD = ("superseded", "expired")


def country_records(
    pages: Iterable[CountryPage], directory: Directory, language: Language
) -> Iterator[Record]:
    """The generated pages, the terms of the glossary and the laws."""
    for page in pages:
        yield Record(
            title=page.title,
            path=f"{page.path}/" if page.path else "",
            snippet=page.description,
            weight=12 if page.path == "emergency" else 10,
            groups=(f"page:{page.path}",) if page.path else (),
            texts=(("text", page.description),),
        )
    yield from _terms(directory, language)
    yield from _laws(directory, language)


def prose_records(prose: Prose, language: Language) -> Iterator[Record]:
    """The hand-written pages, and each of their headings."""
    for texts in prose.values():
        page = texts[language]
        first, *others = sections(page.markdown)
        yield _page(page, first)
        for section in others:
            yield Record(
                title=section.heading,
                path=f"{page.path}/#{section.id}",
                snippet=page.title,
                weight=_weight(page) - 2,
                texts=(("heading", page.title), ("text", section.text)),
            )


def _page(page: ProsePage, first: Section) -> Record:
    folder, _, name = page.path.rpartition("/")
    concern = (f"concern:{name}",) if folder == "concerns" else ()
    return Record(
        title=page.title,
        path=f"{page.path}/",
        snippet=page.head.description,
        weight=_weight(page) + 1,
        groups=(f"page:{page.path}", *concern),
        texts=(
            *((field_of(typed), typed) for typed in page.head.keywords),
            ("text", page.head.description),
            ("text", first.text),
        ),
    )


def _weight(page: ProsePage) -> int:
    """Pages that state nothing of the field are for whoever maintains the guide."""
    return 10 if page.head.as_of else 7


def _terms(directory: Directory, language: Language) -> Iterator[Record]:
    say = Say(language)
    vocabulary = directory.vocabulary
    named = {
        term.name[language].lower()
        for terms in (vocabulary.sectors, vocabulary.kinds)
        for term in terms.values()
    }
    for id_, term in vocabulary.glossary.items():
        forms = [term.name, *term.also]
        own = term.name[language]
        others = dict.fromkeys(form[other] for form in forms for other in LANGUAGES)
        yield Record(
            title=own,
            path=f"glossary/#term-{id_}",
            snippet=say("country.glossary.title"),
            # Who types the name of an institution looks for one, not for what it is.
            weight=4 if own.lower() in named else 8,
            texts=(
                *(("word", other) for other in others if other != own),
                *((("text", term.description[language]),) if term.description else ()),
            ),
        )


def _laws(directory: Directory, language: Language) -> Iterator[Record]:
    for id_, law in directory.vocabulary.laws.items():
        yield Record(
            title=law.name[language],
            path=f"laws/#law-{id_}",
            snippet=law.gazette or Say(language)("country.laws.title"),
            weight=6 if law.status in _OLD else 8,
            texts=(("text", law.gazette),) if law.gazette else (),
        )
