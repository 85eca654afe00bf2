"""Tolerances: ±3 days that became +3 days, or just 3 days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.model import Mismatch, Quantity, Reading
from duizhao.check.quantity.sizes import is_known

_BOTH_WAYS = Late(
    r"±|\+/[-−–]|\b(?:plus[- ]or[- ]minus|give or take|either (?:side|way|direction)|on both sides|before or after"
    r"|above or below|below or above|too high or (?:too )?low|high or low|over or under|in either direction"
    r"|each way|up or down"
    r"|earlier or later|sooner or later|SD|standard deviations?|margin|tolerance)\b"
    r"|上下|左右|前后|正负|标准差|误差|浮动",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[±+−–-] ?$")


def tolerances(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """A tolerance of one text where the other says it nowhere as one, by sign or in words."""
    for own, other in ((source, target), (target, source)):
        if "±" not in own.text:
            continue
        marked = [each for each in own.quantities if _sign(each, own) == "±"]
        there = len(_BOTH_WAYS.pattern.findall(other.text))
        if there >= len(marked):
            continue
        for each in marked:
            partner = next((one for one in other.quantities if same(one.meaning, each.meaning)), None)
            if partner is not None and _sign(partner, other) != "±":
                ones = _signed(each, own), _signed(partner, other)
                yield Mismatch("sign", *(ones if own is source else ones[::-1]))


def spread(own: Reading, other: Reading, ours: list[Quantity], theirs: list[Quantity]) -> bool:
    """Whether one text says 20 ± 5 and the other 15 to 25, and nothing else is unmatched: `ours` and `theirs`."""
    if "±" not in own.text:
        return False
    for middle, margin in pairwise(own.quantities):
        if own.text[middle.end : margin.start].strip(" ±") or _sign(margin, own) != "±" or not is_known(margin):
            continue
        ends = {middle.value - margin.value, middle.value + margin.value}
        told = [each for each in other.quantities if is_known(each) and each.value in ends]
        if {each.value for each in told} != ends or not any(each.unit == margin.unit for each in told):
            continue
        if all(each in (middle, margin) for each in ours) and all(each in told for each in theirs):
            return True
    return False


def _sign(quantity: Quantity, text: Reading) -> str:
    found = _SIGN.search(text.text, max(0, quantity.start - 2), quantity.start)
    return found[0].strip() if found else ""


def _signed(quantity: Quantity, text: Reading) -> Quantity:
    """The quantity with the sign before it."""
    found = _SIGN.search(text.text, max(0, quantity.start - 2), quantity.start)
    return replace(quantity, start=found.start(), typed=found[0] + quantity.typed) if found else quantity
