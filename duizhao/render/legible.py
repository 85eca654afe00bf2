"""Drawings for paper: no word smaller than it may be, and every word dark enough."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from duizhao.frozen import frozen
from duizhao.read.figures import ems
from duizhao.read.svg import clean, frame, number, type_size
from duizhao.render.figure import SECOND

GROWTH = 1.25  # times larger: a word grows so far where it has room, beyond that words touch each other
COLOURED = 3.0  # a paler word stands on something dark, and is left as it is
_SCALE = re.compile(r"\b(scale|matrix)\s*\(([^)]*)\)")
_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


@frozen
class Frame:
    """The room for a drawing on the page and the smallest type in it, all in points; the contrast owed on white."""

    width: float
    height: float
    least: float
    contrast: float


@frozen
class Legible:
    """A template and the labels of each language for it; `legend` names what the numbers stand for, if numbers do."""

    svg: bytes
    labels: tuple[Mapping[str, str], ...]
    legend: tuple[str, ...] = ()


def legible(svg: bytes, labels: Sequence[Mapping[str, str]], room: Frame) -> Legible:
    """The template with type of at least `room.least` once it is printed as large as the frame allows.

    `labels` are those of each language, the first on top. Words grow where they have room. Where one has not, all
    labels become numbers, explained in the legend: a number fits nearly everywhere. Two languages share no legend;
    their words stay as they are then. Raises ImageError like svg.clean.
    """
    root = clean(svg).root
    _, _, width, height = frame(root)
    least = room.least / min(room.width / width, room.height / height) / (SECOND if len(labels) > 1 else 1.0)
    texts = list(root.iter("{*}text"))
    fits = all(_fits(text, said, least / _scale(text)) for text in texts for said in _widths(text, labels))
    keys = tuple(dict.fromkeys(key for text in texts if (key := text.get("data-label"))))
    if not fits and len(labels) > 1:
        return Legible(svg, tuple(labels))
    for element in root.iter("{*}text", "{*}tspan"):
        if type_size(element) < (size := least / _scale(element)):
            element.set("font-size", f"{size:.6g}")
        if COLOURED <= contrast(element.get("fill", "")) < room.contrast:
            element.set("fill", "#000000")
    data = bytes(etree.tostring(root, encoding="utf-8"))
    if fits or not keys:
        return Legible(data, tuple(labels))
    numbers = {key: str(place) for place, key in enumerate(keys, 1)}
    return Legible(data, (numbers,), tuple(labels[0].get(key) or f"[{key}]" for key in keys))


def _widths(text: etree._Element, labels: Sequence[Mapping[str, str]]) -> list[float]:
    """About how wide each language's words are, in ems of the first language's type."""
    key = text.get("data-label", "")
    return [ems(table.get(key, "")) * (SECOND if place else 1.0) for place, table in enumerate(labels)]


def _fits(text: etree._Element, width: float, least: float) -> bool:
    size = type_size(text)
    room = number(text.get("data-width"), float("inf"))
    return least <= size or (least <= size * GROWTH and width * least <= room)


def _scale(element: etree._Element) -> float:
    """How much the transforms around an element enlarge it."""
    scale = 1.0
    for each in (element, *element.iterancestors()):
        for kind, typed in _SCALE.findall(each.get("transform", "")):
            values = [number(part, 1.0) for part in re.split(r"[\s,]+", typed.strip())]
            if kind == "matrix" and len(values) == 6:
                a, b, c, d = values[:4]
                scale *= abs(a * d - b * c) ** 0.5
            else:
                scale *= min(map(abs, values))
    return scale or 1.0


def contrast(colour: str) -> float:
    """Contrast of a colour typed as #rgb or #rrggbb with white (WCAG 2.2, relative luminance); 0 for any other."""
    if not _HEX.fullmatch(colour):
        return 0.0
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
