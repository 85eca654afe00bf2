"""Lining up blocks, items, rows and columns that correspond."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from duizhao.align.columns import Columns, columns
from duizhao.align.features import Features, Reader, likeness, nothing
from duizhao.align.order import Weights, akin, perhaps, rearranged
from duizhao.align.sequence import line_up
from duizhao.frozen import frozen
from duizhao.model import Block, Item, Row

T = TypeVar("T")
Matched = list[tuple[T | None, T | None]]
Places = list[tuple[int | None, int | None]]  # pairs of indices
COPY = 12  # letters from which on a repeated text is a copy, not a short answer


@frozen
class Matcher:
    """Pairs members in the order of the source, gaps as None. What only the translation has follows what it follows
    there. Pairs may cross: then the translation has another order.
    """

    reader: Reader

    def blocks(self, left: Sequence[Block], right: Sequence[Block]) -> Matched[Block]:
        """The blocks of two sections, list items, boxes or footnotes."""
        return _matched(left, right, self.reader.block, lambda blocks: [type(each.body).__name__ for each in blocks])

    def items(self, left: Sequence[Item], right: Sequence[Item]) -> Matched[Item]:
        """Two lists' items."""
        return _matched(left, right, self.reader.item, lambda items: ["Item"] * len(items))

    def rows(self, left: Sequence[Row], right: Sequence[Row]) -> Matched[Row]:
        """Two tables' rows; the header rows always pair."""
        heads = list(zip(left[:1], right[:1], strict=True))
        return [*heads, *_matched(left[1:], right[1:], self.reader.row, lambda rows: ["Row"] * len(rows))]

    def columns(self, rows: Matched[Row]) -> Columns:
        """The order of the columns of two tables whose rows are lined up."""
        return columns([(one, other) for one, other in rows if one is not None and other is not None], self.reader)


def _matched(
    left: Sequence[T],
    right: Sequence[T],
    features: Callable[[T], Features],
    kinds_of: Callable[[Sequence[T]], list[str]],
) -> Matched[T]:
    """Same kinds in the same order pair off unless content speaks clearly against it; otherwise content decides."""
    if not left or not right:
        return [*((each, None) for each in left), *((None, each) for each in right)]
    kinds = kinds_of(left)
    if kinds == kinds_of(right):
        held = Counter(kinds)
        if len(held) == len(kinds):
            return list(zip(left, right, strict=True))
        # What is the only one of its kind among its like can change places with nothing.
        ones, others = (
            [features(each) if held[kind] > 1 else nothing(kind) for each, kind in zip(side, kinds, strict=True)]
            for side in (left, right)
        )
        places = _reordered(ones, others, [(index, index) for index in range(len(left))])
    else:
        ones, others = list(map(features, left)), list(map(features, right))
        places = _reordered(ones, others, _lined_up(ones, others))
    return [(left[i] if i is not None else None, right[j] if j is not None else None) for i, j in places]


def _lined_up(ones: Sequence[Features], others: Sequence[Features]) -> Places:
    """Members lined up by content; what is typed twice on the longer side is left over whatever stands near."""
    spare_ones = _copies(ones, len(ones) - len(others))
    spare_others = _copies(others, len(others) - len(ones))
    left = [i for i in range(len(ones)) if i not in spare_ones]
    right = [j for j in range(len(others)) if j not in spare_others]
    return _with_gaps(line_up(left, right, lambda i, j: likeness(ones[i], others[j])), spare_ones, spare_others)


def _copies(members: Sequence[Features], surplus: int) -> list[int]:
    """Up to `surplus` members that say letter by letter what an earlier one says."""
    seen: set[str] = set()
    found: list[int] = []
    for index, member in enumerate(members) if surplus > 0 else ():
        if len(member.text) >= COPY and member.text in seen:
            found.append(index)
        seen.add(member.text)
    return found[:surplus]


def _with_gaps(pairs: Places, ones: Iterable[int], others: Iterable[int]) -> Places:
    """Pairs and lone members in the order of the source; a lone target behind what it follows in the translation."""
    partners = {i: j for i, j in pairs if i is not None} | dict.fromkeys(ones)
    places: Places = [(i, partners[i]) for i in sorted(partners)]
    for lone in sorted([j for i, j in pairs if i is None and j is not None] + list(others)):
        before = next((n for n, (_, j) in enumerate(places) if j is not None and j == lone - 1), -1)
        places.insert(before + 1, (None, lone))
    return places


def _reordered(ones: Sequence[Features], others: Sequence[Features], places: Places) -> Places:
    """Places, with those pairs crossed that content crosses clearly, and gaps joined that say the same."""
    couples = [(i, j) for i, j in places if i is not None and j is not None]
    found = rearranged([ones[i] for i, _ in couples], [others[j] for _, j in couples])
    left = {i for i, j in places if i is not None and j is None}
    right = {j for i, j in places if i is None and j is not None}
    if found == list(range(len(couples))) and not (left and right):
        return places
    weights = Weights.of(ones, others)
    crossed = [(i, couples[place][1]) for (i, _), place in zip(couples, found, strict=True)]
    for index, (i, j) in enumerate(crossed):
        moved = abs(index - found[index]) > 1 and found[found[index]] != index
        if moved and not akin(weights, ones[i], others[j]):
            left.add(i)  # its neighbours closed up: one member is lost and another one added
            right.add(j)
    kept: Places = [(i, j) for i, j in crossed if i not in left and j not in right]
    for i, j in _reunited(weights, {i: ones[i] for i in left}, {j: others[j] for j in right}):
        kept.append((i, j))
        left.remove(i)
        right.remove(j)
    return _with_gaps(kept, left, right)


def _reunited(
    weights: Weights, ones: Mapping[int, Features], others: Mapping[int, Features]
) -> Iterator[tuple[int, int]]:
    """The lone members that say the same, those that share most first."""
    left, right = dict(ones), dict(others)
    chances = [(-weights.shared(one, other), i, j) for i, one in ones.items() for j, other in others.items()]
    for _, i, j in sorted(chances):
        if i in left and j in right and akin(weights, left[i], right[j]):
            yield i, j
            del left[i], right[j]
    if len(left) == len(right) == 1:
        (i, one), (j, other) = *left.items(), *right.items()
        if perhaps(weights, one, other):
            yield i, j
