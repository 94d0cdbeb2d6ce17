"""Who answers each need over the week, as a steering board looks at it."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, get_args

from putokaz.guide.coverage import HOURS, LEVELS, Level, levels_of
from putokaz.guide.guide import Guide
from putokaz.guide.once import once
from putokaz.model.directory import Directory

Block = Literal["working", "evening", "weekend"]
"""Monday to Friday 08:00-16:00, the other hours of these days, Saturday and Sunday."""

BLOCKS: Final[tuple[Block, ...]] = get_args(Block)


@once
def needs_by_hour(
    guide: Guide, directory: Directory, *, today: date
) -> Mapping[str, tuple[Level, ...]]:
    """The level of each need at every hour of the week, for no profession in particular."""
    return {
        need: levels_of(answer, directory, today=today) for need, answer in guide.answers.items()
    }


def surely(levels: tuple[Level, ...], block: Block) -> Level:
    """What the need gets at every hour of the block: its worst level there."""
    return max((levels[hour] for hour in _HOURS_OF[block]), key=LEVELS.index)


def _block(hour: int) -> Block:
    day, hour = divmod(hour, 24)
    if day >= 5:
        return "weekend"
    return "working" if 8 <= hour < 16 else "evening"


_HOURS_OF: Final[Mapping[Block, tuple[int, ...]]] = {
    block: tuple(hour for hour in range(HOURS) if _block(hour) == block) for block in BLOCKS
}
