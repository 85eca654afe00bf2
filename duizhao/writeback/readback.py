"""Whether a translation into which something was put says exactly that, and all else as before."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.model import Block
from duizhao.segments import Kind, Segment
from duizhao.writeback.same import bare, blocks, like
from duizhao.writeback.sheet import Sheet


def arrived(before: Sheet, after: Sheet, wanted: Sequence[Segment], line: int) -> int | None:
    """Where among the segments of `after` those wanted stand, on the line given or below; None if the rest has changed.

    Only a new heading may change in which section other segments stand.
    """
    size = len(wanted)
    unchanged = like if wanted[0].kind is Kind.HEADING else _equal
    if len(after.segments) != len(before.segments) + size:
        return None
    for start in range(len(before.segments) + 1):
        those = after.segments[start : start + size]
        rest = after.segments[:start] + after.segments[start + size :]
        if those[0].span.last_line >= line and like(those, wanted) and unchanged(before.segments, rest):
            return start
    return None


def _equal(ones: Sequence[Segment], others: Sequence[Segment]) -> bool:
    return ones == others


def shaped(before: Sheet, after: Sheet, block: Block | None) -> bool:
    """Whether the top-level blocks are as before and there is one more like `block`; for None, one may have grown."""
    ones, others = blocks(before), blocks(after)
    if len(after.article.troubles) != len(before.article.troubles):
        return False
    if block is None:
        return len(ones) == len(others) and sum(a != b for a, b in zip(ones, others, strict=True)) <= 1
    index = next((n for n, (a, b) in enumerate(zip(ones, others, strict=False)) if a != b), len(ones))
    found = [others[n] for n in range(index + 1) if others[:n] + others[n + 1 :] == ones]
    return any(each.body == bare(block).body and not each.allows for each in found)
