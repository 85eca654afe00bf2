"""Ratios, compared whole: 2∶1 is no 3:1, though a phase 3 stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from duizhao.check.quantity.model import Force, Mismatch, Quantity, Reading
from duizhao.check.quantity.tokens import plain
from duizhao.check.quantity.units import BARE

_MANY = r"\d{1,3}(?:,\d{3})+|\d{3,6}"
# Two digits behind the colon may be minutes.
_COLON = re.compile(r"[:：] ?\d")  # a quick look for them
_RATIO = re.compile(rf"(?<![\d:：.,])({_MANY}|\d{{1,2}}) ?[:：] ?({_MANY}|\d)(?![\d:：.]|,\d| ?[ap]\.?m\b)")


def ratios(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """The first ratio that only the source has and the first that only the target has, where both have as many."""
    if not (ones := _found(source)):
        return
    others = _found(target)
    if len(ones) != len(others):
        return
    lost = [each for key, each in ones if all(key != other for other, _ in others)]
    extra = [each for key, each in others if all(key != one for one, _ in ones)]
    if lost and extra:
        yield Mismatch("value", lost[0], extra[0])


def _found(text: Reading) -> list[tuple[tuple[int, int], Quantity]]:
    """(both numbers, the ratio as typed) of each ratio."""
    if not (":" in text.text or "：" in text.text) or _COLON.search(text.text) is None:
        return []
    found = []
    for hit in _RATIO.finditer(text.text):
        one, other = (int(each.replace(",", "")) for each in hit.groups())
        found.append(((one, other), Quantity(hit.start(), hit.end(), hit[0], plain(Fraction(one), BARE, Force.STRONG))))
    return found
