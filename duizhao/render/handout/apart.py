"""Lists cut into rows, so that side by side each item stands beside its like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from duizhao.model import Block, Items, Pair, Parallel, plain, runs


def items_apart(parallel: Parallel) -> Parallel:
    """The same, but a list that has as many items on both sides is cut into lists of one: each beside its like."""
    sections = (
        replace(section, pairs=tuple(part for pair in section.pairs for part in apart(pair)))
        for section in parallel.sections
    )
    return replace(parallel, sections=tuple(sections))


def apart(pair: Pair) -> Iterator[Pair]:
    """Two lists of the same length as pairs of lists of one item each; any other pair as it is."""
    match pair.source, pair.target:
        case Block(body=Items(items=left)), Block(body=Items(items=right)) if len(left) == len(right):
            for place in range(len(left)):
                yield Pair(_one(pair.source, place), _one(pair.target, place))
        case _:
            yield pair


def _one(block: Block | None, place: int) -> Block:
    """The item at `place` of a list, as a list that goes on counting where the item before it stopped."""
    assert block is not None
    assert isinstance(block.body, Items)
    body = replace(block.body, items=(block.body.items[place],), start=block.body.start + place)
    return replace(block, body=body, source="\n".join(plain(run) for run in runs(body)))
