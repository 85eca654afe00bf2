"""An article in all its languages, lined up, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from duizhao.frozen import frozen
from duizhao.model.article import Article, Section
from duizhao.model.blocks import Block


@frozen
class Pair:
    """A block and its counterpart; one of them is None when it has none."""

    source: Block | None
    target: Block | None


@frozen
class SectionPair:
    """A section and its counterpart with their blocks lined up; one of the sections may be None."""

    source: Section | None
    target: Section | None
    pairs: tuple[Pair, ...]


@frozen
class Parallel:
    """Source and translation, lined up section by section, in the source's order."""

    source: Article
    target: Article
    sections: tuple[SectionPair, ...]

    def both(self) -> Iterator[tuple[Block, Block]]:
        """The pairs of blocks that have both sides."""
        for section in self.sections:
            for pair in section.pairs:
                if pair.source is not None and pair.target is not None:
                    yield pair.source, pair.target


@frozen
class Work:
    """One article in all its languages.

    `numbers` maps a reference key to its printed number: given by the first citation in the source,
    shared by all languages. Keys cited only by a translation follow, so that they print at all.
    """

    slug: str
    source: Article
    parallels: tuple[Parallel, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)

    def articles(self) -> tuple[Article, ...]:
        """The source first, then each translation."""
        return (self.source, *(parallel.target for parallel in self.parallels))


@frozen
class Page:
    """A finished file: `path` posix below output/, `data` its bytes."""

    path: str
    data: bytes = field(repr=False)
