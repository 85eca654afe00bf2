"""What became of members without a counterpart: moved, joined to a neighbour, or typed twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import lt
from typing import Generic, TypeVar

from duizhao.align import Weights, akin, in_order, joined
from duizhao.check.case import Case
from duizhao.check.counterparts import gapless
from duizhao.frozen import frozen
from duizhao.model import Block, Footnote, Item, Paragraph, Row

T = TypeVar("T", bound=Block | Item | Row)


@frozen
class Crossed(Generic[T]):
    """A pair out of order: `source` and `target`; `other` is the target it changed places with, None if it moved."""

    source: T
    target: T
    other: T | None = None


def crossed(pairs: Sequence[tuple[T | None, T | None]]) -> Iterator[Crossed[T]]:
    """The pairs out of order. Footnotes have no place: they are printed in the order of their calls."""
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    if _rising([other.span.line for _, other in both]):
        return
    both = [(one, other) for one, other in both if not _placeless(one)]
    lines = [other.span.line for _, other in both]
    if _rising(lines):
        return
    lines.sort()
    ranks = [lines.index(other.span.line) for _, other in both]
    exchanged = {n for n, rank in enumerate(ranks) if rank != n and ranks[rank] == n}
    others = [number for number in range(len(ranks)) if number not in exchanged]
    kept = {others[place] for place in in_order([ranks[number] for number in others])}
    for number, rank in enumerate(ranks):
        source, target = both[number]
        if number in exchanged:
            if rank < number:  # told once, at the earlier place in the translation
                yield Crossed(source, target, both[rank][1])
        elif number not in kept:
            yield Crossed(source, target)


def _rising(lines: Sequence[int]) -> bool:
    return all(map(lt, lines, islice(lines, 1, None)))


def _placeless(part: Block | Item | Row) -> bool:
    return isinstance(part, Block) and isinstance(part.body, Footnote)


# ---------------------------------------------------------------- to another holder


@frozen
class Moved:
    """A block or item that stands in another section, list or box; `holder` is the source block that holds it.

    `headless`: the section it belongs to has lost its heading, or has got one that the source has not.
    """

    source: Block | Item
    target: Block | Item
    holder: Block
    headless: bool


@frozen
class Moves:
    """All that moved to another holder."""

    found: tuple[Moved, ...]
    ids: frozenset[tuple[str, int]]

    def told(self, part: Block | Item, path: str) -> bool:
        """Whether a part without counterpart in the translation at `path` moved: it is neither lost nor new."""
        return (path, id(part)) in self.ids


@frozen
class _Gap:
    """`path` is that of the translation, on either side."""

    part: Block | Item
    holder: Block
    path: str
    headless: bool = False


def moves(case: Case) -> Moves:
    """What is missing at one place and too much at another."""
    return case.remembered("moves", _find)


def _find(case: Case) -> Moves:
    ones, others = list(_gaps(case, 0)), list(_gaps(case, 1))
    found: list[Moved] = []
    ids: set[tuple[str, int]] = set()
    for one, other in _chances(case, ones, others) if ones and others else ():
        keys = {(one.path, id(one.part)), (other.path, id(other.part))}
        if not keys & ids:
            ids |= keys
            found.append(Moved(one.part, other.part, one.holder, one.headless or other.headless))
    return Moves(tuple(found), frozenset(ids))


def _chances(case: Case, ones: Sequence[_Gap], others: Sequence[_Gap]) -> Iterator[tuple[_Gap, _Gap]]:
    """Gaps that say the same, those that share most first."""
    reader = case.match.reader
    said, given = ([reader.any(gap.part) for gap in gaps] for gaps in (ones, others))
    weights = Weights.of(said, given)
    chances = [
        (-weights.shared(said[i], given[j]), i, j)
        for i, one in enumerate(ones)
        for j, other in enumerate(others)
        if one.path == other.path and akin(weights, said[i], given[j])
    ]
    yield from ((ones[i], others[j]) for _, i, j in sorted(chances))


def _gaps(case: Case, side: int) -> Iterator[_Gap]:
    for stretch in case.stretches:
        for pair in stretch.pairs if not stretch.inside else ():
            block = pair[side]
            if block is not None and pair[1 - side] is None:
                yield _Gap(block, block, stretch.start.path)
    for source, target, ones, others in case.lists:
        pairs = case.match.items(ones, others)
        for couple in pairs if not gapless(pairs, ones.items, others.items) else ():
            item = couple[side]
            if item is not None and couple[1 - side] is None:
                yield _Gap(item, (source, target)[side], target.span.path)
    for parallel in case.work.parallels:
        for both in parallel.sections:
            section = (both.source, both.target)[side]
            if section is not None and (both.source, both.target)[1 - side] is None and section.heading is not None:
                for block in section.blocks[1:]:
                    yield _Gap(block, block, parallel.target.path, headless=True)


# ---------------------------------------------------------------- joined, typed twice


def joined_with(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    """The translation of a neighbour that says what a source member without translation says too."""
    return _holder(case, pairs, lone)


def split_from(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    """The source of a neighbour that says what a member of the translation alone says too."""
    return _holder(case, [(other, one) for one, other in pairs], lone)


def _holder(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    number = next(index for index, (one, _) in enumerate(pairs) if one is lone)
    reader = case.match.reader
    for one, other in [*pairs[max(0, number - 1) : number], *pairs[number + 1 : number + 2]]:
        if one is None or other is None or not _divisible(one, lone):
            continue
        if joined(reader.any(one), reader.any(lone), reader.any(other)):
            return other
    return None


def _divisible(one: Block | Item | Row, other: Block | Item | Row) -> bool:
    """Paragraphs and list items are joined and divided; a picture or a table is not."""
    if isinstance(one, Row):
        return False
    return all(isinstance(part.body, Paragraph) for part in (one, other) if isinstance(part, Block))


def twin_of(part: T, parts: Sequence[T | None]) -> T | None:
    """Another member that says the same letter by letter."""
    return next((each for each in parts if each is not None and each is not part and each == part), None)
