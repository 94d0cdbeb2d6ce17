"""What is on the site: read once in a build, drawn language by language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from putokaz.export.address_book import ADDRESS_BOOK, address_book
from putokaz.export.figures import figures_table
from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.history.edition import newest_in_guide
from putokaz.history.fact import Facts
from putokaz.history.facts import facts
from putokaz.history.past import History, read_history
from putokaz.language import LANGUAGES, Language
from putokaz.model.directory import Directory
from putokaz.model.place import Municipality
from putokaz.offline.search import addresses_in
from putokaz.pages import country
from putokaz.pages.country import pages_of_country
from putokaz.pages.municipality import PAGES, pages_of, path_in
from putokaz.pages.offline import OFFLINE
from putokaz.pages.page import Download, PageContent, SiteSettings
from putokaz.pages.prose import REVIEWS, dressed, markdown, reviews
from putokaz.pages.remembered import Shared, nothing_shared
from putokaz.pages.steering_boards import FIGURES, STEERING_BOARDS
from putokaz.problem import DataError
from putokaz.prose.page import Prose, ProsePage
from putokaz.read.directory import Untold
from putokaz.search.addresses import Addresses, CountryPage
from putokaz.search.collect import collect
from putokaz.search.files import search_files
from putokaz.search.index import Merged
from putokaz.text.say import Say
from putokaz.views import emergency
from putokaz.whole import read_whole

if TYPE_CHECKING:
    from putokaz.handbook.batch import Order


@dataclass(frozen=True, kw_only=True, eq=False)
class Contents:
    """The data, the guides made from it, and the hand-written pages; equal only to themselves."""

    directory: Directory
    prose: Prose
    history: History
    settings: SiteSettings
    today: date

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """For the pages of the whole: as much of each as they show is worked out, and kept."""
        return tuple(map(self.guide, self.directory.municipalities.values()))

    def guide(self, municipality: Municipality) -> Guide:
        """One of which nothing is worked out yet."""
        return build_guide(self.directory, municipality, today=self.today)

    def guide_of(self, municipality: Municipality) -> Guide:
        """The one of those of the whole."""
        return self._guides[municipality.id]

    @cached_property
    def newest_days(self) -> Mapping[str, date]:
        """Of each guide by its municipality: the newest day in it, hand-written pages apart."""
        return {id_: newest_in_guide(guide, self.directory) for id_, guide in self._guides.items()}

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return {guide.municipality.id: guide for guide in self.guides}

    @cached_property
    def _drawn(self) -> Shared:
        return nothing_shared()

    @cached_property
    def _addresses(self) -> Addresses:
        return addresses_in(self.guides)

    @property
    def of_country(self) -> tuple[str, ...]:
        """The paths of the finished pages of the whole, below the language."""
        return (*country.PAGES, REVIEWS)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all pages below the language, the same in all of them."""
        places = self.directory.municipalities.values()
        guides = (path_in(municipality, page) for municipality in places for page in PAGES)
        offline = [OFFLINE] if self.settings.offline else []
        return (*self.of_country, *offline, *self.prose, *guides)

    def page_of_country(self, path: str, language: Language) -> PageContent:
        """A finished page of the whole in that language."""
        if path == REVIEWS:
            return reviews(self.prose, language=language)
        (page,) = pages_of_country(
            self.guides,
            self.directory,
            self.prose,
            language=language,
            site=self.settings,
            today=self.today,
            paths=[path],
        )
        return page

    def pages_of(
        self,
        guide: Guide,
        language: Language,
        downloads: Sequence[Download],
        pages: Sequence[str] = PAGES,
    ) -> Iterator[PageContent]:
        """Pages of one guide in that language."""
        yield from pages_of(
            guide,
            self.directory,
            self.prose,
            self.history,
            language=language,
            site=self.settings,
            today=self.today,
            shared=self._drawn,
            downloads=downloads,
            pages=pages,
            seen=_seen(self, guide, language),
        )

    def order(self, guide: Guide, language: Language) -> "Order":
        """What is printed of one guide in that language."""
        # Whoever prints nothing need not load what prints.
        from putokaz.handbook.orders import orders

        (order,) = orders(
            [guide],
            self.directory,
            self.prose,
            languages=[language],
            site_url=self.settings.url,
            today=self.today,
        )
        return order

    @property
    def holidays(self) -> str:
        """The days on which an office somewhere in the country may be closed."""
        return " ".join(emergency.holidays(self.directory, today=self.today))

    def markdown(self, page: ProsePage) -> str:
        """The Markdown of a hand-written page, with its sources."""
        return markdown(page, self.directory)

    def dressed(self, html: str, page: ProsePage) -> str:
        """The HTML of a hand-written page, with what stands around it."""
        return dressed(html, page, self.prose, self.guides, self.directory, today=self.today)

    def downloads(self, guide: Guide, language: Language) -> Iterator[tuple[str, str]]:
        """Path below the language and text of every file that a reader can take along."""
        path = f"{guide.municipality.id}/{ADDRESS_BOOK}"
        yield path, address_book(guide, self.directory, language=language, today=self.today)

    def figures(self, language: Language) -> tuple[str, str]:
        """Path below the language and text of the figures for steering boards."""
        table = figures_table(self.guides, self.directory, language=language, today=self.today)
        return f"{STEERING_BOARDS}/{FIGURES}", table

    def search_files(self, language: Language, merged: Merged) -> Iterator[tuple[str, str]]:
        """Path and text of what search loads; `merged` is what was merged before, and is now."""
        say = Say(language)
        reviewed = (REVIEWS, say("prose.reviews.title"), say("prose.reviews.description"))
        whole = (
            CountryPage(path=path, title=title, description=description)
            for path, title, description in (*country.headings(language), reviewed)
        )
        found = collect(self.guides, self.directory, self.prose, whole, self._addresses, language)
        yield from search_files(found, language, merged)


@lru_cache(len(LANGUAGES))
def _seen(contents: Contents, guide: Guide, language: Language) -> Facts:
    """Of the guide that is drawn: the page of its edition is drawn apart."""
    return facts(guide, contents.directory, contents.prose, language)


def read_contents(
    root: Path,
    docs: Path,
    settings: SiteSettings,
    *,
    today: date,
    invented_numbers: bool,
    directory: Directory | None = None,
) -> Contents:
    """Everything below `root`; raises one DataError with all problems of data and prose.

    A directory that is given is the data as it is now, in which there is no problem.
    """
    whole = read_whole(
        root, docs, today=today, invented_numbers=invented_numbers, directory=directory
    )
    if directory and whole.problems:
        whole = read_whole(root, docs, today=today, invented_numbers=invented_numbers)
    if whole.problems:
        raise DataError(whole.problems)
    return Contents(
        directory=replace(whole.directory, trees=Untold()),
        prose=whole.prose,
        history=read_history(root, invented_numbers=invented_numbers),
        settings=settings,
        today=today,
    )
