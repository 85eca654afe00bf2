"""A title in lines of like length, broken where a reader would pause, in the largest type that fits a box."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from duizhao.frozen import frozen
from duizhao.read.figures import ems

STEP = 0.92  # from one type size to the next smaller one
PATIENCE = 4  # sizes that are given up to keep a term in one line
_PIECE = re.compile(r"[^\s\u2e80-\uffff]+-?|\s+|.", re.DOTALL)  # a word, blanks, or one Han letter or mark
_WORD = re.compile(r"-*[^\s-]+-*|-+")  # a word may also break after its hyphen
_NO_FIRST = frozenset("，。、；：？！）》」』”’…—·％%,.;:?!)]")
_NO_LAST = frozenset("（《「『“‘([")
_PAUSE = frozenset("，。、；：？！—,;:?! ")
_BINDER = frozenset("与和及或的对在用从")  # a line may end after these words: "干细胞与 / 特应性皮炎"
AT_PAUSE, AT_BINDER, AT_LETTER, IN_TERM = 0.0, 0.5, 2.0, 25.0  # what a break there costs, in square ems


@frozen
class Box:
    """Room for a title, in pixels: `largest` is the first type size that is tried, `leading` a multiple of the size."""

    width: float
    height: float
    largest: float
    leading: float


@frozen
class Setting:
    """A title as it is to be drawn: its lines, and the type size in pixels."""

    lines: tuple[str, ...]
    size: float


@frozen
class _Piece:
    """`width` in ems, `blank` how much of it are the blanks at its end, `cost` that of a line's end behind it."""

    text: str
    width: float
    blank: float
    cost: float


Measure = Callable[[str], float]  # the width of a text as a multiple of the type size


def titled(text: str, box: Box, terms: Sequence[str] = (), measure: Measure = ems) -> Setting:
    """The whole of `text` in the largest type that fits; nothing is ever cut, a very long title gets small.

    `terms` are words that should stay in one line.
    """
    pieces = tuple(_pieces(" ".join(text.split()), terms, measure))
    if not pieces:
        return Setting((), box.largest)
    first: Setting | None = None
    size, tries = box.largest, 0
    while True:
        lines, cost = _lines(pieces, box.width / size)
        if lines and len(lines) * size * box.leading <= box.height:
            first = first or Setting(lines, size)
            tries += 1
            if cost < IN_TERM:
                return Setting(lines, size)
            if tries > PATIENCE:
                return first
        size *= STEP


def _pieces(text: str, terms: Sequence[str], measure: Measure) -> Iterator[_Piece]:
    """The parts between which a line may end."""
    kept = {place for term in terms for found in _found(term, text) for place in range(found + 1, found + len(term))}
    parts = [part for piece in _PIECE.findall(text) for part in (_WORD.findall(piece) or [piece])]
    held, place = "", 0
    for number, part in enumerate(parts):
        held += part
        place += len(part)
        after = parts[number + 1][0] if number + 1 < len(parts) else ""
        if after and (after.isspace() or after in _NO_FIRST or held.rstrip()[-1:] in _NO_LAST):
            continue
        blank = measure(" ") * (len(held) - len(held.rstrip(" ")))
        yield _Piece(held, measure(held), blank, IN_TERM if place in kept else _cost(part[-1]))
        held = ""


def _found(term: str, text: str) -> Iterator[int]:
    place = text.find(term) if len(term) > 1 else -1
    while place >= 0:
        yield place
        place = text.find(term, place + 1)


def _cost(last: str) -> float:
    if last in _PAUSE or last == "-":
        return AT_PAUSE
    return AT_BINDER if last in _BINDER else AT_LETTER


def _lines(pieces: tuple[_Piece, ...], room: float) -> tuple[tuple[str, ...], float]:
    """(lines, cost) of the best way to set the pieces in as few lines as can be; ((), 0) where a piece is too wide.

    `room` in ems. The best way has lines of like length and ends them where a reader would pause.
    """
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]  # after n lines: {pieces set: (cost, of them before)}
    even = _even(pieces, room)
    while best[-1] and len(pieces) not in best[-1]:
        best.append({})
        for start, (cost, _) in best[-2].items():
            run = 0.0
            for end in range(start + 1, len(pieces) + 1):
                run += pieces[end - 1].width
                width = run - pieces[end - 1].blank
                if width > room:
                    break
                last = pieces[end - 1].cost if end < len(pieces) else 0.0
                total = cost + (even - width) ** 2 + last
                if end not in best[-1] or total < best[-1][end][0]:
                    best[-1][end] = (total, start)
    if not best[-1]:
        return (), 0.0
    ends = [len(pieces)]
    for number in range(len(best) - 1, 0, -1):
        ends.append(best[number][ends[-1]][1])
    ends.reverse()
    spans = list(pairwise(ends))
    lines = tuple("".join(each.text for each in pieces[start:end]).strip() for start, end in spans)
    return lines, max((pieces[end - 1].cost for _, end in spans[:-1]), default=0.0)


def _even(pieces: tuple[_Piece, ...], room: float) -> float:
    """The width of each line if all were alike."""
    whole = sum(each.width for each in pieces)
    return whole / max(1, -(-whole // room))
