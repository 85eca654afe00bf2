"""From articles to works: sections by id, blocks inside sections by kind and content, with gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from duizhao.align.features import Features, common, likeness, of_block, of_item, of_row, of_section
from duizhao.align.sequence import in_order, line_up
from duizhao.model import Article, Block, Item, Pair, Parallel, Row, Section, SectionPair, Work, cited

__all__ = ["align", "in_order", "pair_inner", "pair_items", "pair_rows"]

T = TypeVar("T")


def align(source: Article, targets: Sequence[Article]) -> Work:
    """The work of one article: every target lined up with the source, and the references numbered."""
    numbers: dict[str, int] = {}
    for article in (source, *targets):
        for block in article.blocks():
            for key in cited(block.body):
                numbers.setdefault(key, len(numbers) + 1)
    return Work(source.slug, source, tuple(_parallel(source, target) for target in targets), numbers)


def _parallel(source: Article, target: Article) -> Parallel:
    pairs = tuple(SectionPair(left, right, _pair_blocks(left, right)) for left, right in _pair_sections(source, target))
    return Parallel(source, target, pairs)


# ---------------------------------------------------------------- sections


def _pair_sections(source: Article, target: Article) -> list[tuple[Section | None, Section | None]]:
    """Sections with the same id first, wherever they stand; the others by order and heading level."""
    known = {section.id: section for section in reversed(target.sections) if section.id}
    partner: dict[int, Section] = {}
    for section in source.sections:
        if section.id in known:
            partner[id(section)] = known.pop(section.id)
    taken = {id(section) for section in partner.values()}
    left = [s for s in source.sections if id(s) not in partner]
    right = [s for s in target.sections if id(s) not in taken]
    for one, other in _by_content(left, right):
        if one is not None and other is not None:
            partner[id(one)] = other
    pairs: list[tuple[Section | None, Section | None]] = [(s, partner.get(id(s))) for s in source.sections]
    return _with_extras(pairs, target)


def _by_content(left: list[Section], right: list[Section]) -> list[tuple[Section | None, Section | None]]:
    if [_look(section) for section in left] == [_look(section) for section in right] and not any(s.id for s in left):
        return list(zip(left, right, strict=True))
    ones = [(section, of_section(section)) for section in left]
    others = [(section, of_section(section)) for section in right]
    pairs = line_up(ones, others, lambda one, other: _section_likeness(one[0], other[0], common(one[1], other[1])))
    return [(one[0] if one else None, other[0] if other else None) for one, other in pairs]


def _look(section: Section) -> int:
    return section.heading.level if section.heading is not None else 0


def _section_likeness(left: Section, right: Section, shared: float) -> float:
    if (left.id and right.id) or (left.heading is None) != (right.heading is None):
        return -9.0  # two different ids are two different sections
    return shared + (0.5 if _look(left) == _look(right) else 0.0)


def _with_extras(
    pairs: list[tuple[Section | None, Section | None]], target: Article
) -> list[tuple[Section | None, Section | None]]:
    """Put each section that only the translation has behind the one it follows there."""
    paired = {id(right) for _, right in pairs if right is not None}
    before: Section | None = None
    for section in target.sections:
        if id(section) not in paired:
            place = next((i + 1 for i, (_, right) in enumerate(pairs) if right is before and before), 0)
            pairs.insert(place, (None, section))
        before = section
    return pairs


# ---------------------------------------------------------------- blocks, items, rows


def _pair_blocks(left: Section | None, right: Section | None) -> tuple[Pair, ...]:
    ones = left.blocks if left is not None else ()
    others = right.blocks if right is not None else ()
    return tuple(Pair(one, other) for one, other in _matched(ones, others, of_block, _kind))


def pair_inner(left: Sequence[Block], right: Sequence[Block]) -> list[tuple[Block | None, Block | None]]:
    """The blocks inside two list items, boxes or footnotes lined up."""
    return _matched(left, right, of_block, _kind)


def pair_items(left: Sequence[Item], right: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Two lists' items lined up."""
    return _matched(left, right, of_item, lambda _: "Item")


def pair_rows(left: Sequence[Row], right: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Two tables' rows lined up; the header rows always pair."""
    return [*zip(left[:1], right[:1], strict=True), *_matched(left[1:], right[1:], of_row, lambda _: "Row")]


def _kind(block: Block) -> str:
    return type(block.body).__name__


def _matched(
    left: Sequence[T],
    right: Sequence[T],
    features: Callable[[T], Features],
    kind: Callable[[T], str],
) -> list[tuple[T | None, T | None]]:
    """Same kinds in the same order pair off; otherwise content decides which member is missing."""
    if [kind(each) for each in left] == [kind(each) for each in right]:
        return list(zip(left, right, strict=True))
    if not left or not right:
        return [*((each, None) for each in left), *((None, each) for each in right)]
    ones = [(each, features(each)) for each in left]
    others = [(each, features(each)) for each in right]
    pairs = line_up(ones, others, lambda one, other: likeness(one[1], other[1]))
    return [(one[0] if one else None, other[0] if other else None) for one, other in pairs]
