"""What every rule looks at: one work with the shelf and the settings, and the ways to walk over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, cast

from duizhao.align import matcher
from duizhao.check.counterparts import Couple, Gapped, Leaf, Pairs, Stretch, alternative
from duizhao.check.letters import Whole
from duizhao.check.place import Run, end_of, line_of, runs_of
from duizhao.check.stack import Stack
from duizhao.config import Config
from duizhao.desk.model import Desk
from duizhao.finding import Excerpt
from duizhao.frozen import frozen
from duizhao.model import (
    Article,
    Block,
    Body,
    Callout,
    Figure,
    Footnote,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Parallel,
    Shelf,
    Span,
    Table,
    Text,
    Work,
    within,
)

__all__ = ["Case", "Couple", "Gapped", "Leaf", "Stretch", "Survey", "nested"]

TRANSLATED = ("title", "summary", "main_message")  # front matter that a translation holds too

T = TypeVar("T")
B = TypeVar("B", bound=Body)
K = TypeVar("K", bound=Inline)


class Printed(Stack[Run]):
    """All passages of one article, its front matter first."""

    def __init__(self, article: Article, runs: Sequence[Run]) -> None:
        super().__init__(runs, [run.text for run in runs])
        self.article = article


@frozen(slots=False)
class Case:
    """`press` tells a build, which needs everything a handout must carry, from a mere check of two texts.

    `desks` are those of the translations that have a ledger.
    """

    work: Work
    shelf: Shelf
    config: Config
    press: bool = False
    desks: tuple[Desk, ...] = ()

    @cached_property
    def bare(self) -> bool:
        """Two texts without any front matter: they can be checked against each other; only printing asks for more."""
        return not self.press and not any(article.meta.facts for article in self.work.articles())

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
        return self._pairs.get(leaf.other.span.path) or (self.work.source.lang, "")

    @cached_property
    def _pairs(self) -> dict[str, tuple[str, str]]:
        return {path: (self.work.source.lang, lang) for path, lang in self._langs.items()}

    def lang_of(self, path: str) -> str:
        """The language of an article's file."""
        return self._langs.get(path, "")

    @cached_property
    def _langs(self) -> dict[str, str]:
        return {article.path: article.lang for article in self.work.articles()}

    @cached_property
    def match(self) -> Pairs:
        """What lines up the parts of blocks that correspond."""
        return Pairs(matcher(self.shelf.glossary), {id(run.span): run for _, run in self.texts})

    @cached_property
    def both(self) -> tuple[Couple, ...]:
        """Every source block with its translation; blocks inside lists, boxes and footnotes after what holds them."""
        tops = (couple for parallel in self.work.parallels for couple in parallel.both())
        return tuple(couple for top in tops for couple in self.match.couples(*top))

    @cached_property
    def _alike(self) -> dict[type[object], list[tuple[Block, Block, Body, Body]]]:
        found: dict[type[object], list[tuple[Block, Block, Body, Body]]] = {}
        for source, target in self.both:
            if type(source.body) is type(target.body):
                found.setdefault(type(source.body), []).append((source, target, source.body, target.body))
        return found

    def alike(self, kind: type[B]) -> Sequence[tuple[Block, Block, B, B]]:
        """(source block, target block, what each is) where both are of one kind, those inside others too."""
        return cast("Sequence[tuple[Block, Block, B, B]]", self._alike.get(kind, ()))

    @property
    def lists(self) -> Sequence[tuple[Block, Block, Items, Items]]:
        """(source block, target block, list, its counterpart), nested lists too."""
        return self.alike(Items)

    @property
    def tables(self) -> Sequence[tuple[Block, Block, Table, Table]]:
        """Every table with its counterpart, and the blocks that are those tables."""
        return self.alike(Table)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The blocks of every section, box, footnote and list item that has a counterpart."""
        return tuple(self._stretches())

    def _stretches(self) -> Iterator[Stretch]:
        for parallel in self.work.parallels:
            start = end_of(parallel.target, None)
            for section in parallel.sections:
                if section.source is not None and section.target is not None:
                    pairs = tuple((pair.source, pair.target) for pair in section.pairs)
                    yield Stretch(start, section.source.blocks[0], pairs)
        for source, target in self.both:
            one, other = source.body, target.body
            if isinstance(one, Items) and isinstance(other, Items):
                for item, partner in self.match.items(one, other):
                    if item is not None and partner is not None and len(item.blocks) > 1:
                        inner = self.match.inner(item.blocks, partner.blocks)
                        yield Stretch(partner.span, source, inner, inside=True)
            elif isinstance(one, (Callout, Footnote)) and type(one) is type(other):
                yield Stretch(line_of(target.span), source, self.match.inner(one.blocks, other.blocks))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every pair of leaves of every language, front matter texts first."""
        facts = [leaf for parallel in self.work.parallels for leaf in _facts(parallel)]
        leaves = self.match.leaves
        return (*facts, *[leaf for source, target in self.both for leaf in leaves(source, target)])

    @cached_property
    def _held(self) -> dict[type[Inline], list[Leaf]]:
        held: dict[type[Inline], list[Leaf]] = {}
        kinds = {id(run.inlines): {type(inline) for inline in within(run.inlines)} - {Text} for _, run in self.runs}
        none: set[type[Inline]] = set()
        for leaf in self.leaves:
            ones, others = kinds.get(id(leaf.one.inlines), none), kinds.get(id(leaf.other.inlines), none)
            for kind in ones | others if ones or others else ():
                held.setdefault(kind, []).append(leaf)
        return held

    def holding(self, kind: type[Inline]) -> Sequence[Leaf]:
        """The leaves that hold a citation, a link, a note or another mark of this kind in either language."""
        return self._held.get(kind, ())

    @cached_property
    def blocks(self) -> tuple[tuple[Article, Block], ...]:
        """Every block of every language, those inside others too."""
        articles = self.work.articles()
        return tuple([(each, block) for each in articles for top in each.blocks() for block in nested(top)])

    @cached_property
    def _bodies(self) -> dict[type[object], list[tuple[Article, Block, Body]]]:
        found: dict[type[object], list[tuple[Article, Block, Body]]] = {}
        for article, block in self.blocks:
            found.setdefault(type(block.body), []).append((article, block, block.body))
        return found

    def bodies(self, kind: type[B]) -> Sequence[tuple[Article, Block, B]]:
        """The blocks of every language that are of one kind, those inside others too."""
        return cast("Sequence[tuple[Article, Block, B]]", self._bodies.get(kind, ()))

    @cached_property
    def passages(self) -> tuple[tuple[Article, Run], ...]:
        """Every run of text of every language, each by itself; the texts of the front matter first."""
        facts = (
            (article, _fact(key, fact.span, fact.value))
            for article in self.work.articles()
            for key in TRANSLATED
            if (fact := article.meta.at(key)) is not None and isinstance(fact.value, str)
        )
        return (*facts, *self.texts)

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """The passages of every article, one below the other."""
        found: dict[int, list[Run]] = {id(article): [] for article in self.work.articles()}
        for article, run in self.passages:
            found[id(article)].append(run)
        return tuple([Printed(article, found[id(article)]) for article in self.work.articles()])

    @cached_property
    def sides(self) -> Mapping[str, Stack[Leaf]]:
        """The texts of the leaves, one below the other, by their language."""
        source = self.work.source.lang
        sides = {source: Stack(self.leaves, [leaf.one.text for leaf in self.leaves])}
        targets: dict[str, list[Leaf]] = {}
        for leaf in self.leaves:
            targets.setdefault(self.lang_of(leaf.other.span.path), []).append(leaf)
        return sides | {lang: Stack(leaves, [leaf.other.text for leaf in leaves]) for lang, leaves in targets.items()}

    @cached_property
    def texts(self) -> tuple[tuple[Article, Run], ...]:
        """Every run of text of every language, the front matter left out."""
        return tuple([(article, run) for article, block in self.blocks for run in runs_of(block) if run.inlines])

    @cached_property
    def wholes(self) -> tuple[Whole, ...]:
        """The letters of every article, those of the texts for people who do not see a picture last."""
        found = {id(printed.article): list(printed.owners) for printed in self.printed}
        for article, block, figure in self.bodies(Figure):
            found[id(article)].append(alternative(block, figure))
        return tuple([Whole(article, found[id(article)]) for article in self.work.articles()])

    @cached_property
    def runs(self) -> tuple[tuple[Article, Run], ...]:
        """Every run of text of every language that holds more than letters."""
        return tuple([row for row in self.texts if len(row[1].inlines) > 1 or type(row[1].inlines[0]) is not Text])

    @cached_property
    def _marks(self) -> dict[type[object], list[tuple[Article, Run, Inline]]]:
        found: dict[type[object], list[tuple[Article, Run, Inline]]] = {}
        for article, run in self.runs:
            for inline in within(run.inlines):
                found.setdefault(type(inline), []).append((article, run, inline))
        return found

    def marks(self, kind: type[K]) -> Sequence[tuple[Article, Run, K]]:
        """Every citation, link, note or other mark of one kind, of every language, and the text that it stands in."""
        return cast("Sequence[tuple[Article, Run, K]]", self._marks.get(kind, ()))


def nested(block: Block) -> list[Block]:
    """A block, then all blocks inside it."""
    found: list[Block] = []
    _gather(found, (block,))
    return found


def _gather(found: list[Block], blocks: Sequence[Block]) -> None:
    for block in blocks:
        found.append(block)
        body = block.body
        if isinstance(body, Paragraph):  # most are
            continue
        if isinstance(body, Items):
            for item in body.items:
                _gather(found, item.blocks)
        elif isinstance(body, (Callout, Footnote)):
            _gather(found, body.blocks)


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


@frozen
class Survey:
    """What concerns the project as a whole, gathered while the works pass by.

    `files` is {slug: {language: path}}; `cited` maps a reference key to the first place that cites it;
    `bare` tells that no article has front matter, so that nothing is about to be printed.
    """

    files: Mapping[str, Mapping[str, str]]
    cited: Mapping[str, Excerpt]
    shelf: Shelf
    config: Config
    bare: bool = False
