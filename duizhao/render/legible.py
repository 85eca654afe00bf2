"""Drawings for large print: no word smaller than it may be, and every word dark enough."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from duizhao.read.figures import ems
from duizhao.read.svg import clean, frame, number, type_size

GROWTH = 1.25  # times larger: a word grows so far where it has room, beyond that words touch each other
DARK = 7.0  # contrast on white that large print owes (WCAG 2.2, 1.4.6)
COLOURED = 3.0  # a paler word stands on something dark, and is left as it is
_SCALE = re.compile(r"\b(scale|matrix)\s*\(([^)]*)\)")
_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a drawing on the page, and the smallest type allowed in it, all in points."""

    width: float
    height: float
    least: float


@dataclass(frozen=True, slots=True)
class Legible:
    """A template and the labels to be written into it; `legend` names what the numbers stand for, if numbers do."""

    svg: bytes
    labels: Mapping[str, str]
    legend: tuple[str, ...] = ()


def legible(svg: bytes, labels: Mapping[str, str], room: Frame) -> Legible:
    """The template with type of at least `room.least` once it is printed as large as the frame allows.

    Words grow where they have room. Where one has not, all labels of the drawing become numbers, explained in the
    legend: a number fits nearly everywhere. Raises ImageError like svg.clean.
    """
    root = clean(svg).root
    _, _, width, height = frame(root)
    least = room.least / min(room.width / width, room.height / height)
    texts = list(root.iter("{*}text"))
    fits = all(_fits(text, labels, least / _scale(text)) for text in texts)
    keys = tuple(dict.fromkeys(key for text in texts if (key := text.get("data-label"))))
    for element in root.iter("{*}text", "{*}tspan"):
        if type_size(element) < (size := least / _scale(element)):
            element.set("font-size", f"{size:.6g}")
        if COLOURED <= contrast(element.get("fill", "")) < DARK:
            element.set("fill", "#000000")
    data = bytes(etree.tostring(root, encoding="utf-8"))
    if fits or not keys:
        return Legible(data, labels)
    return Legible(
        data,
        {key: str(place) for place, key in enumerate(keys, 1)},
        tuple(labels.get(key) or f"[{key}]" for key in keys),
    )


def _fits(text: etree._Element, labels: Mapping[str, str], least: float) -> bool:
    size = type_size(text)
    room = number(text.get("data-width"), float("inf"))
    said = labels.get(text.get("data-label", ""), "")
    return least <= size or (least <= size * GROWTH and ems(said) * least <= room)


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
