"""What is searched where one guide was taken along."""

from collections.abc import Iterable, Iterator

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.pages.municipality import PAGES
from putokaz.prose.page import Prose
from putokaz.search.addresses import Addresses
from putokaz.search.collect import collect
from putokaz.search.files import search_files
from putokaz.views import emergency
from putokaz.views.card import anchors


def addresses_in(guides: Iterable[Guide]) -> Addresses:
    """What search must know of the pages of the guides."""
    return Addresses(
        anchors={
            guide.municipality.id: anchors(
                one for those in guide.contacts.values() for one in those
            )
            for guide in guides
        },
        guide_pages=PAGES,
        emergency_roles=frozenset(
            (*emergency.DANGER, *emergency.HELPLINES, *emergency.ONLINE),
        ),
    )


def search_in_guide(
    guide: Guide, directory: Directory, prose: Prose, language: Language
) -> Iterator[tuple[str, str]]:
    """Path below the site and text of what search loads."""
    found = collect([guide], directory, prose, (), addresses_in([guide]), language)
    yield from search_files(found, language)
