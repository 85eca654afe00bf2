"""The parts of two blocks that correspond: items, rows, cells, inner blocks, and the smallest texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from duizhao.align import Columns, Matched, Matcher
from duizhao.check.place import Run, caption, line_of
from duizhao.frozen import frozen
from duizhao.model import (
    Block,
    Body,
    Callout,
    Figure,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    within,
)

Couple = tuple[Block, Block]  # a source block and its translation
Gapped = Sequence[tuple[Block | None, Block | None]]
_LINES = Heading, Paragraph


@frozen
class Leaf:
    """The smallest texts that correspond: a paragraph, a cell, a caption, a fact of the front matter."""

    one: Run
    other: Run

    @property
    def ones(self) -> Inlines:
        """What the source says."""
        return self.one.inlines

    @property
    def others(self) -> Inlines:
        """What the translation says."""
        return self.other.inlines

    def kinds(self) -> frozenset[type[Inline]]:
        """What either text holds besides letters."""
        return frozenset([type(inline) for run in (self.ones, self.others) for inline in within(run)]) - {Text}


@frozen
class Stretch:
    """Blocks that follow each other, lined up: of a section, a box, a footnote or (`inside`) of a list item.

    `start` is where the translation begins, `holder` the source block that comes first or holds the others.
    """

    start: Span
    holder: Block
    pairs: Gapped
    inside: bool = False


class Pairs:
    """The parts of blocks that correspond, lined up once however many rules ask.

    `runs` has the texts of the case by the id of their span: what is remembered of a text serves its leaf too.
    """

    def __init__(self, match: Matcher, runs: Mapping[int, Run]) -> None:
        self._match = match
        self._runs = runs
        self.reader = match.reader
        self._items: dict[tuple[int, int], Matched[Item]] = {}
        self._rows: dict[tuple[int, int], Matched[Row]] = {}
        self._columns: dict[tuple[int, int], Columns] = {}
        self._blocks: dict[tuple[int, int], Matched[Block]] = {}

    def items(self, one: Items, other: Items) -> Matched[Item]:
        """Two lists' items."""
        key = (id(one), id(other))
        if key not in self._items:
            self._items[key] = self._match.items(one.items, other.items)
        return self._items[key]

    def rows(self, one: Table, other: Table) -> Matched[Row]:
        """Two tables' rows."""
        key = (id(one), id(other))
        if key not in self._rows:
            self._rows[key] = self._match.rows(one.rows, other.rows)
        return self._rows[key]

    def columns(self, one: Table, other: Table) -> Columns:
        """The order of two tables' columns."""
        key = (id(one), id(other))
        if key not in self._columns:
            self._columns[key] = self._match.columns(self.rows(one, other))
        return self._columns[key]

    def inner(self, ones: tuple[Block, ...], others: tuple[Block, ...]) -> Matched[Block]:
        """The blocks of two list items, boxes or footnotes."""
        key = (id(ones), id(others))
        if key not in self._blocks:
            self._blocks[key] = self._match.blocks(ones, others)
        return self._blocks[key]

    def couples(self, source: Block, target: Block) -> list[Couple]:
        """Two blocks and all pairs of blocks inside them."""
        found = [(source, target)]
        self._enter(found, source.body, target.body)
        return found

    def _enter(self, found: list[Couple], one: Body, other: Body) -> None:
        if isinstance(one, Items) and isinstance(other, Items):
            for item, partner in self.items(one, other):
                if item is not None and partner is not None:
                    self._inner(found, item.blocks, partner.blocks)
        elif isinstance(one, (Callout, Footnote)) and type(one) is type(other):
            self._inner(found, one.blocks, other.blocks)

    def _inner(self, found: list[Couple], ones: tuple[Block, ...], others: tuple[Block, ...]) -> None:
        alone = len(ones) == len(others) == 1  # as in most list items: two blocks without others pair
        for one, other in ((ones[0], others[0]),) if alone else self.inner(ones, others):
            if one is not None and other is not None:
                found.append((one, other))
                if not isinstance(one.body, Paragraph):
                    self._enter(found, one.body, other.body)

    def leaves(self, source: Block, target: Block) -> Sequence[Leaf]:
        """The smallest texts that correspond in two blocks, those of blocks inside them left out."""
        one, other = source.body, target.body
        if isinstance(one, _LINES) and isinstance(other, _LINES):
            return (Leaf(self._run(source, source.span, one.inlines), self._run(target, target.span, other.inlines)),)
        if isinstance(one, Table) and isinstance(other, Table):
            return (*self._cells(source, target, one, other), Leaf(caption(source, one), caption(target, other)))
        if isinstance(one, Figure) and isinstance(other, Figure):
            words = Leaf(alternative(source, one), alternative(target, other))
            return words, Leaf(caption(source, one), caption(target, other))
        return ()

    def _cells(self, source: Block, target: Block, one: Table, other: Table) -> list[Leaf]:
        order = self.columns(one, other)
        return [
            Leaf(self._run(source, cell.span, cell.inlines), self._run(target, partner.span, partner.inlines))
            for number, (left, right) in enumerate(self.rows(one, other))
            if left is not None and right is not None
            for cell, partner in order.cells(left, right, head=not number)
        ]

    def _run(self, block: Block, span: Span, inlines: Inlines) -> Run:
        known = self._runs.get(id(span))
        return known if known is not None and known.inlines is inlines else Run(block, span, inlines)


def gapless(pairs: Sequence[object], ones: Sequence[object], others: Sequence[object]) -> bool:
    """Whether every member of two sequences that were lined up has a counterpart, as in nearly all texts."""
    return len(pairs) == len(ones) == len(others)


def alternative(block: Block, figure: Figure) -> Run:
    """The text for people who do not see a picture."""
    return Run(block, line_of(block.span), (Text(figure.alt),))
