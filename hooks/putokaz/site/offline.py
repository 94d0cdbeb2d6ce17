"""What the site needs in order to work without a network."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from putokaz.guide.guide import Guide
from putokaz.language import Language
from putokaz.model.place import Municipality
from putokaz.offline import manifest
from putokaz.offline.app import app_manifests
from putokaz.offline.bundle import ZIP
from putokaz.offline.guide_bundle import as_of, guide_bundle
from putokaz.offline.manifest import MANIFEST, guide_manifest, language_manifest
from putokaz.offline.worker import WORKER, worker
from putokaz.pages.finder import by_name
from putokaz.pages.offline import OFFLINE, Offer, offline_page
from putokaz.site.contents import Contents
from putokaz.site.outputs import Output
from putokaz.site.pattern import Patterns
from putokaz.site.shell import VOICES, emergency_numbers
from putokaz.site.tree import Tree

_NOT_FOR_READERS: Final = "contributing/"
_HANDBOOK: Final = "/handbook.pdf"


def offline_guide(
    contents: Contents, place: Municipality, language: Language, tree: Tree, _: Patterns
) -> Iterator[Output]:
    """The manifest of a guide."""
    own = f"{language}/{place.id}/"
    kept = {
        path: tree.read(path)
        for path in tree.paths
        if path.startswith(own) and path.endswith(("index.html", _HANDBOOK))
    }
    name = place.name[language]
    date = _as_of(contents, [contents.guide(place)], language)
    yield f"{own}{MANIFEST}", guide_manifest(place.id, language, kept, name=name, date=date)


def zip_of_guide(
    contents: Contents, place: Municipality, language: Language, tree: Tree, _: Patterns
) -> Iterator[Output]:
    """The zip of a guide."""
    bundle = guide_bundle(
        contents.guide(place),
        contents.directory,
        contents.prose,
        language,
        tree.paths,
        site_url=contents.settings.url,
    )
    yield f"{language}/{place.id}/{ZIP}", bundle.zipped(tree.read)


def offline_language(
    contents: Contents, language: Language, tree: Tree, patterns: Patterns
) -> Iterator[Output]:
    """The page about what is kept, and the manifest of the language."""
    places = by_name(contents.directory.municipalities.values(), language)
    page = offline_page(language, _offers(contents, places, language, tree))
    path, html = f"{language}/{OFFLINE}/index.html", patterns[language, 1].filled(page)
    yield path, html
    files = {path: html.encode()}
    files |= {one: tree.read(one) for one in _shared(contents, language, tree) if one != path}
    text = language_manifest(
        language,
        files,
        [_guide(place, language, tree) for place in places],
        date=_as_of(contents, contents.guides, language),
    )
    yield f"{language}/{MANIFEST}", text


def offline_root(contents: Contents, _: Patterns) -> Iterator[Output]:
    """The service worker, and what makes an app of the site."""
    yield WORKER, worker(_numbers(contents), contents.settings.exit)
    yield from app_manifests()


def _shared(contents: Contents, language: Language, tree: Tree) -> Iterator[str]:
    """The files of a language that belong to no guide, and what all pages need."""
    for path in sorted(tree.paths):
        if path.startswith(f"{language}/") and path.endswith("index.html"):
            below = path.removeprefix(f"{language}/")
            is_of_guide = below.partition("/")[0] in contents.directory.municipalities
            if not is_of_guide and not below.startswith(_NOT_FOR_READERS):
                yield path
        elif manifest.is_kept(path, language):
            yield path


def _offers(
    contents: Contents, places: Iterable[Municipality], language: Language, tree: Tree
) -> Iterator[Offer]:
    for place in places:
        yield Offer(
            id=place.id,
            name=place.name[language],
            date=_as_of(contents, [contents.guide(place)], language),
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
    path = f"{language}/{place.id}/{ZIP}"
    return tree.file(path).stat().st_size if path in tree.paths else None


def _as_of(contents: Contents, guides: Iterable[Guide], language: Language) -> str:
    return as_of(guides, contents.directory, contents.prose, language)


def _numbers(contents: Contents) -> Iterator[dict[str, Any]]:
    for number in emergency_numbers(contents.directory, today=contents.today):
        yield {
            "phone": str(number.phone),
            "link": number.phone.link,
            "names": {
                language: say(f"country.strip.{number.role}") for language, say in VOICES.items()
            },
        }
