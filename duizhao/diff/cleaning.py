"""A minimal difference made readable: small islands between changes go under, edges move to where a phrase ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from duizhao.diff.model import Step
from duizhao.diff.sliding import slid
from duizhao.diff.tokens import ends, exact, negates, weight

_CLAUSE = frozenset("，,、：:")
_FEW = 4  # tokens of a change that is seen at one glance
_ENOUGH = 60  # tokens of a change that are looked at


def readable(steps: list[Step]) -> list[Step]:
    """The same difference, to be read."""
    while len(fewer := _absorbed(slid(steps))) < len(steps):
        steps = fewer
    return fewer


def _absorbed(steps: list[Step]) -> list[Step]:
    """Once from left to right; a change that has grown looks back. Only beginnings are carried along."""
    kept: list[tuple[int, Step]] = []  # from which step on, and what the change made of them begins with
    for index, step in enumerate(steps):
        start, head = index, step
        while kept and _joins(kept[-1][1], head):
            start, last = kept.pop()
            head = Step(last.same, _begun(last.gone, head.same, head.gone), _begun(last.come, head.same, head.come))
        kept.append((start, head))
    starts = [start for start, _ in kept]
    return [_merged(steps[start:end]) for start, end in zip(starts, [*starts[1:], len(steps)], strict=True)]


def _begun(*texts: list[str]) -> list[str]:
    return [token for text in texts for token in text[:_ENOUGH]][:_ENOUGH]


def _merged(steps: list[Step]) -> Step:
    """One change of several and the islands between them."""
    first, *others = steps
    for step in others:
        first.gone += step.same + step.gone
        first.come += step.same + step.come
    return first


def _joins(left: Step, right: Step) -> bool:
    return not right.same or (left.changed and right.changed and _small(right.same, left, right))


def _small(island: Sequence[str], left: Step, right: Step) -> bool:
    """Whether what two changes have between them is better read as part of one change.

    A quantity or a code that has not changed is never shown as if it had, and one that has changed stands alone. A
    sentence's end is a hold for the eye. A negation that came or went is not to be lost in a longer change.
    """
    if len(island) > _ENOUGH or any(ends(token) or exact(token) for token in island):
        return False
    size = sum(weight(token) + 2 * (token in _CLAUSE) for token in island)
    if size and (_turns(left) or _turns(right)):
        return False
    if _one_quantity(left) or _one_quantity(right):
        return False
    room = min(_size(left), _size(right))
    if _one_way(left, right):
        return 4 * max(size, 1) <= room
    return size <= min(2, room) or 2 * size <= min(8, room)


def _size(step: Step) -> int:
    return max(sum(map(weight, side[:_ENOUGH])) for side in (step.gone, step.come))


def _one_way(left: Step, right: Step) -> bool:
    """Whether both only add, or both only take away: what stands between them was then left as it is."""
    return not (left.gone or right.gone) or not (left.come or right.come)


def _turns(step: Step) -> bool:
    """Whether hardly more than a negation came or went."""
    if len(step.gone) + len(step.come) > _FEW:
        return False
    return Counter(filter(negates, step.gone)) != Counter(filter(negates, step.come))


def _one_quantity(step: Step) -> bool:
    """Whether nothing but a quantity or a code has changed."""
    if len(step.gone) + len(step.come) > _FEW:
        return False
    strong = [[token for token in side if weight(token)] for side in (step.gone, step.come)]
    return len(strong[0] + strong[1]) >= 1 and all(len(side) <= 1 and all(map(exact, side)) for side in strong)
