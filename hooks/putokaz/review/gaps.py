"""Gaps that a change opens or closes."""

from collections.abc import Iterator
from typing import Final, Literal

from putokaz.guide.answer import Gap, GapKind
from putokaz.guide.guide import Guide
from putokaz.review.item import Item
from putokaz.review.teller import Teller

_TOLD: Final[tuple[GapKind, ...]] = (
    "role-missing",
    "number-missing",
    "protocol-missing",
    "protocol-lapsed",
    "protocol-review",
    "board-missing",
)
"""The others are told with the channels and hours from which they come."""


def gap_items(then: Guide, now: Guide, teller: Teller) -> Iterator[Item]:
    """Each with what is missing; not those of a contact that has come or gone itself."""
    old, new = _gaps(then), _gaps(now)
    served = {one.contact.file for one in then.served} & {one.contact.file for one in now.served}
    for key in [key for key in (old | new) if (key in old) != (key in new)]:
        gap = new.get(key) or old[key]
        if gap.contact is None or gap.contact.file in served:
            yield _item("opened" if key in new else "closed", gap, teller)


def _item(turn: Literal["opened", "closed"], gap: Gap, teller: Teller) -> Item:
    text = teller.say(f"review.gap.{turn}", gap=_told(gap, teller))
    if turn == "closed":
        return Item(kind="gap-closed", text=text)
    return Item(kind="gap-opened", text=text, grave=True)


def _gaps(guide: Guide) -> dict[tuple[str, str], Gap]:
    return {
        (gap.kind, gap.role or (gap.contact.file if gap.contact else "")): gap
        for gap in guide.gaps
        if gap.kind in _TOLD
    }


def _told(gap: Gap, teller: Teller) -> str:
    kind = teller.say(f"guide.gaps.kind.{gap.kind}")
    if gap.role:
        return f"{kind}: {teller.now.directory.vocabulary.roles[gap.role].name[teller.language]}"
    return f"{kind}: {gap.contact.name[teller.language]}" if gap.contact else kind
