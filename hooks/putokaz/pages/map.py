"""The map of the country: dots where the places are, and names that do not cover each other.

There is no outline: the data has coordinates, not borders, and none is invented.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, inf, radians
from typing import Final, Literal

from putokaz.language import Language
from putokaz.model.place import Place
from putokaz.pages.measure import width

Anchor = Literal["start", "middle", "end"]

WIDTH: Final = 400
"""Of the picture in its own units; on a phone one is a little less than a CSS pixel."""
FONT: Final = 15.0
"""Size of a name: 13 CSS pixels on a screen of 390."""

_MARGIN: Final = 20.0
_LINE: Final = 15.5
_RADIUS: Final = 5.5
_SMALL: Final = 2.2
_GAP: Final = 4.0
_AIR: Final = 1.0
_CLEAR: Final = 4.0
"""So much nearer to its own dot than to any other a name should be."""
_NEAR: Final = 30.0
"""Farther from every place of a name, a dot says nothing about it."""
_STEP: Final = 2.5
_UPRIGHT: Final = 1.6

_BREAK: Final = re.compile(r"(?<=-)|(?<= )")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """The smallest one with all of these in it; without any, one that meets none."""
        whole = cls(inf, inf, -inf, -inf)
        for box in boxes:
            whole = cls(
                min(whole.left, box.left),
                min(whole.top, box.top),
                max(whole.right, box.right),
                max(whole.bottom, box.bottom),
            )
        return whole

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        """Whether the two share a point."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def wider(self, by: float) -> "Box":
        """With so much more room on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def distance(self, dot: "Dot") -> float:
        """From its edge to the dot as the eye takes it: a name belongs to what is beside it."""
        aside = max(self.left - dot.x, 0, dot.x - self.right)
        above = max(self.top - dot.y, 0, dot.y - self.bottom)
        return hypot(aside, _UPRIGHT * above)

    def within(self, other: "Box") -> bool:
        """Whether it lies wholly inside the other."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the picture."""

    id: str
    name: str
    x: float
    y: float

    def box(self, radius: float) -> Box:
        """The square around it."""
        return Box(self.x - radius, self.y - radius, self.x + radius, self.y + radius)


@dataclass(frozen=True, slots=True)
class Label:
    """The name beside a dot, in one or two lines."""

    lines: tuple[str, ...]
    x: float
    y: float
    """Base line of the first line."""
    anchor: Anchor
    box: Box

    @property
    def written(self) -> tuple[tuple[str, float], ...]:
        """Each line with its base line."""
        return tuple((line, self.y + _LINE * n) for n, line in enumerate(self.lines))


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A municipality with a guide; without a label where no room was left."""

    dot: Dot
    label: Label | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryMap:
    """The picture, ready to be drawn."""

    height: float
    land: str
    """One path through all places, to be stroked broadly: where the country is."""
    others: tuple[Dot, ...]
    marks: tuple[Mark, ...]


def country_map(
    places: Sequence[Place], guides: Mapping[str, str], *, language: Language
) -> CountryMap:
    """The map of all places; those with a guide (id and name) are marked and labelled."""
    dots, height = _projected(places, language)
    others = tuple(dot for dot in dots if dot.id not in guides)
    named = [Dot(dot.id, guides[dot.id], dot.x, dot.y) for dot in dots if dot.id in guides]
    labels = _labels(named, others, Box(1, 1, WIDTH - 1, height - 1))
    return CountryMap(
        height=height,
        land="".join(f"M{dot.x:g} {dot.y:g}h0" for dot in dots),
        others=others,
        marks=tuple(Mark(dot=dot, label=labels.get(dot.id)) for dot in named),
    )


def _projected(places: Sequence[Place], language: Language) -> tuple[list[Dot], float]:
    """Equirectangular, true to scale at the middle of the country; with the height it needs."""
    north = max(place.latitude for place in places)
    south = min(place.latitude for place in places)
    west = min(place.longitude for place in places)
    east = max(place.longitude for place in places)
    squeeze = cos(radians((north + south) / 2))
    scale = (WIDTH - 2 * _MARGIN) / ((east - west) * squeeze)
    dots = [
        Dot(
            place.id,
            place.name[language],
            round(_MARGIN + (place.longitude - west) * squeeze * scale, 1),
            round(_MARGIN + (north - place.latitude) * scale, 1),
        )
        for place in places
    ]
    return dots, round(2 * _MARGIN + (north - south) * scale)


def _labels(named: Sequence[Dot], others: Sequence[Dot], frame: Box) -> dict[str, Label]:
    """Greedy: whoever has the fewest places left chooses next, and takes the best of them."""
    open_ = {dot.id: _places(dot, named, others, frame) for dot in named}
    around = {id: Box.around(label.box for label in labels) for id, labels in open_.items()}
    placed: dict[str, Label] = {}
    while open_:
        chosen = min(open_, key=lambda id: len(open_[id]))
        if not (candidates := open_.pop(chosen)):
            continue
        label = placed[chosen] = candidates[0]
        for id, left in open_.items():
            if around[id].meets(label.box):
                open_[id] = [other for other in left if not other.box.meets(label.box)]
    return placed


def _places(dot: Dot, named: Sequence[Dot], others: Sequence[Dot], frame: Box) -> list[Label]:
    """Where its name can stand without covering another dot that is named, the best place first."""
    labels = [label for label in _candidates(dot) if label.box.within(frame)]
    near = Box.around(label.box for label in labels).wider(_NEAR)
    rivals = [other for other in named if other is not dot and near.meets(other.box(_RADIUS))]
    others = [other for other in others if near.meets(other.box(_SMALL))]
    taken = [rival.box(_RADIUS + _AIR) for rival in rivals]
    found = [label for label in labels if not any(label.box.meets(box) for box in taken)]
    return sorted(found, key=lambda label: _doubt(label, dot, rivals, others))


def _doubt(label: Label, dot: Dot, rivals: Sequence[Dot], others: Sequence[Dot]) -> tuple[int, int]:
    """How near it comes to dots that are not meant; then how many small ones it covers."""
    limit = label.box.distance(dot) + _CLEAR
    nearness = sum(max(limit - label.box.distance(rival), 0) for rival in rivals)
    return int(nearness // _STEP), sum(label.box.meets(other.box(_SMALL)) for other in others)


def _candidates(dot: Dot) -> Iterator[Label]:
    """Beside, above, below and at the corners; in one line before two."""
    reach = _RADIUS + _GAP
    corner = _RADIUS * 0.7 + _GAP
    for lines in _wrapped(dot.name):
        tall = _LINE * len(lines)
        middle, above, below = dot.y - tall / 2, dot.y - reach - tall, dot.y + reach
        yield _label(lines, dot.x + reach, middle, "start")
        yield _label(lines, dot.x - reach, middle, "end")
        yield _label(lines, dot.x, below, "middle")
        yield _label(lines, dot.x, above, "middle")
        for top in (dot.y - corner - tall, dot.y + corner):
            yield _label(lines, dot.x + corner, top, "start")
            yield _label(lines, dot.x - corner, top, "end")


def _label(lines: tuple[str, ...], x: float, top: float, anchor: Anchor) -> Label:
    room = max(width(line, FONT) for line in lines)
    left = {"start": x, "middle": x - room / 2, "end": x - room}[anchor]
    box = Box(left - _AIR, top, left + room + _AIR, top + _LINE * len(lines))
    return Label(lines, round(x, 1), round(top + 0.78 * _LINE, 1), anchor, box)


def _wrapped(name: str) -> Iterator[tuple[str, ...]]:
    """The name in one line, then in two, broken where that is shortest."""
    yield (name,)
    parts = _BREAK.split(name)
    if len(parts) > 1:
        halves = [
            ("".join(parts[:at]).strip(), "".join(parts[at:]).strip())
            for at in range(1, len(parts))
        ]
        yield min(halves, key=lambda two: max(width(line, FONT) for line in two))
