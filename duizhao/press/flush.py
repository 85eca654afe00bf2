"""Finished lines: `text-align: justify` in Chinese moves all characters apart by the same little, not blanks alone.

Half-empty marks at both ends of such a line lose their empty half, so that the ink of all lines ends at one edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.ffi import TO_UNITS, ffi
from weasyprint.text.line_break import Layout

from duizhao.press import spacing

LIMIT = 0.4  # em: a line that would need more between two characters is left ragged
HALF = 0.5  # em: what a full-width mark may lose


def teach() -> None:
    """Change WeasyPrint; once a process."""
    inline.text_align, Layout.get_first_line = _text_align, _get_first_line


def chinese(style: Any) -> bool:
    """Whether a style's language is Chinese."""
    return (style["lang"] or "").startswith("zh")


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
    if room := _moved(box).get(last_byte(box.text)):
        _move(line, {(box, last_byte(box.text)): Move(-room.wider)}, 0)


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


def last_byte(text: str) -> int:
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


original_align, original_first_line = inline.text_align, Layout.get_first_line
