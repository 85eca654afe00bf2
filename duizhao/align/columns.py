"""Whether the columns of a table stand in the order of the source, told by the values in many rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from duizhao.align.features import Reader
from duizhao.model import Cell, Row

ROWS = 2  # rows that must speak for an exchange: in one row alone it is two cells that changed places


@dataclass(frozen=True, slots=True)
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
    keys = [[[reader.cell(cell).keys for cell in row.cells] for row in pair] for pair in rows]
    taken: set[int] = set()
    found: list[tuple[int, int]] = []
    for left, right in combinations(range(width), 2):
        votes = [_vote(one, other, left, right) for one, other in keys[1:]]
        if not taken & {left, right} and sum(vote > 0 for vote in votes) >= ROWS and min(votes) >= 0:
            found.append((left, right))
            taken |= {left, right}
    one, other = keys[0]
    heads = sum(_vote(one, other, left, right) for left, right in found) > 0
    return Columns(tuple(found), heads)


def _vote(one: list[frozenset[str]], other: list[frozenset[str]], left: int, right: int) -> int:
    """How many keys more meet in a row when two of its cells change places."""
    straight = len(one[left] & other[left]) + len(one[right] & other[right])
    return len(one[left] & other[right]) + len(one[right] & other[left]) - straight
