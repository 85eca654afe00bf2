"""What every rule looks at: one work with the shelf and the settings, and the ways to walk over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from duizhao.align import Matched, Matcher, matcher
from duizhao.check.place import Run, line_of, runs_of
from duizhao.config import Config
from duizhao.finding import Excerpt
from duizhao.model import (
    Article,
    Block,
    Callout,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Parallel,
    Row,
    Shelf,
    Span,
    Table,
    Text,
    Work,
)

TRANSLATED = ("title", "summary", "main_message")  # front matter that a translation holds too


T = TypeVar("T")
Couple = tuple[Block, Block]  # a source block and its translation
Gapped = Sequence[tuple[Block | None, Block | None]]


@dataclass(frozen=True, slots=True)
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

    @cached_property
    def _memory(self) -> dict[str, object]:
        return {}

    def remembered(self, key: str, look: Callable[[Case], T]) -> T:
        """What `look` sees in this case, looked at once: several rules of one family ask for it."""
        if key not in self._memory:
            self._memory[key] = look(self)
        return cast("T", self._memory[key])

    def languages(self, leaf: Leaf) -> tuple[str, str]:
        """The languages of a leaf's texts."""
        lang = self._langs.get(leaf.other.span.path, "")
        return self.work.source.lang, lang

    @cached_property
    def _langs(self) -> dict[str, str]:
        return {article.path: article.lang for article in self.work.articles()}

    @cached_property
    def match(self) -> Pairs:
        """What lines up the parts of blocks that correspond."""
        return Pairs(matcher(self.shelf.glossary))

    @cached_property
    def both(self) -> tuple[Couple, ...]:
        """Every source block with its translation; blocks inside lists, boxes and footnotes after what holds them."""
        tops = (couple for parallel in self.work.parallels for couple in parallel.both())
        return tuple(couple for top in tops for couple in self.match.couples(*top))

    def lists(self) -> Iterator[tuple[Block, Block, Items, Items]]:
        """(source block, target block, list, its counterpart), nested lists too."""
        for source, target in self.both:
            if isinstance(source.body, Items) and isinstance(target.body, Items):
                yield source, target, source.body, target.body

    def tables(self) -> Iterator[tuple[Block, Block, Table, Table]]:
        """Every table with its counterpart, and the blocks that are those tables."""
        for source, target in self.both:
            if isinstance(source.body, Table) and isinstance(target.body, Table):
                yield source, target, source.body, target.body

    def boxes(self) -> Iterator[tuple[Block, Block, Gapped]]:
        """Every box and footnote with its counterpart, and the blocks inside lined up."""
        for source, target in self.both:
            match source.body, target.body:
                case (Callout() as one, Callout() as other) | (Footnote() as one, Footnote() as other):
                    yield source, target, self.match.inner(one.blocks, other.blocks)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every pair of leaves of every language, front matter texts first."""
        facts = (leaf for parallel in self.work.parallels for leaf in _facts(parallel))
        return (*facts, *(leaf for source, target in self.both for leaf in self.match.leaves(source, target)))

    @cached_property
    def marked(self) -> tuple[Leaf, ...]:
        """The leaves with citations, links, notes or other marks."""
        return tuple(leaf for leaf in self.leaves if leaf.marked)

    @cached_property
    def blocks(self) -> tuple[tuple[Article, Block], ...]:
        """Every block of every language, those inside others too."""
        return tuple(
            (article, block) for article in self.work.articles() for top in article.blocks() for block in nested(top)
        )

    @cached_property
    def passages(self) -> tuple[tuple[Article, Run], ...]:
        """Every run of text of every language, each by itself; the texts of the front matter first."""
        facts = (
            (article, _fact(key, fact.span, fact.value))
            for article in self.work.articles()
            for key in TRANSLATED
            if (fact := article.meta.at(key)) is not None and isinstance(fact.value, str)
        )
        texts = ((article, run) for article, block in self.blocks for run in runs_of(block) if run.inlines)
        return (*facts, *texts)

    @cached_property
    def runs(self) -> tuple[tuple[Article, Run], ...]:
        """Every run of text of every language that holds more than letters."""
        return tuple(
            (article, run)
            for article, block in self.blocks
            for run in runs_of(block)
            if any(type(inline) is not Text for inline in run.inlines)
        )


def nested(block: Block) -> Iterator[Block]:
    """A block, then all blocks inside it."""
    yield block
    match block.body:
        case Items(items=items):
            for item in items:
                for inner in item.blocks:
                    yield from nested(inner)
        case Callout(_, blocks) | Footnote(_, blocks):
            for inner in blocks:
                yield from nested(inner)
        case _:
            pass


class Pairs:
    """The parts of blocks that correspond, lined up once however many rules ask."""

    def __init__(self, match: Matcher) -> None:
        self._match = match
        self._items: dict[tuple[int, int], Matched[Item]] = {}
        self._rows: dict[tuple[int, int], Matched[Row]] = {}
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

    def inner(self, ones: tuple[Block, ...], others: tuple[Block, ...]) -> Matched[Block]:
        """The blocks of two list items, boxes or footnotes."""
        key = (id(ones), id(others))
        if key not in self._blocks:
            self._blocks[key] = self._match.blocks(ones, others)
        return self._blocks[key]

    def couples(self, source: Block, target: Block) -> Iterator[Couple]:
        """Two blocks and all pairs of blocks inside them."""
        yield source, target
        match source.body, target.body:
            case Items() as one, Items() as other:
                for item, partner in self.items(one, other):
                    if item is not None and partner is not None:
                        yield from self._inner(item.blocks, partner.blocks)
            case (Callout() as one, Callout() as other) | (Footnote() as one, Footnote() as other):
                yield from self._inner(one.blocks, other.blocks)

    def _inner(self, ones: tuple[Block, ...], others: tuple[Block, ...]) -> Iterator[Couple]:
        for one, other in self.inner(ones, others):
            if one is not None and other is not None:
                yield from self.couples(one, other)

    def leaves(self, source: Block, target: Block) -> Iterator[Leaf]:
        """The smallest texts that correspond in two blocks, those of blocks inside them left out."""
        match source.body, target.body:
            case (Heading() | Paragraph() as one, Heading() | Paragraph() as other):
                yield Leaf(Run(source, source.span, one.inlines), Run(target, target.span, other.inlines))
            case Figure() as one, Figure() as other:
                yield Leaf(_alternative(source, one), _alternative(target, other))
                yield _last_runs(source, target)
            case Table() as one, Table() as other:
                for left, right in self.rows(one, other):
                    if left is not None and right is not None:
                        for cell, partner in zip(left.cells, right.cells, strict=False):
                            yield Leaf(Run(source, cell.span, cell.inlines), Run(target, partner.span, partner.inlines))
                yield _last_runs(source, target)


def _facts(parallel: Parallel) -> Iterator[Leaf]:
    """Front matter texts. Their place is the key's line: quotes and folded lines hide what stands where."""
    for key in TRANSLATED:
        one, other = parallel.source.meta.at(key), parallel.target.meta.at(key)
        if one is not None and other is not None and isinstance(one.value, str) and isinstance(other.value, str):
            yield Leaf(_fact(key, one.span, one.value), _fact(key, other.span, other.value))


def _fact(key: str, span: Span, value: str) -> Run:
    run: Inlines = (Text(value),)
    block = Block(line_of(span), f"{key}: {' '.join(value.split())}", Paragraph(run))
    return Run(block, block.span, run, exact=False)


def _alternative(block: Block, figure: Figure) -> Run:
    return Run(block, line_of(block.span), (Text(figure.alt),))


def _last_runs(source: Block, target: Block) -> Leaf:
    """The captions, which come last."""
    one, other = (list(runs_of(block))[-1] for block in (source, target))
    return Leaf(one, other)


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
