"""The little of an embedded TrueType program that a PDF must agree with: how many glyphs, and how wide they are."""

from __future__ import annotations

import struct

from duizhao.frozen import frozen


@frozen
class Program:
    """`widths`: advance of each glyph in thousandths of the type size; the last goes for all that follow."""

    glyphs: int
    widths: tuple[float, ...]

    def width(self, glyph: int) -> float:
        """The advance of a glyph in thousandths of the type size."""
        return self.widths[min(glyph, len(self.widths) - 1)]


def program(data: bytes) -> Program | None:
    """Read head, hhea, hmtx and maxp (OpenType 1.9); None for a program that lacks one of them or is cut off."""
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        tables = {}
        for nth in range(count):
            tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * nth)
            tables[tag] = data[start : start + length]
        (em,) = struct.unpack_from(">H", tables[b"head"], 18)
        (measured,) = struct.unpack_from(">H", tables[b"hhea"], 34)
        (glyphs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
        metrics = struct.unpack_from(f">{measured * 2}H", tables[b"hmtx"])
    except (struct.error, KeyError):
        return None
    return Program(glyphs, tuple(each * 1000 / em for each in metrics[::2])) if em and measured else None
