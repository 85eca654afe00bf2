"""What is printed on a PDF's pages: every run of letters with its size, its colour and what lies behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, c_float, c_uint, c_ushort
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

Colour = tuple[int, int, int]
Matrix = tuple[float, float, float, float, float, float]
SCALE = 2  # pixels a point, to see what lies behind letters
AROUND = 6  # pixels: a single letter fills its own box


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Letters painted in one go: `size` in points on the page, `box` (left, bottom, right, top) in points from the
    page's lower left corner."""

    page: int
    text: str
    size: float
    colour: Colour
    ground: Colour
    box: tuple[float, float, float, float]

    @property
    def contrast(self) -> float:
        """WCAG 2.2: 1 for none, 21 for black on white."""
        light, dark = sorted((luminance(self.colour), luminance(self.ground)), reverse=True)
        return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def printed(data: bytes) -> list[Glyphs]:
    """All letters of a PDF in the order of painting, those inside drawings and transparent groups too."""
    found: list[Glyphs] = []
    with closing(pypdfium2.PdfDocument(data)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as letters:
                sheet = page.render(scale=SCALE).to_pil().convert("RGB")
                for thing, matrix in _things(page):
                    if (
                        raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT
                        and (text := _text(thing, letters)).strip()
                    ):
                        box = _box(thing, matrix)
                        ground = _behind(sheet, box)
                        found.append(Glyphs(number, text, _size(thing, matrix), _colour(thing), ground, box))
    return found


def _things(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Every object and the matrix of the groups around it."""
    for nth in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from _within(raw.FPDFPage_GetObject(page.raw, nth), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))


def _within(thing: Any, matrix: Matrix) -> Iterator[tuple[Any, Matrix]]:
    if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    inner = _times(_matrix(thing), matrix)
    for nth in range(raw.FPDFFormObj_CountObjects(thing)):
        yield from _within(raw.FPDFFormObj_GetObject(thing, nth), inner)


def _matrix(thing: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _box(thing: Any, matrix: Matrix) -> tuple[float, float, float, float]:
    box = [c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(thing, *map(byref, box))
    left, bottom, right, top = (each.value for each in box)
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)


def _size(thing: Any, matrix: Matrix) -> float:
    size = c_float()
    raw.FPDFTextObj_GetFontSize(thing, byref(size))
    a, b, c, d, _, _ = _times(_matrix(thing), matrix)
    return size.value * abs(a * d - b * c) ** 0.5


def _colour(thing: Any) -> Colour:
    red, green, blue, alpha = (c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(thing, byref(red), byref(green), byref(blue), byref(alpha))
    share = alpha.value / 255  # laid over white
    faded = [round(255 - share * (255 - part.value)) for part in (red, green, blue)]
    return faded[0], faded[1], faded[2]


def _behind(sheet: Any, box: tuple[float, ...]) -> Colour:
    """What most of the box and its edge shows: letters cover less than half of that."""
    left, bottom, right, top = (round(SCALE * each) for each in box)
    part = sheet.crop((left - AROUND, sheet.height - top - AROUND, right + AROUND, sheet.height - bottom + AROUND))
    _, ground = max(part.getcolors(part.width * part.height))
    return ground  # type: ignore[no-any-return]


def _text(thing: Any, letters: Any) -> str:
    length = raw.FPDFTextObj_GetText(thing, letters.raw, None, 0)
    buffer = (c_ushort * (length // 2 + 1))()
    raw.FPDFTextObj_GetText(thing, letters.raw, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")
