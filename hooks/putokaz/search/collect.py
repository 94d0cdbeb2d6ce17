"""Guides, vocabulary and prose -> everything that can be found in one language."""

from collections.abc import Iterable, Sequence

from putokaz.guide.guide import Guide
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.prose.page import Prose
from putokaz.search.addresses import Addresses, CountryPage
from putokaz.search.contacts import contact_records
from putokaz.search.country import country_records, prose_records
from putokaz.search.groups import groups
from putokaz.search.guide_pages import guide_records
from putokaz.search.record import Collection, PlaceRecord


def collect(
    guides: Sequence[Guide],
    directory: Directory,
    prose: Prose,
    pages: Iterable[CountryPage],
    addresses: Addresses,
    language: Language,
) -> Collection:
    """The places, groups and records of one language."""
    return Collection(
        places=tuple(_place(guide.municipality, language) for guide in guides),
        groups=tuple(groups(directory)),
        records=(
            *contact_records(guides, directory, addresses, language),
            *guide_records(guides, directory, addresses, prose, language),
            *country_records(pages, directory, language),
            *prose_records(prose, language),
        ),
    )


def _place(place: Municipality, language: Language) -> PlaceRecord:
    texts = (place.name, place.locative, *place.also_known_as)
    names = dict.fromkeys(text[other] for text in texts for other in LANGUAGES)
    joined = (name.replace(" ", "") for name in (place.name.bs, place.name.sr_cyrl))
    return PlaceRecord(id=place.id, title=place.name[language], names=(*names, *joined))
