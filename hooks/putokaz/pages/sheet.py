"""A sheet on which a picture is drawn from top to bottom: outlines, lines of text, connections."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from putokaz.pages.measure import width, wrap

WIDTH: Final = 360
"""As wide as a phone, so that the text is as large there as everywhere else on the page."""
MIDDLE: Final = WIDTH / 2
SIZE: Final = 15
LEADING: Final = 19
PADDING: Final = 14
NUMBER: Final = 28
"""Room for the number at the left of a box."""
ARROW: Final = 19
GUTTER: Final = 16
BRANCHES: Final = WIDTH - GUTTER - 2
"""Width of two boxes side by side."""
LARGER: Final = 0.64
"""Share of a box whose text is much longer than the other's."""

ShapeKind = Literal["end", "step", "some", "question", "removal", "answer"]
"""`some`: a step that is only for some concerns."""
TextKind = Literal["phase", "who", "does", "deadline", "way", "number"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """An outline, as the path of an SVG."""

    kind: ShapeKind
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """One line of text; `x` is its start, or its middle where it is centred."""

    kind: TextKind
    on: ShapeKind | None
    x: float
    y: float
    text: str
    centred: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """What is to be drawn, `WIDTH` wide."""

    height: int
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]
    lines: tuple[str, ...]
    """Connections without a head."""
    arrows: tuple[str, ...]
    """Connections with a head."""


class Sheet:
    """`y` is where the next thing begins."""

    def __init__(self) -> None:
        self.y = 2.0
        self._shapes: list[Shape] = []
        self._words: list[Words] = []
        self._lines: list[str] = []
        self._arrows: list[str] = []

    def picture(self) -> Picture:
        """Everything drawn so far."""
        return Picture(
            height=round(self.y + 2),
            shapes=tuple(self._shapes),
            words=tuple(self._words),
            lines=tuple(self._lines),
            arrows=tuple(self._arrows),
        )

    def arrow(self) -> None:
        """Down to the next thing."""
        self._arrows.append(f"M{MIDDLE:g} {self.y:g}v{ARROW - 4}")
        self.y += ARROW

    def pill(self, text: str) -> None:
        """Where the picture begins or ends."""
        self._centred(text, "end", MIDDLE, WIDTH - 4 * PADDING, left=1, wide=WIDTH - 2, corner=20)

    def heading(self, text: str) -> None:
        """A word across the connection, with a rule on both sides."""
        self._lines.append(f"M{MIDDLE:g} {self.y:g}v10")
        middle = self.y + 10 + LEADING / 2
        self._write("phase", None, MIDDLE, middle + SIZE / 3, text, centred=True)
        half = width(text, SIZE) / 2 + 8
        self._lines.append(
            f"M0 {middle:g}H{MIDDLE - half:.0f}M{MIDDLE + half:.0f} {middle:g}H{WIDTH}"
        )
        self.y += 10 + LEADING

    def box(self, kind: ShapeKind, number: int, texts: Iterable[tuple[TextKind, str]]) -> None:
        """A numbered box with its texts below each other; a question has its corners cut off."""
        top = self.y
        left = PADDING + NUMBER
        self.y += PADDING - 6
        self._write("number", kind, PADDING + 8, self.y + SIZE, str(number), centred=True)
        for text_kind, text in texts:
            for line in wrap(text, SIZE, WIDTH - left - PADDING + 4):
                self._write(text_kind, kind, left, self.y + SIZE, line)
                self.y += LEADING
        self.y += PADDING - 6
        draw = _cut_box if kind in ("question", "removal") else _round_box
        self._shapes.append(Shape(kind=kind, path=draw(1, top, WIDTH - 2, self.y - top, 5)))

    def ways(self, yes: tuple[str, str | None], no: tuple[str, str | None]) -> None:
        """Two ways out side by side, each with its name; one without text goes straight on."""
        top = self.y
        ends = []
        left = 1.0
        for wide, (name, text) in zip(_branches(yes[1], no[1]), (yes, no), strict=True):
            self.y = top
            self._way(left, wide, name, text)
            ends.append((left + wide / 2, self.y))
            left += wide + GUTTER
        self.y = max(end for _, end in ends) + 12
        self._lines += [f"M{x:g} {end:g}V{self.y:g}H{MIDDLE:g}" for x, end in ends]

    def _way(self, left: float, wide: float, name: str, text: str | None) -> None:
        middle = left + wide / 2
        long = 2 * ARROW - 4
        self._write("way", None, middle + 8, self.y + long / 2 + 4, name)
        (self._arrows if text else self._lines).append(f"M{middle:g} {self.y:g}v{long}")
        self.y += long + 4 if text else long
        if text:
            self._centred(text, "answer", middle, wide - 14, left=left, wide=wide, corner=5)

    def _centred(
        self, text: str, kind: ShapeKind, middle: float, room: float, **box: float
    ) -> None:
        top = self.y
        self.y += 8
        for line in wrap(text, SIZE, room):
            self._write("does", kind, middle, self.y + SIZE, line, centred=True)
            self.y += LEADING
        self.y += 9
        outline = _round_box(box["left"], top, box["wide"], self.y - top, box["corner"])
        self._shapes.append(Shape(kind=kind, path=outline))

    def _write(
        self,
        kind: TextKind,
        on: ShapeKind | None,
        x: float,
        y: float,
        text: str,
        *,
        centred: bool = False,
    ) -> None:
        self._words.append(Words(kind=kind, on=on, x=x, y=y, text=text, centred=centred))


def _branches(yes: str | None, no: str | None) -> tuple[float, float]:
    """How wide each of the two boxes is: alike, unless one has by far more to hold."""
    long, short = len(yes or ""), len(no or "")
    share = LARGER if long > 2 * short else 1 - LARGER if short > 2 * long else 0.5
    return BRANCHES * share, BRANCHES * (1 - share)


def _round_box(x: float, y: float, wide: float, high: float, corner: float) -> str:
    r = min(corner, high / 2)
    arc = f"a{r:g} {r:g} 0 0 1"
    across, down = wide - 2 * r, high - 2 * r
    return (
        f"M{x + r:g} {y:g}h{across:g}{arc} {r:g} {r:g}v{down:g}{arc} {-r:g} {r:g}"
        f"h{-across:g}{arc} {-r:g} {-r:g}v{-down:g}{arc} {r:g} {-r:g}z"
    )


def _cut_box(x: float, y: float, wide: float, high: float, _: float) -> str:
    cut = 12
    across, down = wide - 2 * cut, high - 2 * cut
    return (
        f"M{x + cut:g} {y:g}h{across:g}l{cut} {cut}v{down:g}l{-cut} {cut}"
        f"h{-across:g}l{-cut} {-cut}v{-down:g}z"
    )
