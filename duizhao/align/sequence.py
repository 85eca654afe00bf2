"""Lining up two sequences with gaps, so that one missing member does not shift all that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

L = TypeVar("L")
R = TypeVar("R")

GAP = -0.45  # two gaps cost more than pairing a block with one of another kind, less than a wrong pairing


def line_up(
    left: Sequence[L], right: Sequence[R], likeness: Callable[[L, R], float]
) -> list[tuple[L | None, R | None]]:
    """The pairing with the highest sum of likeness, order kept on both sides; None marks a gap.

    Global alignment after Needleman and Wunsch (1970), O(n*m). `likeness` is above 0 for members that
    belong together, below 2*GAP for members that must never pair.
    """
    rows, columns = len(left), len(right)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        best[i][0] = i * GAP
    best[0] = [j * GAP for j in range(columns + 1)]
    likenesses = [[likeness(a, b) for b in right] for a in left]
    for i in range(1, rows + 1):
        row, above, near = best[i], best[i - 1], likenesses[i - 1]
        for j in range(1, columns + 1):
            row[j] = max(above[j - 1] + near[j - 1], above[j] + GAP, row[j - 1] + GAP)
    return _path_back(left, right, best, likenesses)


def _path_back(
    left: Sequence[L], right: Sequence[R], best: list[list[float]], likenesses: list[list[float]]
) -> list[tuple[L | None, R | None]]:
    found: list[tuple[L | None, R | None]] = []
    i, j = len(left), len(right)
    while i or j:
        if i and j and best[i][j] == best[i - 1][j - 1] + likenesses[i - 1][j - 1]:
            i, j = i - 1, j - 1
            found.append((left[i], right[j]))
        elif j and best[i][j] == best[i][j - 1] + GAP:
            j -= 1
            found.append((None, right[j]))
        else:
            i -= 1
            found.append((left[i], None))
    return found[::-1]


def in_order(places: Sequence[int]) -> set[int]:
    """Indices of a longest increasing run of `places` (Fredman 1975): the members that did not move."""
    tails: list[int] = []
    links: list[int] = []
    for index, place in enumerate(places):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if places[tails[middle]] < place:
                low = middle + 1
            else:
                high = middle
        links.append(tails[low - 1] if low else -1)
        tails[low:] = [index] if low == len(tails) else [index, *tails[low + 1 :]]
    kept: set[int] = set()
    index = tails[-1] if tails else -1
    while index >= 0:
        kept.add(index)
        index = links[index]
    return kept
