"""Whether two texts of a file say the same: what every change of a translation is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from duizhao.model import Block, Body, Callout, Footnote, Items
from duizhao.segments import Segment
from duizhao.writeback.sheet import Sheet


def same(one: Sheet, other: Sheet) -> bool:
    """Whether both are read as the same blocks, facts, allowances and segments, with as many troubles."""
    return (
        one.segments == other.segments
        and one.article.meta == other.article.meta
        and len(one.article.troubles) == len(other.article.troubles)
        and blocks(one) == blocks(other)
    )


def blocks(sheet: Sheet) -> list[Block]:
    """The top-level blocks without the Markdown that was typed, in which comments may stand."""
    return [bare(block) for block in sheet.article.blocks()]


def bare(block: Block) -> Block:
    """A block, and those inside it, without the Markdown that was typed."""
    return replace(block, source="", body=_inside(block.body))


def _inside(body: Body) -> Body:
    match body:
        case Items(items=items):
            copies = (replace(item, blocks=tuple(bare(block) for block in item.blocks)) for item in items)
            return replace(body, items=tuple(copies))
        case Callout(blocks=inner) | Footnote(blocks=inner):
            return replace(body, blocks=tuple(bare(block) for block in inner))
        case _:
            return body


def followed(before: Sequence[Segment], after: Sequence[Segment]) -> list[int] | None:
    """Where each segment has come to, in the same order; None if one is gone or has changed."""
    found: list[int] = []
    here = 0
    for segment in before:
        while here < len(after) and after[here] != segment:
            here += 1
        if here == len(after):
            return None
        found.append(here)
        here += 1
    return found


def like(ones: Sequence[Segment], others: Sequence[Segment]) -> bool:
    """Whether segments say the same as the same kind of block, in whatever section."""
    return [replace(each, section="") for each in ones] == [replace(each, section="") for each in others]
