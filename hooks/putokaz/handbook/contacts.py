"""Every contact with everything that may be shown of it."""

from putokaz.handbook import told
from putokaz.handbook.address import shown_web, web_link
from putokaz.handbook.book import Book
from putokaz.handbook.shape import Card, CardPhone, SectorCards, Way
from putokaz.model.contact import Channel
from putokaz.text import dates
from putokaz.views.card import Card as Shown


def contacts(book: Book) -> list[SectorCards]:
    """The cards by sector, in the order of the site."""
    return [
        SectorCards(
            id=sector,
            sector=book.text(book.vocabulary.sectors[sector].name),
            cards=[_card(book.cards[one.contact.file], book) for one in served],
        )
        for sector, served in book.guide.contacts.items()
    ]


def _card(shown: Shown, book: Book) -> Card:
    return Card(
        id=shown.anchor,
        name=book.text(shown.contact.name),
        local=_local_name(shown, book),
        kind=book.text(shown.kind.name),
        reach=None if shown.reach == "local" else told.reach(shown, book),
        note=_note(shown, book),
        phones=[_phone(way.channel, book) for way in shown.by("phone")],
        emails=[_email(way.channel, book) for way in shown.by("email")],
        webs=[_web(way.channel, book) for way in shown.by("web")],
        address=_addresses(shown, book),
        source=_dates(shown, book),
    )


def _local_name(shown: Shown, book: Book) -> str | None:
    """What stands on its door, for those who read its name in English."""
    name = shown.contact.name
    return name.bs if book.language == "en" and name.bs != name.en else None


def _note(shown: Shown, book: Book) -> str | None:
    said = []
    if shown.kind.secret_address:
        said += [book.say("words.address.secret"), book.say("guide.contacts.safe_house")]
    if not shown.by("phone"):
        said.append(book.say("words.number.exists_unknown"))
    return " ".join(said) or None


def _phone(channel: Channel, book: Book) -> CardPhone:
    number = told.number(channel, book)
    return CardPhone(
        shown=number["shown"],
        link=number["link"],
        purpose=told.purpose(channel, book),
        hours=told.week(channel, book),
        trust=told.trust(channel, book),
        conflict=told.conflict(channel, book),
    )


def _email(channel: Channel, book: Book) -> Way:
    email = channel.email or ""
    return Way(shown=email, link=f"mailto:{email}", conflict=told.conflict(channel, book))


def _web(channel: Channel, book: Book) -> Way:
    web = channel.web or ""
    return Way(shown=shown_web(web), link=web_link(web), conflict=told.conflict(channel, book))


def _addresses(shown: Shown, book: Book) -> str | None:
    return "; ".join(_address(way.channel, book) for way in shown.by("address")) or None


def _address(channel: Channel, book: Book) -> str:
    if channel.as_published:
        return book.published(channel.as_published)
    address = channel.address
    if address is None:
        raise ValueError("has no address")
    town = " ".join(part for part in (address.postcode, address.place) if part)
    return book.published(", ".join(part for part in (address.street, town) if part))


def _dates(shown: Shown, book: Book) -> str | None:
    """The dates of the sources of what nobody has verified."""
    channels = [way.channel for way in shown.ways if way.channel.verified is None]
    sources = [channel.source for channel in channels]
    if not shown.ways and shown.contact.source:
        sources = [shown.contact.source]
    days = sorted({source.date for source in sources if source.date})
    dated = ", ".join(dates.partial(day, book.language) for day in days)
    parts = [f"{book.say('words.source.title')}: {dated}"] if dated else []
    if any(source.date is None for source in sources):
        parts.append(book.say("words.source.undated"))
    return "; ".join(parts) or None
