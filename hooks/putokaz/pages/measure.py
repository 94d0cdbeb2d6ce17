"""How wide text runs, so that a picture can break it into lines without a browser."""

from functools import lru_cache
from typing import Final

_WIDTHS: Final = {
    letter: width
    for width, letters in {
        250: " \N{NO-BREAK SPACE}',.:;Iijlј|·’",
        310: "!()-[]f{}/\\rt°",
        400: '"*?szšž„“”»«г',
        480: "cvxyčćзстухэ–",
        520: "#$+0123456789<=>FJLXY^_aegk~§ГУХавекчьЈ",
        560: "AESTVZbhnouđŠŽАЕЗТбдлопя",
        600: "BCKPRdpqČĆБВКРСЬЭийнрцђћџ",
        640: "&DGЛЧмъ→✓",
        680: "HNOQUĐДИЙНОПЦыЏ",
        760: "MwжмМФЪфшюљЂЋ",
        840: "W%mщњЖЫ—",
        920: "@ШЩЮЉЊ…",
    }.items()
    for letter in letters
}
"""In thousandths of the size, rounded up: Source Sans 3."""

_OTHER: Final = 700
_SAFETY: Final = 1.08
"""For semibold, and for the font that stands in for ours."""


def width(text: str, size: float) -> float:
    """How wide the text runs at most, in the units of the size."""
    return _thousandths(text) / 1000 * size * _SAFETY


@lru_cache(maxsize=2**14)
def _thousandths(text: str) -> int:
    return sum(_WIDTHS.get(letter, _OTHER) for letter in text)


def wrap(text: str, size: float, room: float) -> list[str]:
    """The text in lines that fit into the room; a longer word stands alone on its line."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
