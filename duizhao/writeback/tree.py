"""An article as a tree of what can be put into it: blocks, list items, rows, captions, with their segments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from duizhao.model import Block, Callout, Footnote, Item, Items, Row, Span, Table
from duizhao.segments import Kind
from duizhao.writeback.sheet import Sheet


@dataclass(eq=False, slots=True)
class Node:
    """One part of an article; `what` is None for the caption of a table, whose `span` is that of the table.

    `segments` are the indices (Sheet.segments) of all that can be translated in it, in reading order.
    """

    what: Block | Item | Row | None
    span: Span
    parent: Node | None = field(default=None, repr=False)
    inner: list[Node] = field(default_factory=list)
    segments: list[int] = field(default_factory=list)

    def line(self) -> Iterator[Node]:
        """The node, and those around it from the inside out."""
        here: Node | None = self
        while here is not None:
            yield here
            here = here.parent

    def every(self) -> Iterator[Node]:
        """The node and all inside it."""
        yield self
        for node in self.inner:
            yield from node.every()

    @property
    def holder(self) -> object:
        """The type of what it is: of the body for a block."""
        return type(self.what.body) if isinstance(self.what, Block) else type(self.what)


def leaves(sheet: Sheet) -> Sequence[Node]:
    """For every segment of a sheet the innermost node that holds it; None of them holds another segment."""
    found: dict[tuple[bool, int], Node] = {}
    for block in sheet.article.blocks():
        for node in _block(block, None).every():
            found[node.what is None, id(node.span)] = node
    # The span of a fact is nobody's: it stands in no block.
    nodes = [
        found.get((segment.kind is Kind.CAPTION, id(segment.span)), Node(None, segment.span))
        for segment in sheet.segments
    ]
    for index, leaf in enumerate(nodes):
        for node in leaf.line():
            node.segments.append(index)
    return nodes


def _block(block: Block, parent: Node | None) -> Node:
    node = Node(block, block.span, parent)
    match block.body:
        case Items(items=items):
            for item in items:
                inner = Node(item, item.span, node)
                inner.inner = _blocks(item.blocks, inner)
                node.inner.append(inner)
        case Callout(blocks=blocks) | Footnote(blocks=blocks):
            node.inner = _blocks(blocks, node)
        case Table(rows=rows, caption=caption):
            node.inner = [Node(row, row.span, node) for row in rows]
            node.inner += [Node(None, block.span, node)] if caption else []
        case _:
            pass
    return node


def _blocks(blocks: Iterable[Block], parent: Node) -> list[Node]:
    return [_block(block, parent) for block in blocks]
