"""How often an amount is meant: 8小时 each day here, 8 hours each week there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.model import Force, Mismatch, Quantity, Reading, Sense
from duizhao.check.quantity.tokens import is_period

_WEIGHT_ZH, _WEIGHT_EN = "(?:公斤|千克|kg)(?:体重)?", "(?:kg|kilo|kilogram|kilogramme)(?: of (?:body ?)?weight)?"
_DAILY_ZH = Late(f"每{_WEIGHT_ZH}每[天日]|每[天日]每{_WEIGHT_ZH}|每[天日][^，。；]{{0,6}}/ ?kg|/ ?kg ?/ ?[d天日]")
_EACH_DOSE_ZH = Late(
    f"每{_WEIGHT_ZH}每[次剂]|每[次剂][^，。；]{{0,4}}每{_WEIGHT_ZH}|每[次剂][^，。；]{{0,6}}/ ?kg|/ ?kg ?/ ?[次剂]"
)
_EACH_DOSE_EN = Late(
    rf"(?:per|/|a|each|every) ?{_WEIGHT_EN},?(?: (?:for|at|in|with))? (?:each|every|per|a) (?:single )?dose\b"
)
_DAILY_EN = Late(
    rf"(?:per|/|a|each|every) ?{_WEIGHT_EN},? ?(?:(?:for|in) )?(?:(?:each|every|per|a|/) ?day\b|daily\b|/ ?d\b)"
)
_CLAUSE = re.compile(r"[，。；、：！？,;:!?\n]|\.(?!\d)")
_MEASURES = ("mass", "volume", "activity", "energy", "length", "amount", "equivalent", "time")
_UNITS = frozenset(("hour", "day", "week", "month", "year"))
_SPANS = ("time", "months")
_ONE = (1, 1)
_NEAR_EN = 3  # words between an amount and its period: 8 hours of sleep a day


def misattached(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Amounts that both texts have once, each beside a period, where the periods differ."""
    ones = _alone(source)
    others = _alone(target) if ones else []
    if not others or all(same(one.meaning, other.meaning) for one in ones for other in others):
        return  # most texts know one period alone
    yield from _beside(source, target)
    amounts, partners = _amounts(source), _amounts(target)
    for one in amounts:
        alike = [other for other in partners if same(one.meaning, other.meaning)]
        if len(alike) != 1:
            continue
        here = _period(one, source, amounts)
        there = _period(alike[0], target, partners) if here is not None else None
        if here is not None and there is not None and not same(here.meaning, there.meaning):
            yield Mismatch("frequency", here, there)


def dose_for_day(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """An amount by body weight for each day in one text, and for each dose in the other: 每公斤每天 80 毫克.

    Whoever takes a day's amount at each dose takes it twice or three times.
    """
    for zh, en in ((source, target), (target, source)):
        if zh.lang != "zh" or not any(map(zh.text.__contains__, ("公斤", "千克", "kg"))):
            continue
        for of_day, other in ((_DAILY_ZH, _EACH_DOSE_EN), (_EACH_DOSE_ZH, _DAILY_EN)):
            here, there = of_day.pattern.search(zh.text), other.pattern.search(en.text)
            apart = _EACH_DOSE_ZH if other is _EACH_DOSE_EN else _DAILY_ZH
            if here is None or there is None or apart.pattern.search(zh.text):
                continue
            ones, others = (
                next((each for each in text.quantities if each.start <= hit.end() and each.end >= hit.start()), None)
                for text, hit in ((zh, here), (en, there))
            )
            if ones is not None and others is not None:
                yield Mismatch("frequency", *((ones, others) if zh is source else (others, ones)))


def _alone(text: Reading) -> list[Quantity]:
    """The periods of a text; looked up for every pair of texts, and most numbers are firm and thus none."""
    return [each for each in text.quantities if each.meaning.force is not Force.STRONG and is_period(each.meaning)]


def _beside(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """Amounts that both texts say as often beside a period, where the periods differ: 每小时 1 g, 1 g a minute."""
    ones, others = _neighbours(source), _neighbours(target)
    for amount, period in ones:
        here = [each for each in ones if same(each[0].meaning, amount.meaning)]
        there = [each for each in others if same(each[0].meaning, amount.meaning)]
        if len(here) == len(there) and not any(same(period.meaning, each.meaning) for _, each in there):
            odd = [each for _, each in there if not any(same(each.meaning, own.meaning) for _, own in here)]
            if odd and period.meaning.first.unit.dimension == odd[0].meaning.first.unit.dimension:
                yield Mismatch("frequency", period, odd[0])
                return


def _neighbours(text: Reading) -> list[tuple[Quantity, Quantity]]:
    """(an amount, the period that stands right beside it): before it in Chinese, behind it in English."""
    found = []
    for one, two in pairwise(text.quantities):
        amount, period = (two, one) if text.lang == "zh" else (one, two)
        told = amount.meaning
        measured = told.force is Force.STRONG and bool(told.senses) and not told.parts
        if not measured or told.first.unit.dimension not in _MEASURES or not period.meaning.senses:
            continue
        if is_period(period.meaning) and not text.text[one.end : two.start].strip():
            found.append((amount, period))
    return found


def another_period(source: Reading, target: Reading) -> Iterator[Mismatch]:
    """A week in one text and a month in the other, where all their other periods agree.

    One is said in too many ways to be missed for itself, but hardly ever as the one of another unit.
    """
    ones, others = _periods(source), _periods(target)
    if len(ones) != len(others):
        return
    names, named = ([name for name, _ in several] for several in (ones, others))
    if names == named:
        return
    counts, counted = Counter(names), Counter(named)
    lost, extra = counts - counted, counted - counts
    if lost.total() == extra.total() == 1:
        one = next(each for name, each in ones if name in lost)
        other = next(each for name, each in reversed(others) if name in extra)
        rates = [_is_rate(each.meaning.first) for each in (one, other)]
        told = any(same(other.meaning, each.meaning) for each in source.quantities)  # a week after 七天
        if rates[0] == rates[1] and one.value == other.value and (rates[0] or not told):
            yield Mismatch("frequency" if rates[0] else "value", one, other)


def _periods(text: Reading) -> list[tuple[str, Quantity]]:
    """(day, week, month …; the quantity) of every span of one and of every rate in it."""
    found: dict[int, tuple[str, Quantity]] = {}
    for each in text.quantities:
        told = each.meaning.senses[0] if each.meaning.senses else None
        if told is None or (told.number != _ONE if told.unit.dimension in _SPANS else not _is_rate(told)):
            continue
        name = told.unit.name.rpartition("/")[2]
        if name in _UNITS and "常" not in each.typed:
            found[each.start] = name, each
    return list(found.values())


def _is_rate(told: Sense) -> bool:
    return told.unit.dimension.startswith("rate/")


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
