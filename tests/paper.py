"""Where each glyph of a PDF stands, read from its drawing operators: what no text extractor tells exactly."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Glyph:
    """`left` and `right` bound its advance, `baseline` its height above the page's foot; all, and `size`, in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str


@dataclass(frozen=True)
class Face:
    name: str
    widths: dict[int, float]
    texts: dict[int, str]


def glyphs(data: bytes) -> list[list[Glyph]]:
    """The glyphs of each page in drawing order; margin boxes and pictures are left out."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [list(_page(page)) for page in pdf.pages]


def rows(data: bytes) -> list[list[Glyph]]:
    """The glyphs of each line, from left to right; raised signs are left out."""
    found: list[list[Glyph]] = []
    for page in glyphs(data):
        full = max((glyph.size for glyph in page), default=0)
        lines: list[list[Glyph]] = []
        for glyph in sorted(page, key=lambda glyph: -glyph.baseline):
            if glyph.size <= full * 0.8:
                continue
            if not lines or lines[-1][0].baseline - glyph.baseline > 1:
                lines.append([])
            lines[-1].append(glyph)
        found += [sorted(line, key=lambda glyph: glyph.left) for line in lines]
    return found


def _page(page: pikepdf.Page) -> Iterator[Glyph]:
    faces = {str(name): _face(font) for name, font in page.Resources.get("/Font", {}).items()}
    face, size, at = None, 0.0, pikepdf.Matrix()
    space, stack, artifact = pikepdf.Matrix(), [], 0
    marks: list[bool] = []
    for step in pikepdf.parse_content_stream(page):
        words = list(step.operands)
        match str(step.operator):
            case "q":
                stack.append(space)
            case "Q":
                space = stack.pop()
            case "cm":
                space = pikepdf.Matrix(*map(float, words)) @ space
            case "BDC" | "BMC":
                marks.append(str(words[0]) == "/Artifact")
                artifact += marks[-1]
            case "EMC":
                artifact -= marks.pop()
            case "Tf":
                face, size = faces[str(words[0])], float(words[1])
            case "Tm":
                at = pikepdf.Matrix(*map(float, words))
            case "TJ" if face:
                x = 0.0
                for part in words[0]:
                    if not isinstance(part, pikepdf.String):
                        x -= float(part) / 1000 * size
                        continue
                    raw = bytes(part)
                    for place in range(0, len(raw), 2):
                        code = int.from_bytes(raw[place : place + 2], "big")
                        wide = face.widths[code] / 1000 * size
                        whole = at @ space
                        left, right = whole.transform((x, 0)), whole.transform((x + wide, 0))
                        x += wide
                        if not artifact:
                            scale = abs(whole.a)
                            yield Glyph(face.texts[code], left[0], right[0], left[1], size * scale, face.name)
                at = pikepdf.Matrix(1, 0, 0, 1, x, 0) @ at


def _face(font: pikepdf.Object) -> Face:
    below = font.DescendantFonts[0]
    widths: dict[int, float] = {}
    parts = list(below.W)
    while parts:
        first, run = int(parts.pop(0)), parts.pop(0)
        widths |= {first + nth: float(width) for nth, width in enumerate(run)}
    cmap = font.ToUnicode.read_bytes().decode()
    texts = {
        int(code, 16): bytes.fromhex(text).decode("utf-16-be")
        for code, text in re.findall(r"<([0-9a-f]{4})> <([0-9a-f]*)>", cmap)
        if "begincodespacerange" not in text
    }
    return Face(str(font.BaseFont).split("+")[-1], widths, texts)
