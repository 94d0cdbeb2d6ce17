"""What the site needs in order to work without a network."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, Final

from putokaz.history.edition import days_of_texts, newest_day
from putokaz.language import Language
from putokaz.model.place import Municipality
from putokaz.offline import manifest
from putokaz.offline.app import app_manifests
from putokaz.offline.bundle import ZIP
from putokaz.offline.guide_bundle import guide_bundle
from putokaz.offline.manifest import MANIFEST, guide_manifest, language_manifest
from putokaz.offline.worker import WORKER, worker
from putokaz.pages.finder import by_name
from putokaz.pages.offline import OFFLINE, Offer, offline_page
from putokaz.site.contents import Contents
from putokaz.site.outputs import Output
from putokaz.site.pattern import Patterns
from putokaz.site.shell import VOICES, emergency_numbers
from putokaz.site.tree import Tree
from putokaz.text.dates import day

_NOT_FOR_READERS: Final = "contributing/"
_HANDBOOK: Final = "/handbook.pdf"


def offline_guide(
    contents: Contents, place: Municipality, language: Language, tree: Tree, _: Patterns
) -> Iterator[Output]:
    """The manifest of a guide."""
    own = f"{language}/{place.id}"
    kept = {
        path: tree.read(path)
        for path in tree.below(own)
        if path.endswith(("index.html", _HANDBOOK))
    }
    newest = newest_day(contents.guide_of(place), contents.directory, contents.prose, language)
    text = guide_manifest(
        place.id, language, kept, name=place.name[language], date=day(newest, language)
    )
    yield f"{own}/{MANIFEST}", text


def zip_of_guide(
    contents: Contents, place: Municipality, language: Language, tree: Tree, _: Patterns
) -> Iterator[Output]:
    """The zip of a guide."""
    texts = {text.partition("/")[0] for text in (*contents.prose, *contents.of_country)}
    around = ("assets", *(f"{language}/{folder}" for folder in (place.id, *texts)))
    bundle = guide_bundle(
        contents.guide_of(place),
        contents.directory,
        contents.prose,
        language,
        chain.from_iterable(map(tree.below, around)),
        site_url=contents.settings.url,
    )
    yield f"{language}/{place.id}/{ZIP}", bundle.zipped(tree.read)


def offline_language(
    contents: Contents, language: Language, tree: Tree, patterns: Patterns
) -> Iterator[Output]:
    """The page about what is kept, and the manifest of the language."""
    places = by_name(contents.directory.municipalities.values(), language)
    texts = [*days_of_texts(contents.prose, language)]
    days = {id_: max([own, *texts]) for id_, own in contents.newest_days.items()}
    page = offline_page(language, _offers(places, days, language, tree))
    path, html = f"{language}/{OFFLINE}/index.html", patterns[language, 1].filled(page)
    yield path, html
    files = {path: html.encode()}
    files |= {one: tree.read(one) for one in _shared(contents, language, tree) if one != path}
    text = language_manifest(
        language,
        files,
        [_guide(place, language, tree) for place in places],
        date=day(max(days.values()), language),
    )
    yield f"{language}/{MANIFEST}", text


def offline_root(contents: Contents, _: Patterns) -> Iterator[Output]:
    """The service worker, and what makes an app of the site."""
    yield WORKER, worker(_numbers(contents), contents.settings.exit)
    yield from app_manifests()


def _shared(contents: Contents, language: Language, tree: Tree) -> Iterator[str]:
    """The files of a language that belong to no guide, and what all pages need."""
    for path in tree.below(language):
        if path.endswith("index.html"):
            below = path.removeprefix(f"{language}/")
            is_of_guide = below.partition("/")[0] in contents.directory.municipalities
            if not is_of_guide and not below.startswith(_NOT_FOR_READERS):
                yield path
    for path in tree.below("assets") | tree.below("search"):
        if manifest.is_kept(path, language):
            yield path


def _offers(
    places: Iterable[Municipality], days: Mapping[str, date], language: Language, tree: Tree
) -> Iterator[Offer]:
    for place in places:
        yield Offer(
            id=place.id,
            name=place.name[language],
            date=day(days[place.id], language),
            zip_size=_zip_size(place, language, tree),
        )


def _guide(place: Municipality, language: Language, tree: Tree) -> manifest.Guide:
    text = tree.read(f"{language}/{place.id}/{MANIFEST}").decode()
    return manifest.Guide(
        id=place.id,
        name=place.name[language],
        manifest=text,
        zip_size=_zip_size(place, language, tree),
    )


def _zip_size(place: Municipality, language: Language, tree: Tree) -> int | None:
    own = f"{language}/{place.id}"
    path = f"{own}/{ZIP}"
    return tree.file(path).stat().st_size if path in tree.below(own) else None


def _numbers(contents: Contents) -> Iterator[dict[str, Any]]:
    for number in emergency_numbers(contents.directory, today=contents.today):
        yield {
            "phone": str(number.phone),
            "link": number.phone.link,
            "names": {
                language: say(f"country.strip.{number.role}") for language, say in VOICES.items()
            },
        }
