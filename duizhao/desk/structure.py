"""Which segments of two files correspond by their place in the documents, before anybody has confirmed anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duizhao.align import Matcher
from duizhao.model import Block, Callout, Figure, Footnote, Heading, Items, Paragraph, Parallel, Row, Span, Table
from duizhao.segments import Kind, Segment


def partners(parallel: Parallel, match: Matcher, ones: Sequence[Segment], others: Sequence[Segment]) -> dict[int, int]:
    """Indices of source segments -> indices of the target segments that stand at the same place.

    Both lists must come from the articles that `parallel` lines up: a segment is known by its span.
    """
    left = {_leaf(segment): index for index, segment in enumerate(ones)}
    right = {_leaf(segment): index for index, segment in enumerate(others)}
    found = {}
    facts = {segment.name: index for index, segment in enumerate(others) if segment.kind is Kind.FACT}
    for index, segment in enumerate(ones):
        if segment.kind is Kind.FACT and segment.name in facts:
            found[index] = facts[segment.name]
    for one, other in _blocks(parallel, match):
        for name, span, span_ in _leaves(one, other, match):
            a, b = left.get((name, id(span))), right.get((name, id(span_)))
            if a is not None and b is not None:
                found[a] = b
    return found


def _leaf(segment: Segment) -> tuple[str, int]:
    return ("caption" if segment.kind is Kind.CAPTION else "", id(segment.span))


def _blocks(parallel: Parallel, match: Matcher) -> Iterator[tuple[Block, Block]]:
    for source, target in parallel.both():
        yield from _inner(source, target, match)


def _inner(source: Block, target: Block, match: Matcher) -> Iterator[tuple[Block, Block]]:
    """A pair of blocks, and the pairs inside them."""
    yield source, target
    match source.body, target.body:
        case (Callout(blocks=ones), Callout(blocks=others)) | (Footnote(blocks=ones), Footnote(blocks=others)):
            yield from _pairs(ones, others, match)
        case Items(items=left), Items(items=right):
            for one, other in match.items(left, right):
                if one is not None and other is not None:
                    yield from _pairs(one.blocks, other.blocks, match)
        case _:
            pass


def _pairs(ones: Sequence[Block], others: Sequence[Block], match: Matcher) -> Iterator[tuple[Block, Block]]:
    for one, other in match.blocks(ones, others):
        if one is not None and other is not None:
            yield from _inner(one, other, match)


def _leaves(source: Block, target: Block, match: Matcher) -> Iterator[tuple[str, Span, Span]]:
    match source.body, target.body:
        case Table(rows=ones), Table(rows=others):
            for one, other in match.rows(ones, others):
                if isinstance(one, Row) and isinstance(other, Row):
                    yield "", one.span, other.span
            yield "caption", source.span, target.span
        case (Heading() | Paragraph(), Heading() | Paragraph()) | (Figure(), Figure()):
            yield "", source.span, target.span
        case _:
            pass
