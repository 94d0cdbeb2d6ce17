"""The state of the data behind one guide, in figures and dates of the data itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from putokaz.views.card import Card


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """How much there is, how much of it is confirmed, how old it is."""

    contacts: int
    numbers: int
    verified: int
    """Numbers that somebody has confirmed, lapsed ones apart."""
    oldest: str | None
    """The oldest date of a source; None where no source has one."""
    undated: int
    """Channels from a source without a date."""
    read: date | None
    """The day on which the latest source was read."""


def facts(cards: Iterable[Card]) -> Facts:
    """The facts about these contacts."""
    cards = tuple(cards)
    ways = [way for card in cards for way in card.ways]
    phones = [way for way in ways if way.channel.phone]
    sources = [way.channel.source for way in ways]
    dated = [source.date for source in sources if source.date]
    return Facts(
        contacts=len(cards),
        numbers=len({way.channel.phone.digits for way in phones if way.channel.phone}),
        verified=len(
            {
                way.channel.phone.digits
                for way in phones
                if way.channel.phone and way.freshness.state in ("fresh", "due")
            }
        ),
        oldest=min(dated, default=None),
        undated=len(sources) - len(dated),
        read=max((source.read for source in sources), default=None),
    )
