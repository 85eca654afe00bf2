"""Chinese lines as a typesetter makes them; WeasyPrint 70.0 knows none of this.

`text-align: justify` in Chinese moves all characters apart by the same little, not blanks alone; half-empty marks at
both ends of such a line lose their empty half; Chinese and Latin stand a little apart everywhere; numbers keep their
measures. The text itself stays untouched, so that searching, copying and reading aloud find what was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from weasyprint import document
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, preferred
from weasyprint.text.ffi import TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from duizhao.press import spacing

ffi.cdef("""
    PangoAttrList * pango_attr_list_copy (PangoAttrList *list);
    PangoAttrList * pango_attr_list_ref (PangoAttrList *list);
    PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);
""")

GAP = 0.16  # em between Chinese and Latin where an element begins or ends there; as the feature GAP of the fonts
LIMIT = 0.4  # em: a line that would need more between two characters is left ragged
HALF = 0.5  # em: what a full-width mark may lose


def teach() -> None:
    """Change WeasyPrint; once a process."""
    Layout.setup, Layout.set_text, Layout.get_first_line = _setup, _set_text, _get_first_line
    document.build_formatting_structure = _built
    inline.split_text_box = _split_text_box
    inline.text_align = _text_align
    preferred.inline_line_widths = _line_widths


def chinese(style: Any) -> bool:
    """Whether a style's language is Chinese."""
    return (style["lang"] or "").startswith("zh")


# ---------------------------------------------------------------- within one text


def _setup(layout: Any, style: Any) -> None:
    layout.bare = None
    original_setup(layout, style)


def _set_text(layout: Any, text: str, justify: bool = False) -> None:
    """Widen the last character before each meeting of scripts, and tie what may not be divided.

    Pango's attributes name bytes of one text, and a layout is given several texts one after the other.
    """
    if layout.bare is not None:
        pango.pango_layout_set_attributes(layout.layout, layout.bare)
    original_set_text(layout, text, justify)
    marks = _marks(layout.text, chinese(layout.style))
    if (tail := getattr(layout.style, "tail", "")) and layout.text.endswith(tail):
        end = len(layout.text.encode())
        marks = (*marks, (_tied, end - len(tail.encode()), end))
    if not marks:
        return
    bare = pango.pango_layout_get_attributes(layout.layout)
    if bare == ffi.NULL:
        layout.bare, marked = ffi.NULL, pango.pango_attr_list_new()
    else:
        layout.bare = ffi.gc(pango.pango_attr_list_ref(bare), pango.pango_attr_list_unref)
        marked = pango.pango_attr_list_copy(bare)
    for make, start, end in marks:
        attribute = make()
        attribute.start_index, attribute.end_index = start, end
        pango.pango_attr_list_insert(marked, attribute)
    pango.pango_layout_set_attributes(layout.layout, marked)
    pango.pango_attr_list_unref(marked)


Mark = tuple[Callable[[], Any], int, int]  # what makes the attribute, its first byte, the byte after it


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
        part.pango_layout.moved = {_last(part.text): Move(room)}
    return part, resume, preserved


def _line_widths(context: Any, box: Any, *rest: Any, **more: Any) -> Iterator[float]:
    room = getattr(box, "room", 0)
    for width in original_line_widths(context, box, *rest, **more):
        yield width + room if width else width


# ---------------------------------------------------------------- a finished line


class Move(NamedTuple):  # thousands of these and of letters are made for a handout: a tuple is made quicker
    """What happens to one glyph when it is drawn: `wider` (px) for its advance, `ahead` (px) for its ink."""

    wider: float
    ahead: float = 0


class Letter(NamedTuple):
    """One character of a line: `byte` is its place in the text of `box`; `box` has no text when it is atomic."""

    character: str
    byte: int
    box: Any

    @property
    def em(self) -> float:
        """Pixels."""
        return float(self.box.style["font_size"])


def _text_align(context: Any, line: Any, available: float, last: bool) -> float:
    _drop_room(line)
    if line.style["text_align_all"] != "justify" or not chinese(line.style):
        offset: float = original_align(context, line, available, last)
        return offset
    letters = list(_letters(line))
    while letters and letters[-1].character in spacing.BLANKS:
        letters.pop()
    if not letters:
        return 0
    moves = _trimmed(letters)
    if not last:
        missing = available - line.width - sum(move.wider for move in moves.values())
        moves |= _stretched(letters, missing, moves)
    _move(line, moves, 0)
    return 0


def _drop_room(line: Any) -> None:
    """No room is left to what stands on the next line."""
    box = line
    while not isinstance(box, boxes.TextBox):
        if not isinstance(box, boxes.LineBox | boxes.InlineBox) or not box.children:
            return
        box = box.children[-1]
    if room := _moved(box).get(_last(box.text)):
        _move(line, {(box, _last(box.text)): Move(-room.wider)}, 0)


def _letters(parent: Any) -> Iterator[Letter]:
    for child in parent.children:
        if not child.is_in_normal_flow():
            continue
        if isinstance(child, boxes.TextBox):
            byte = 0
            for character in child.text:
                yield Letter(character, byte, child)
                byte += len(character.encode())
        elif isinstance(child, boxes.InlineBox):
            yield from _letters(child)
        else:
            yield Letter("\ufffc", 0, child)


Moves = dict[tuple[Any, int], Move]  # by box and byte


def _trimmed(letters: list[Letter]) -> Moves:
    """The outer halves of the marks at both ends are empty: their ink stands in line with that of other lines."""
    moves: Moves = {}
    first, last = letters[0], letters[-1]
    if first.character in spacing.OPENING and chinese(first.box.style):
        moves[first.box, first.byte] = Move(-HALF * first.em, -HALF * first.em)
    if last.character in spacing.CLOSING and chinese(last.box.style) and last is not first:
        moves[last.box, last.byte] = Move(-HALF * last.em)
    return moves


def _stretched(letters: list[Letter], missing: float, moves: Moves) -> Moves:
    """`missing` px shared out evenly, in steps of the thousandth of an em that a PDF's text is placed by."""
    text = "".join([letter.character for letter in letters])
    movable = [letters[place - 1] for place in spacing.stretches(text)]
    if missing <= 0 or not movable or missing / len(movable) > LIMIT * min(letters[0].em, letters[-1].em):
        return {}
    found: Moves = {}
    given = 0.0
    for number, letter in enumerate(movable, 1):
        step = letter.em / 1000
        wider = round((missing * number / len(movable) - given) / step) * step
        given += wider
        known = moves.get((letter.box, letter.byte), Move(0))
        found[letter.box, letter.byte] = Move(known.wider + wider, known.ahead)
    return found


def _move(box: Any, moves: Moves, x: float) -> float:
    """Shift what stands behind wider characters; the new shift behind `box`."""
    if isinstance(box, boxes.TextBox):
        own = {byte: move for (of, byte), move in moves.items() if of is box}
        box.position_x += x
        wider = sum(move.wider for move in own.values())
        box.width += wider
        if own:
            known = _moved(box)
            box.pango_layout.moved = known | {byte: _sum(known.get(byte), move) for byte, move in own.items()}
        return x + wider
    if not isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.translate(x, 0)
        return x
    box.position_x += x
    before = x
    for child in box.children:
        if child.is_in_normal_flow():
            x = _move(child, moves, x)
    box.width += x - before
    return x


def _sum(one: Move | None, other: Move) -> Move:
    return other if one is None else Move(one.wider + other.wider, one.ahead + other.ahead)


def _moved(box: Any) -> dict[int, Move]:
    """What is known already of the glyphs of a box."""
    found: dict[int, Move] = getattr(getattr(box, "pango_layout", None), "moved", {})
    return found


def _last(text: str) -> int:
    """The byte where the last character begins."""
    return len(text[:-1].encode())


# ---------------------------------------------------------------- drawing


def _get_first_line(layout: Any) -> tuple[Any, int | None]:
    """Pango's line with its glyphs moved: nothing else can widen single glyphs by a given length.

    Moves are known only after the last question for a line's width, so only drawing meets them.
    """
    line, index = original_first_line(layout)
    if moved := getattr(layout, "moved", None):
        _move_glyphs(line, moved, layout.style["font_size"])
    return line, index


def _move_glyphs(line: Any, moved: dict[int, Move], em: float) -> None:
    run = line.runs
    while run != ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        starts = [*glyphs.log_clusters[0 : glyphs.num_glyphs], item.length]
        for place, (start, stop) in enumerate(pairwise(starts)):
            for byte in range(item.offset + start, item.offset + stop):  # —— is one glyph of two characters
                if move := moved.get(byte):
                    geometry = glyphs.glyphs[place].geometry
                    # half a thousandth more: WeasyPrint cuts off what is less than one
                    geometry.width += round(move.wider * TO_UNITS + 0.0005 * em * TO_UNITS)
                    geometry.x_offset += round(move.ahead * 1000)  # WeasyPrint takes it for thousandths
        run = run.next


original_setup, original_set_text, original_first_line = Layout.setup, Layout.set_text, Layout.get_first_line
original_built = document.build_formatting_structure
original_split = inline.split_text_box
original_align = inline.text_align
original_line_widths = preferred.inline_line_widths
