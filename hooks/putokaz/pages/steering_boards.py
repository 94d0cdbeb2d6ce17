"""The page for steering boards: what the whole country lacks, and what to do next."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from putokaz.guide.coverage import LEVELS, Level
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.language import Language
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import Need
from putokaz.pages import finder, week
from putokaz.pages.page import SiteSettings
from putokaz.pages.prose import REVIEWED
from putokaz.prose.page import Prose
from putokaz.views.agreements import agreements
from putokaz.views.figures import COLUMNS, NEXT, Figures, figures, total
from putokaz.views.needs_by_hour import BLOCKS, Block, needs_by_hour, surely

STEERING_BOARDS: Final = "steering-boards"
"""The path of the page."""

FIGURES: Final = "figures.csv"
"""The file beside the page with everything it says, for a spreadsheet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedRow:
    """One need over the week, in all municipalities together."""

    id: str
    term: Need
    pieces: tuple[week.Piece, ...]
    blocks: Mapping[Block, Counter[Level]]
    """In how many municipalities it stands at which level at every hour of the block."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reviewed:
    """How many hand-written pages an expert has read in one language."""

    language: Language
    done: int
    of: int


def steering_boards(
    guides: tuple[Guide, ...],
    directory: Directory,
    prose: Prose,
    *,
    language: Language,
    site: SiteSettings,
    today: date,
) -> dict[str, Any]:
    """What the page shows."""
    *own, above = figures(guides, directory, today=today)
    return {
        "today": today,
        "needs": _needs(guides, directory, today),
        "levels": LEVELS,
        "blocks": BLOCKS,
        "days": week.DAYS,
        "rows": _by_name(own, language),
        "below": total(own),
        "above": above,
        "total": total([*own, above]),
        "agreements": agreements(directory.protocols, today=today),
        "directory": directory,
        "reviewed": list(_reviewed(prose)),
        "columns": COLUMNS,
        "next": NEXT,
        "legend": week.legend(),
        "report": site.report_url,
        "figures_file": FIGURES,
    }


@once
def _needs(guides: tuple[Guide, ...], directory: Directory, today: date) -> tuple[NeedRow, ...]:
    weeks = [needs_by_hour(guide, directory, today=today) for guide in guides]
    return tuple(
        _need(id_, term, [levels[id_] for levels in weeks])
        for id_, term in directory.vocabulary.needs.items()
    )


def _need(id_: str, term: Need, weeks: Sequence[tuple[Level, ...]]) -> NeedRow:
    return NeedRow(
        id=id_,
        term=term,
        pieces=week.stack(weeks),
        blocks={block: Counter(surely(levels, block) for levels in weeks) for block in BLOCKS},
    )


def _by_name(rows: Sequence[Figures], language: Language) -> list[Figures]:
    """By the alphabet of the language."""
    of = {row.municipality.id: row for row in rows if row.municipality}
    places = finder.by_name((row.municipality for row in rows if row.municipality), language)
    return [of[place.id] for place in places]


def _reviewed(prose: Prose) -> Iterator[Reviewed]:
    for language in REVIEWED:
        pages = [texts[language] for texts in prose.values() if texts[language].head.as_of]
        done = [one for one in pages if one.head.reviewed and one.head.reviewed.text == one.mark]
        yield Reviewed(language=language, done=len(done), of=len(pages))
