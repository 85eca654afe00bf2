"""What became of members without a counterpart: moved, joined to a neighbour, or typed twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from duizhao.align import Features, Weights, akin, in_order, joined
from duizhao.check.case import Case
from duizhao.model import Block, Footnote, Item, Paragraph, Row

T = TypeVar("T", Block, Item, Row)


@dataclass(frozen=True, slots=True)
class Crossed(Generic[T]):
    """A pair out of order: `source` and `target`; `other` is the target it changed places with, None if it moved."""

    source: T
    target: T
    other: T | None = None


def crossed(pairs: Sequence[tuple[T | None, T | None]]) -> Iterator[Crossed[T]]:
    """The pairs out of order. Footnotes have no place: they are printed in the order of their calls."""
    both = [(one, other) for one, other in pairs if one is not None and other is not None and not _placeless(one)]
    lines = sorted(other.span.line for _, other in both)
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


def _placeless(part: Block | Item | Row) -> bool:
    return isinstance(part, Block) and isinstance(part.body, Footnote)


# ---------------------------------------------------------------- to another holder


@dataclass(frozen=True, slots=True)
class Moved:
    """A block or item that stands in another section, list or box, with the blocks that hold it."""

    source: Block | Item
    target: Block | Item
    holders: tuple[Block, Block]


@dataclass(frozen=True, slots=True)
class Moves:
    """All that moved to another holder, and the identities of the parts."""

    found: tuple[Moved, ...]
    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Gap:
    part: Block | Item
    holder: Block
    features: Features


def moves(case: Case) -> Moves:
    """What is missing at one place and too much at another."""
    return case.remembered("moves", _find)


def _find(case: Case) -> Moves:
    ones = list(_gaps(case, 0))
    others = list(_gaps(case, 1)) if ones else []
    found: list[Moved] = []
    if others:
        weights = Weights.of([gap.features for gap in ones], [gap.features for gap in others])
        chances = [(weights.shared(a.features, b.features), a, b) for a in ones for b in others]
        taken: set[int] = set()
        for _, one, other in sorted(chances, key=lambda chance: -chance[0]):
            fits = akin(weights, one.features, other.features)
            if fits and not taken & {id(one.part), id(other.part)}:
                taken |= {id(one.part), id(other.part)}
                found.append(Moved(one.part, other.part, (one.holder, other.holder)))
    return Moves(tuple(found), frozenset(id(part) for move in found for part in (move.source, move.target)))


def _gaps(case: Case, side: int) -> Iterator[_Gap]:
    reader = case.match.reader
    for stretch in case.stretches():
        for pair in stretch.pairs if not stretch.inside else ():
            block = pair[side]
            if block is not None and pair[1 - side] is None:
                yield _Gap(block, block, reader.block(block))
    for source, target, ones, others in case.lists():
        for couple in case.match.items(ones, others):
            item = couple[side]
            if item is not None and couple[1 - side] is None:
                yield _Gap(item, (source, target)[side], reader.item(item))


# ---------------------------------------------------------------- joined, typed twice


def joined_with(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    """The translation of a neighbour that says what a source member without translation says too."""
    return _holder(case, pairs, lone)


def split_from(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    """The source of a neighbour that says what a member of the translation alone says too."""
    return _holder(case, [(other, one) for one, other in pairs], lone)


def _holder(case: Case, pairs: Sequence[tuple[T | None, T | None]], lone: T) -> T | None:
    number = next(place for place, (one, _) in enumerate(pairs) if one is lone)
    reader = case.match.reader
    for place in (number - 1, number + 1):
        one, other = pairs[place] if 0 <= place < len(pairs) else (None, None)
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
