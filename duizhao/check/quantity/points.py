"""Percentage points, which are no percent: 22 个百分点 more than 40% are 62%."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.check.quantity.model import Mismatch, Quantity, Reading
from duizhao.check.quantity.units import PERCENT, UNITS

_POINT = UNITS["percentage-point"]


def points(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """The first quantity in points of one text that the other gives in percent: whatever else there has its number."""
    for own, other in ((source, target), (target, source)):
        told = [each for each in own.quantities if each.meaning.senses and each.meaning.first.unit is _POINT]
        for each in told:
            rival = _in_percent(each, own, other)
            if rival is not None:
                yield Mismatch("unit", *((each, rival) if own is source else (rival, each)))
                return


def _in_percent(told: Quantity, own: Reading, other: Reading) -> Quantity | None:
    """The same number in percent, which stands for it: none where either text has both."""
    number = told.meaning.first.value
    found = None
    for each in other.quantities:
        if each.meaning.senses and each.meaning.first.value == number:
            if each.meaning.first.unit is _POINT:
                return None
            typed = each.meaning.first.unit is PERCENT and not each.typed.endswith("成")  # 一成 may be either
            found = each if typed else found
    beside = (each.meaning.first for each in own.quantities if each.meaning.senses)
    return None if any(one.unit is PERCENT and one.value == number for one in beside) else found
