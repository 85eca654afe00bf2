"""What every rule looks at: one work with the shelf and the settings, and the ways to walk over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from duizhao.align import pair_inner, pair_items, pair_rows
from duizhao.config import Config
from duizhao.finding import Excerpt
from duizhao.model import (
    Article,
    Block,
    Body,
    Callout,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Parallel,
    Shelf,
    Span,
    Table,
    Text,
    Work,
)

TRANSLATED = ("title", "summary", "main_message")  # front matter that a translation holds too


@dataclass(frozen=True, slots=True)
class Leaf:
    """The smallest texts that correspond: a paragraph, a list item's, a cell, a caption.

    `source` and `target` are the top-level blocks they stand in, `at` and `to` their own places.
    """

    source: Block
    target: Block
    at: Span
    to: Span
    ones: Inlines
    others: Inlines

    @property
    def marked(self) -> bool:
        """Whether either text holds more than letters: most hold none, and many rules pass them over."""
        return any(type(inline) is not Text for inline in self.ones + self.others)


@dataclass(frozen=True)
class Case:
    """`press` tells a build, which needs everything a handout must carry, from a mere check of two texts."""

    work: Work
    shelf: Shelf
    config: Config
    press: bool = False

    def both(self) -> Iterator[tuple[Block, Block]]:
        """Every source block with its translation."""
        for parallel in self.work.parallels:
            yield from parallel.both()

    def lists(self) -> Iterator[tuple[Block, Block, Items, Items]]:
        """(source block, target block, list, its counterpart); nested lists after the one that holds them."""
        for source, target in self.both():
            for one, other in _nested_lists(source.body, target.body):
                yield source, target, one, other

    def tables(self) -> Iterator[tuple[Block, Block, Table, Table]]:
        """Every table with its counterpart, and the blocks that are those tables."""
        for source, target in self.both():
            if isinstance(source.body, Table) and isinstance(target.body, Table):
                yield source, target, source.body, target.body

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every pair of leaves of every language, front matter texts first."""
        return tuple(leaf for parallel in self.work.parallels for leaf in _leaves(parallel))

    @cached_property
    def marked(self) -> tuple[Leaf, ...]:
        """The leaves with citations, links, notes or other marks."""
        return tuple(leaf for leaf in self.leaves if leaf.marked)

    def blocks(self) -> Iterator[tuple[Article, Block]]:
        """Every top-level block of every language."""
        for article in self.work.articles():
            for block in article.blocks():
                yield article, block


def _leaves(parallel: Parallel) -> Iterator[Leaf]:
    for key in TRANSLATED:
        one, other = parallel.source.meta.at(key), parallel.target.meta.at(key)
        if one is not None and other is not None and isinstance(one.value, str) and isinstance(other.value, str):
            ones: Inlines = (Text(one.value),)
            others: Inlines = (Text(other.value),)
            yield Leaf(
                Block(one.span, one.value, Paragraph(ones)),
                Block(other.span, other.value, Paragraph(others)),
                one.span,
                other.span,
                ones,
                others,
            )
    for source, target in parallel.both():
        for at, to, ones, others in _runs(source, target):
            yield Leaf(source, target, at, to, ones, others)


def _runs(one: Block, other: Block) -> Iterator[tuple[Span, Span, Inlines, Inlines]]:
    match one.body, other.body:
        case (Heading() | Paragraph()) as left, (Heading() | Paragraph()) as right:
            yield one.span, other.span, left.inlines, right.inlines
        case Figure() as left, Figure() as right:
            yield one.span, other.span, (Text(left.alt),), (Text(right.alt),)
            yield one.span, other.span, left.caption, right.caption
        case Table() as left, Table() as right:
            for rows in pair_rows(left.rows, right.rows):
                if rows[0] is not None and rows[1] is not None:
                    for cell, partner in zip(rows[0].cells, rows[1].cells, strict=False):
                        yield cell.span, partner.span, cell.inlines, partner.inlines
            yield one.span, other.span, left.caption, right.caption
        case Items() as left, Items() as right:
            for item, partner_item in pair_items(left.items, right.items):
                if item is not None and partner_item is not None:
                    yield from _inside(item.blocks, partner_item.blocks)
        case (Callout() | Footnote()) as left, (Callout() | Footnote()) as right:
            yield from _inside(left.blocks, right.blocks)


def _inside(ones: tuple[Block, ...], others: tuple[Block, ...]) -> Iterator[tuple[Span, Span, Inlines, Inlines]]:
    for one, other in pair_inner(ones, others):
        if one is not None and other is not None:
            yield from _runs(one, other)


def _nested_lists(source: Body, target: Body) -> Iterator[tuple[Items, Items]]:
    match source, target:
        case Items() as one, Items() as other:
            yield one, other
            for left, right in pair_items(one.items, other.items):
                if left is not None and right is not None:
                    yield from _lists_inside(left.blocks, right.blocks)
        case Callout(blocks=ones), Callout(blocks=others):
            yield from _lists_inside(ones, others)


def _lists_inside(ones: tuple[Block, ...], others: tuple[Block, ...]) -> Iterator[tuple[Items, Items]]:
    nested = [block.body for block in ones if isinstance(block.body, Items | Callout)]
    partner = [block.body for block in others if isinstance(block.body, Items | Callout)]
    for one, other in zip(nested, partner, strict=False):  # unequal counts are STR013's to report
        yield from _nested_lists(one, other)


@dataclass(frozen=True, slots=True)
class Survey:
    """What concerns the project as a whole, gathered while the works pass by.

    `files` is {slug: {language: path}}; `cited` maps a reference key to the first place that cites it.
    """

    files: Mapping[str, Mapping[str, str]]
    cited: Mapping[str, Excerpt]
    shelf: Shelf
    config: Config
    press: bool = False
