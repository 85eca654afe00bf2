"""Which parts of a translation stand for which of the source, and where between them a new one belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from duizhao.frozen import frozen
from duizhao.model import Block, Heading
from duizhao.segments import Kind
from duizhao.writeback import front
from duizhao.writeback.sheet import Sheet
from duizhao.writeback.tree import Node, leaves


@frozen
class Pairing:
    """Numbers are indices of the source's segments.

    `nodes` holds the leaf of each in the source's tree, `at` the place of its translation among the target's segments.
    """

    source: Sheet
    nodes: Sequence[Node]
    target: Sheet
    at: Mapping[int, int] = field(default_factory=dict)

    def grown(self, target: Sheet, node: Node, start: int) -> Pairing:
        """The pairing once the segments of a source node stand in the target from `start` on."""
        size = len(node.segments)
        at = {each: place + size if place >= start else place for each, place in self.at.items()}
        return Pairing(
            self.source, self.nodes, target, at | {each: start + number for number, each in enumerate(node.segments)}
        )

    def whole(self, index: int) -> Node:
        """The largest part of the source around a segment of which nothing is translated."""
        untouched = [node for node in self.nodes[index].line() if not any(each in self.at for each in node.segments)]
        return untouched[-1]

    def orderly(self, node: Node, start: int) -> bool:
        """Whether a part that stands from `start` on would stand behind what it follows inside the same block."""
        *_, top = node.line()
        before = [each for each in top.segments if each < node.segments[0] and each in self.at]
        return not before or self.at[before[-1]] < start

    def offset(self, node: Node) -> int:
        """Where a whole block goes: behind the block before it, else before the block behind it, else at the end."""
        tops = list(self.target.article.blocks())
        first, last = node.segments[0], node.segments[-1]
        before = next((n for n in range(first - 1, -1, -1) if self.top(n, tops) is not None), None)
        after = next((n for n in range(last + 1, len(self.nodes)) if self.top(n, tops) is not None), None)
        if before is not None:
            here = self.top(before, tops) or 0
            if isinstance(node.what, Block) and isinstance(node.what.body, Heading):
                here = self.end_of_section(here, tops)
        elif after is not None:
            here = (self.top(after, tops) or 0) - 1
        else:
            return len(self.target.text)
        line = tops[here].span.last_line if here >= 0 else front.fence(self.target) or 0
        return self.target.above(self.target.below(line))

    def top(self, index: int, tops: Sequence[Block]) -> int | None:
        """Which top-level block of the translation holds the translation of a segment."""
        if index not in self.at or self.source.segments[index].kind is Kind.FACT:
            return None
        line = self.target.segments[self.at[index]].span.line
        return next((n for n, block in enumerate(tops) if block.span.line <= line <= block.span.last_line), None)

    def end_of_section(self, here: int, tops: Sequence[Block]) -> int:
        """The last of the blocks behind `here` whose source is gone: a new heading is not to take them in."""
        held = {self.target.segments[each].span.line for each in self.at.values()}
        for block in tops[here + 1 :]:
            lines = range(block.span.line, block.span.last_line + 1)
            if isinstance(block.body, Heading) or not held.isdisjoint(lines):
                break
            here += 1
        return here

    def sibling(self, node: Node) -> tuple[Node | None, bool]:
        """The translation of the nearest part beside it, and whether it goes behind that one."""
        assert node.parent is not None
        others, trees = node.parent.inner, leaves(self.target)
        place = others.index(node)
        for other in [*reversed(others[:place]), *others[place + 1 :]]:
            found = self.counterpart(other, trees)
            if found is not None:
                return found, others.index(other) < place
        return None, False

    def counterpart(self, node: Node, trees: Sequence[Node]) -> Node | None:
        """The part of the translation in which a part of the source is translated, as deep inside things like those."""
        first = next((each for each in node.segments if each in self.at), None)
        if first is None:
            return None
        ours, theirs = list(self.nodes[first].line()), list(trees[self.at[first]].line())
        height = ours.index(node)
        if [each.holder for each in ours[: height + 2]] != [each.holder for each in theirs[: height + 2]]:
            return None
        return theirs[height]
