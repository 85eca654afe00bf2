"""What is copied, searched and read aloud from a line is what was typed, however far apart its glyphs stand.

Readers of PDF (poppler, pdfium and what stands on them) take a gap of about a tenth of an em for a blank, and a
squeezed mark for the start of another line. Glyphs with such a distance between them are marked with the text that
they stand for (/ActualText, ISO 32000-1, 14.9.4), which these readers obey.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from weasyprint.pdf.stream import Stream
from weasyprint.text.ffi import FROM_UNITS, ffi, harfbuzz, pango

FAR = 80  # thousandths of an em
_SUSPECT = re.compile(r">-?(?:[89]\d|\d{3,})")
_LEADING = re.compile(r"<>(-?[\d.]+)<")  # what moves the first glyph
_PART = re.compile(r"<([0-9a-f]*)>|(-?[\d.]+)")

Placed = tuple[int, float]  # a glyph of the font, and what is taken from the room after it, in thousandths of an em

ffi.cdef("int hb_font_get_nominal_glyph (hb_font_t *font, hb_codepoint_t unicode, hb_codepoint_t *glyph);")


def teach() -> None:
    """Change WeasyPrint; once a process."""
    Stream.add_font, Stream.set_font_size, Stream.show_text = _add_font, _set_font_size, _show_text


def _add_font(stream: Any, pango_font: Any) -> Any:
    font, size = original_add_font(stream, pango_font)
    if not font.to_unicode and (blank := _blank(font)):
        font.to_unicode[blank] = " "  # not the no-break space of the same glyph, which may come first
    stream.coming = font, size, pango_font
    return font, size


def _blank(font: Any) -> int:
    """The glyph of a blank, 0 in a face without."""
    found = ffi.new("hb_codepoint_t *")
    return int(found[0]) if harfbuzz.hb_font_get_nominal_glyph(font.hb_font, ord(" "), found) else 0


def _set_font_size(stream: Any, *given: Any) -> None:
    if coming := getattr(stream, "coming", None):
        stream.font = coming[::2]
    original_set_font_size(stream, *given)


def _show_text(stream: Any, text: str) -> None:
    if stream._tags is None or not _SUSPECT.search(text):
        original_show_text(stream, text)
        return
    font, pango_font = stream.font
    if leading := _LEADING.match(text):
        original_show_text(stream, leading[1])
        text = f"<{text[leading.end() :]}"
    for group in _groups(list(_placed(text)), font.to_unicode):
        hollow = _far(group[-1], font.to_unicode) and group[-1][1] < 0
        if not hollow and (len(group) == 1 or not _far(group[0], font.to_unicode)):
            original_show_text(stream, _string(group))
            continue
        meant = "".join(font.to_unicode[glyph] for glyph, _ in group)
        if hollow:
            group.extend(_filled(stream, font, pango_font, group.pop()))
        stream.begin_marked_content("Span", f"<</ActualText <feff{meant.encode('utf-16-be').hex()}>>>".encode())
        original_show_text(stream, _string(group))
        stream.end_marked_content()


def _placed(text: str) -> Iterator[Placed]:
    """The glyphs of `[<0a1b0a1c>-160<0a1d>] TJ`."""
    waiting: Placed | None = None
    for found in _PART.finditer(text):
        if found[2]:
            waiting = (waiting[0], waiting[1] + float(found[2])) if waiting else None
            continue
        for place in range(0, len(found[1]), 4):
            if waiting:
                yield waiting
            waiting = int(found[1][place : place + 4], 16), 0
    if waiting:
        yield waiting


def _far(placed: Placed, texts: dict[int, str]) -> bool:
    return abs(placed[1]) >= FAR and texts[placed[0]] not in (" ", "\u00a0")


def _groups(placed: list[Placed], texts: dict[int, str]) -> Iterator[list[Placed]]:
    """Glyphs that stand far from each other together, all others in runs between them."""
    group = placed[:1]
    for before, after in pairwise(placed):
        apart = _far(before, texts)
        if len(group) > 1 and not apart and _far(group[0], texts):
            yield group
            group = []
        elif apart and not _far(group[0], texts):
            yield group[:-1]
            group = [before]
        group.append(after)
    if len(group) > 1 and group[-1][1] < 0 and _far(group[-1], texts) and not _far(group[0], texts):
        yield group[:-1]
        group = group[-1:]
    yield group


def _string(group: list[Placed]) -> str:
    parts = [f"{glyph:04x}>{closer:g}<" if closer else f"{glyph:04x}" for glyph, closer in group]
    return f"<{''.join(parts)}>".replace("<>", "")


def _filled(stream: Any, font: Any, pango_font: Any, last: Placed) -> tuple[Placed, Placed]:
    """The last glyph and a blank that fills the gap after it: what follows stands in a text of its own."""
    blank, (glyph, closer) = _blank(font), last
    if blank not in font.widths:
        pango.pango_font_get_glyph_extents(pango_font, blank, stream.ink_rect, stream.logical_rect)
        font.widths[blank] = round(stream.logical_rect.width * 1000 * FROM_UNITS / stream._current_font[1])
    return (glyph, closer + font.widths[blank]), (blank, 0)


original_add_font, original_set_font_size, original_show_text = Stream.add_font, Stream.set_font_size, Stream.show_text
