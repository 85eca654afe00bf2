"""Two values that have changed places: all are met, but one group has the other's."""

from __future__ import annotations

import re

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.bounds import SIDED
from duizhao.check.quantity.model import Mismatch, Quantity, Reading
from duizhao.check.quantity.units import FOLD

_FEWEST = 3  # quantities: with two, the order may just be that of the other language's sentence
_TURNED = re.compile(r"\b(?:instead of|rather than|as opposed to|(?:down|up) from)\b")  # 12.9% instead of 18.4%
_MOVED = re.compile("[降升增减][低高加少]?[至到为]")  # 由安慰剂组的0.36降至0.17: 0.17 against 0.36 on placebo
_SHIFTED = re.compile("[搬迁移调改换][到至为成]")  # from the third floor of one house to the second of another
_CLAUSE = re.compile(r"[，。；：！？;:()（）\n]|,(?!\d)|\.(?!\d)| (?:and|but|or|while|whereas) ")
_NEAR = 3  # values that may stand between two of which one replaces the other
_AGAINST = re.compile(r"\b(?:against|versus|vs|compared (?:with|to)|from|than)\b")
_PARALLEL = 2  # like values in their places: 32% and 18% changed, 26% and 11% not


def exchange(source: Reading, target: Reading) -> Mismatch | None:
    """The first of two like values that stand in each other's place, while what stands between has kept its own.

    Where a translator turns a sentence round, a value moves with what it belongs to, so that its neighbours move too.
    """
    if min(len(source.quantities), len(target.quantities)) < _FEWEST:
        return None
    ones = [each for each in source.quantities if each.strong]
    others = [each for each in target.quantities if each.strong]
    if len(ones) != len(others) or len(ones) < _FEWEST:
        return None
    apart = [place for place, (one, other) in enumerate(zip(ones, others, strict=True)) if not _same_value(one, other)]
    if len(apart) != 2:
        return None
    first, second = apart
    kept = [each for place, each in enumerate(ones) if place not in apart and _alike(each, ones[first])]
    if second - first < 2 and len(kept) < _PARALLEL:
        return None
    neighbours = (ones[first], ones[second], others[first], others[second])
    if second - first == 1 and all(each.bound in SIDED for each in neighbours):
        return None  # no later than 72 hours, ideally within 2: two limits of one thing
    if second - first <= _NEAR and _turned_round(source, ones[first : second + 1], target, others[first : second + 1]):
        return None
    if ones[first].unit != ones[second].unit and not {ones[first].unit, ones[second].unit} & {"", "noun"}:
        return None  # 120 mL of 6% to 150 L: who exchanges numbers leaves each its unit
    crossed = _same_value(ones[first], others[second]) and _same_value(ones[second], others[first])
    between = ones[first + 1 : second]
    if not crossed or not _alike(ones[first], ones[second]) or any(_same_value(each, ones[first]) for each in between):
        return None
    middle = tuple(others[first + 1 : second])
    if any(_moved_along(one, other, source, target, neighbours) for one, other in zip(between, middle, strict=True)):
        return None
    if _bounds_moved((ones[first], ones[second]), (others[first], others[second])):
        return None
    return Mismatch("value", ones[first], others[first])


def _moved_along(
    one: Quantity,
    other: Quantity,
    source: Reading,
    target: Reading,
    pairs: tuple[Quantity, Quantity, Quantity, Quantity],
) -> bool:
    """Whether a number between two stands in the clause of the same one in both texts, so that the clauses moved."""
    first, second, given, last = pairs  # `given` stands first, and has the value of the second
    return any(
        _together(one, mine, source) and _together(other, its, target) and not _together(one, apart, source)
        for mine, its, apart in ((first, last, second), (second, given, first))
    )


def _together(one: Quantity, other: Quantity, text: Reading) -> bool:
    start, end = sorted((one, other), key=lambda each: each.start)
    return _CLAUSE.search(text.text, start.end, end.start) is None


def _turned_round(source: Reading, ones: list[Quantity], target: Reading, others: list[Quantity]) -> bool:
    """Whether what stands between two values tells that the sentence begins with the later one."""
    here, there = source.text[ones[0].end : ones[-1].start], target.text[others[0].end : others[-1].start]
    if len(ones) > _PARALLEL and not _SHIFTED.search(here):
        return False
    return bool(_TURNED.search(there) or (_MOVED.search(here) and _AGAINST.search(there)))


def _bounds_moved(ones: tuple[Quantity, Quantity], others: tuple[Quantity, Quantity]) -> bool:
    """减重至少5%者占86%, 86% lost 5% or more: the bound went with its value, so the sentence was turned round."""
    here, there = ([each.bound in SIDED for each in pair] for pair in (ones, others))
    return here[0] != here[1] and here == there[::-1]


def _alike(one: Quantity, other: Quantity) -> bool:
    first, second = one.meaning.first.unit, other.meaning.first.unit
    return first.dimension == second.dimension and (first is FOLD) == (second is FOLD)  # 21.0%, and 2.8 times that


def _same_value(one: Quantity, other: Quantity) -> bool:
    """Whether both may be one quantity."""
    return same(one.meaning, other.meaning)
