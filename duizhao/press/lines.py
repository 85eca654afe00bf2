"""Chinese text as a typesetter sets it; WeasyPrint 70.0 knows none of this.

Chinese and Latin stand a little apart, numbers keep their measures, and no paragraph ends in a lone character. The
text itself stays untouched, so that searching, copying and reading aloud find what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any

from weasyprint import document
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, preferred
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout

from duizhao.press import spacing
from duizhao.press.flush import Move, chinese, last_byte
from duizhao.press.shaping import Mark, write

ffi.cdef("""
    PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);
""")

GAP = 0.16  # em between Chinese and Latin where an element begins or ends there; as the feature GAP of the fonts


def teach() -> None:
    """Change WeasyPrint; once a process."""
    Layout.set_text = _set_text
    document.build_formatting_structure = _built
    inline.split_text_box = _split_text_box
    preferred.inline_line_widths = _line_widths


# ---------------------------------------------------------------- within one text


def _set_text(layout: Any, text: str, justify: bool = False) -> None:
    """Widen the last character before each meeting of scripts, and tie what may not be divided."""
    write(layout, text, justify, partial(_all_marks, layout.style))


def _all_marks(style: Any, text: str) -> tuple[Mark, ...]:
    marks = _marks(text, chinese(style))
    if (tail := getattr(style, "tail", "")) and text.endswith(tail):
        end = len(text.encode())
        return (*marks, (_tied, end - len(tail.encode()), end))
    return marks


@lru_cache(maxsize=256)  # each line is asked for several times: to break it, to measure it, to draw it
def _marks(text: str, han: bool) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    if han and not text.isascii():
        for place in spacing.meetings(text):
            end = len(text[:place].encode())
            marks.append((_widened, end - len(text[place - 1].encode()), end))
    for first, last in spacing.ties(text, han):
        start = len(text[:first].encode())
        marks.append((_tied, start, start + len(text[first:last].encode())))
    return tuple(marks)


def _widened() -> Any:
    return pango.pango_attr_font_features_new(b"GAP  1")


def _tied() -> Any:
    return pango.pango_attr_allow_breaks_new(False)


# ---------------------------------------------------------------- from one text to the next


def _built(*given: Any) -> Any:
    root = original_built(*given)
    _mark_meetings(root)
    return root


def _mark_meetings(box: Any) -> None:
    """Note in each text box how much room it leaves to the next one of its line, and what ends a paragraph."""
    if isinstance(box, boxes.LineBox):
        texts = list(_texts(box))
        if texts and (last := texts[-1][0]) and (size := spacing.ending(last.text, chinese(last.style))):
            last.style.tail = last.text[-size:]
        for (before, parent), (after, _) in pairwise(texts):
            if not before or not after or not (chinese(before.style) or chinese(after.style)):
                continue
            if spacing.meet(before.text, after.text):
                before.room = GAP * before.style["font_size"]
                parent.room = getattr(parent, "room", 0) + before.room
    for child in getattr(box, "children", ()):
        if not isinstance(child, boxes.TextBox):
            _mark_meetings(child)


def _texts(parent: Any) -> Iterator[tuple[Any, Any]]:
    """(text box, its parent) of everything in a line, (None, parent) for what is no text."""
    for child in parent.children:
        if isinstance(child, boxes.TextBox):
            if child.text:
                yield child, parent
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)
        else:
            yield None, parent


def _split_text_box(context: Any, box: Any, width: float, skip: Any, is_line_start: bool = True) -> Any:
    part, resume, preserved = original_split(context, box, width, skip, is_line_start)
    room = getattr(box, "room", 0)
    if not room or part is None:
        return part, resume, preserved
    if resume is not None:
        part.room = 0  # it was cut off: what follows it is on the next line
    else:
        part.width += room
        part.pango_layout.moved = {last_byte(part.text): Move(room)}
    return part, resume, preserved


def _line_widths(context: Any, box: Any, *rest: Any, **more: Any) -> Iterator[float]:
    room = getattr(box, "room", 0)
    for width in original_line_widths(context, box, *rest, **more):
        yield width + room if width else width


original_built = document.build_formatting_structure
original_split = inline.split_text_box
original_line_widths = preferred.inline_line_widths
