"""From what each part of the site is drawn, as digests: equal ones stand for equal pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from putokaz.guide.guide import Guide
from putokaz.history.facts import PRINTED
from putokaz.language import LANGUAGES
from putokaz.model.place import Municipality
from putokaz.pages.heat import rows_of
from putokaz.pages.steering_boards import STEERING_BOARDS
from putokaz.prose.parts import parts
from putokaz.site.contents import Contents
from putokaz.site.inputs import Inputs, digest
from putokaz.site.moment import Moment
from putokaz.views import emergency
from putokaz.views.card import anchors_of
from putokaz.views.texts import BORROWING, is_borrowed, texts_of

_SHARED: Final = ("data/vocabulary/", "data/pathways/", "data/cases/")


class Digests:
    """Of one state of the contents; what many parts share is put together once."""

    def __init__(self, contents: Contents, inputs: Inputs) -> None:
        self._contents: Final = contents
        self._inputs: Final = inputs
        self._moment: Final = Moment(contents.directory, contents.today)

    def of_guide(self, guide: Guide) -> str:
        """The guide's pages, downloads and prints, the page of its edition apart."""
        files = self._inputs.files
        own = [guide.municipality.file, *(tier.file for tier in guide.tiers)]
        return digest(
            self._of_guides,
            "\n".join(f"{file} {files[file]}" for file in own),
            "\n".join(f"{self._contact(one.contact.file)} {one.reach}" for one in guide.served),
            f"{guide.board.file} {files[guide.board.file]}" if guide.board else "",
            self._moment.of_protocols(guide.protocols),
        )

    def of_history(self, municipality: Municipality) -> str:
        """The editions of a guide, as far as they are known."""
        history = self._contents.history
        editions = (
            f"{language} {edition.code} {edition.since}"
            for language in LANGUAGES
            for edition in history.of(municipality.id, language)
        )
        pages = "\n".join(self._contents.prose)
        return digest(history.reason or "", str(history.since), "\n".join(editions), pages)

    def of_country(self, path: str) -> str:
        """A page of the whole."""
        return digest(self._of_country, *(self._counted.get(path, lambda: ())()))

    @cached_property
    def search(self) -> str:
        """What search loads."""
        return self._inputs.of("data/", "docs/")

    @cached_property
    def paths(self) -> str:
        """Which pages there are."""
        return digest(*self._contents.paths)

    @cached_property
    def numbers(self) -> str:
        """The numbers that stand on every hand-written page and on those in no language."""
        of_tiers = (one.file for one in self._contents.directory.contacts_of_tiers)
        states = (self._moment.contacts[file] for file in of_tiers)
        return digest(
            self._inputs.of("data/tiers/", "data/vocabulary/"), self._moment.year, *states
        )

    @cached_property
    def around_texts(self) -> str:
        """What stands around a hand-written page, and where it can be linked."""
        return digest(self.numbers, self._structure, self._places)

    @cached_property
    def _of_guides(self) -> str:
        """What belongs to every guide: protocols may be named in any of them."""
        files = self._inputs.files
        protocols = self._inputs.of_files(path for path in files if "/protocols/" in path)
        texts = (
            f"{text.path} {text.title} {text.mark} {text.head.as_of}"
            for path in PRINTED
            for text in self._contents.prose.get(path, {}).values()
        )
        return digest(self._inputs.of(*_SHARED), protocols, self._moment.year, "\n".join(texts))

    @cached_property
    def _of_country(self) -> str:
        """What many pages of the whole show."""
        files = self._inputs.of("data/tiers/", "docs/", *_SHARED)
        return digest(files, self._places, self._contents.today.isoformat())

    @property
    def _counted(self) -> Mapping[str, Callable[[], Iterable[str]]]:
        """What these pages show of all contacts and guides."""
        return {
            "": self._confirmed,
            "safety": self._confirmed,
            "emergency": self._unserved,
            "all": self._entries,
            "coverage": self._rows,
            STEERING_BOARDS: self._figures,
        }

    def _confirmed(self) -> Iterator[str]:
        contents = self._contents
        yield str(emergency.confirmed_numbers(contents.directory, today=contents.today))

    def _unserved(self) -> Iterator[str]:
        yield from (one.id for one in emergency.without_crisis_line(self._contents.guides))

    def _entries(self) -> Iterator[str]:
        for guide in self._contents.guides:
            yield "\n".join(
                (guide.municipality.id, *anchors_of(guide), *anchors_of(guide).values())
            )
        yield from (f"{one.file} {one.name!r}" for one in self._contents.directory.contacts)

    def _rows(self) -> Iterator[str]:
        contents = self._contents
        for row in rows_of(contents.guides, contents.directory, today=contents.today):
            yield repr(row.cells)

    def _figures(self) -> Iterator[str]:
        """What steering boards count of a contact: neither its name nor its number."""
        for one in self._contents.directory.contacts:
            channels = " ".join(f"{c.medium} {c.publish} {c.hours!r}" for c in one.channels)
            texts = [is_borrowed(text, own) for text in texts_of([one]) for own in BORROWING]
            state = self._moment.contacts[one.file]
            yield f"{one.file} {one.kind} {one.roles} {one.serves} {one.serves_assumed} {state}"
            yield f"{channels} {texts}"
        files = self._inputs.files
        yield self._inputs.of_files(path for path in files if "/protocols/" in path)
        yield self._inputs.of_files(path for path in files if path.endswith("/steering-board.yml"))

    @cached_property
    def _structure(self) -> str:
        """What hand-written pages say of one another."""
        return digest(
            *(
                "\n".join((text.path, text.title, *(part.value for part in parts(text))))
                for texts in self._contents.prose.values()
                for text in texts.values()
            )
        )

    @cached_property
    def _places(self) -> str:
        """What the municipalities are called, and where they lie."""
        places = self._contents.directory.municipalities.values()
        return self._inputs.of_files(one.file for one in places)

    def _contact(self, file: str) -> str:
        return f"{self._inputs.files[file]} {self._moment.contacts[file]}"
