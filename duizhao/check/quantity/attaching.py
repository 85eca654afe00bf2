"""How often an amount is meant: 8小时 each day here, 8 hours each week there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.model import Force, Mismatch, Quantity, Reading
from duizhao.check.quantity.tokens import is_period

_CLAUSE = re.compile(r"[，。；、：！？,;:!?\n]|\.(?!\d)")
_NEAR_EN = 3  # words between an amount and its period: 8 hours of sleep a day


def misattached(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Amounts that both texts have once, each beside a period, where the periods differ."""
    ones = [each for each in source.quantities if is_period(each.meaning)]
    others = [each for each in target.quantities if is_period(each.meaning)] if ones else []
    if all(same(one.meaning, other.meaning) for one in ones for other in others):
        return  # most texts know one period alone
    amounts, partners = _amounts(source), _amounts(target)
    for one in amounts:
        alike = [other for other in partners if same(one.meaning, other.meaning)]
        if len(alike) != 1:
            continue
        here, there = _period(one, source, amounts), _period(alike[0], target, partners)
        if here is not None and there is not None and not same(here.meaning, there.meaning):
            yield Mismatch("frequency", here, there)


def _is_told(each: Quantity) -> bool:
    """Whether it is a period for sure: 日常 may be daily or everyday, and a year a length."""
    silent = each.meaning.force is Force.SILENT and len(each.meaning.senses) > 1
    return is_period(each.meaning) and not silent


def _amounts(text: Reading) -> list[Quantity]:
    """The strong measures of a text that it says once."""
    several = [each for each in text.quantities if each.meaning.force is Force.STRONG and not each.meaning.parts]
    return [one for one in several if [same(one.meaning, other.meaning) for other in text.quantities].count(True) == 1]


def _period(amount: Quantity, text: Reading, amounts: list[Quantity]) -> Quantity | None:
    """The only period in an amount's clause; in English, only close behind it."""
    start = max((hit.end() for hit in _CLAUSE.finditer(text.text, 0, amount.start)), default=0)
    stop = _CLAUSE.search(text.text, amount.end)
    end = stop.start() if stop else len(text.text)
    inside = [each for each in text.quantities if start <= each.start < end and _is_told(each)]
    if len(inside) != 1 or len([each for each in amounts if start <= each.start < end]) != 1:
        return None
    if text.lang != "zh" and len(text.text[amount.end : inside[0].start].split()) > _NEAR_EN:
        return None
    return inside[0]
