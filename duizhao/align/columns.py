"""Whether the columns of a table stand in the order of the source, told by the values in many rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from duizhao.align.features import Reader, marks
from duizhao.align.numerals import numerals
from duizhao.frozen import frozen
from duizhao.model import Cell, Row, plain

Keys = tuple[Sequence[Set[str]], Sequence[Set[str]]]  # what the cells of a row and of its counterpart say
ROWS = 2  # rows that must speak for an exchange: in one row alone it is two cells that changed places


@frozen
class Columns:
    """Pairs of columns that changed places; `heads` tells whether their heads did too."""

    exchanged: tuple[tuple[int, int], ...] = ()
    heads: bool = False

    def cells(self, left: Row, right: Row, head: bool = False) -> Iterator[tuple[Cell, Cell]]:
        """The cells of two rows that correspond."""
        cells = list(right.cells)
        for one, other in self.exchanged if self.heads or not head else ():
            cells[one], cells[other] = cells[other], cells[one]
        yield from zip(left.cells, cells, strict=False)


def columns(rows: Sequence[tuple[Row, Row]], reader: Reader) -> Columns:
    """The exchanges for which two rows or more speak, and none against; `rows` are pairs, the heads first."""
    width = min((len(row.cells) for pair in rows for row in pair), default=0)
    if width < 2 or len(rows) <= ROWS or any(len(one.cells) != len(other.cells) for one, other in rows):
        return Columns()
    # Nearly all tables are in order: the numbers of most rows, and all that the first ones say, tell which are not.
    chances = list(combinations(range(width), 2))
    signs: list[Keys] = []
    for row in rows[ROWS + 1 :]:
        signs.append(_signs(row))
        chances = [pair for pair in chances if _vote(*signs[-1], *pair) >= 0]
        if not chances:
            return Columns()
    quick = [*(_said(pair, reader) for pair in rows[: ROWS + 1]), *signs]
    whole: list[Keys] = []
    taken: set[int] = set()
    found: list[tuple[int, int]] = []
    for left, right in chances:
        if not taken & {left, right} and _agree(quick[1:], left, right):
            whole = whole or [_said(pair, reader) for pair in rows]
            if _agree(whole[1:], left, right):
                found.append((left, right))
                taken |= {left, right}
    return Columns(tuple(found), sum(_vote(*quick[0], left, right) for left, right in found) > 0)


def _said(pair: tuple[Row, Row], reader: Reader) -> Keys:
    one, other = ([reader.cell(cell).keys for cell in row.cells] for row in pair)
    return one, other


def _signs(pair: tuple[Row, Row]) -> Keys:
    one, other = ([{*numerals(plain(cell.inlines)), *marks(cell.inlines)} for cell in row.cells] for row in pair)
    return one, other


def _agree(rows: Sequence[Keys], left: int, right: int) -> bool:
    votes = [_vote(one, other, left, right) for one, other in rows]
    return sum(vote > 0 for vote in votes) >= ROWS and min(votes) >= 0


def _vote(one: Sequence[Set[str]], other: Sequence[Set[str]], left: int, right: int) -> int:
    """How many keys more meet in a row when two of its cells change places."""
    straight = len(one[left] & other[left]) + len(one[right] & other[right])
    return len(one[left] & other[right]) + len(one[right] & other[left]) - straight
