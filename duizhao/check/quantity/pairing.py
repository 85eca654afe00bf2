"""Sets what one text lost beside what stands in its place in the other, and names the fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from duizhao.check.quantity.agreeing import COUNTED
from duizhao.check.quantity.model import Force, Meaning, Mismatch, Quantity, Reading, Sense
from duizhao.check.quantity.units import DATE, FOLD

_LIKE = {"": "count", "noun": "count", "word": "count", "months": "time", "degree": "temperature", "point": "share"}
_DAILY = ("times/day", "times/hour", "times/minute")
_STRANGE, _LIKE_UNIT = 5, 2


def paired(lost: list[Quantity], extra: list[Quantity]) -> Iterator[Mismatch]:
    """The mismatches of unmet quantities. Weak ones count only in pairs: two kinds here, three kinds there."""
    rest = list(extra)
    for quantity in lost:
        partner = min(rest, key=partial(_unlike, quantity), default=None)
        if partner is None or _unlike(quantity, partner) == _STRANGE:
            if quantity.strong or _is_seldom(quantity):
                yield Mismatch("missing", quantity, None)
        elif quantity.strong or partner.strong or _comparable(quantity.meaning, partner.meaning):
            rest.remove(partner)
            yield Mismatch(kind(quantity.meaning, partner.meaning), quantity, partner)
    for quantity in rest:
        if quantity.strong:
            yield Mismatch("extra", None, quantity)


def surplus(own: Reading, other: Reading, rivals: list[Quantity]) -> list[Quantity]:
    """Weak counts whose value one text says more often than the other: 四种 and 四个月 beside four months alone.

    They answer for a numeral of the other text that has no partner. So do rates: once a day, besides the daily that
    both texts say.
    """
    times = Counter(each.value for each in other.quantities)
    counts = [
        each
        for value, several in _by_value(own).items()
        if value > 1 and 0 < times[value] < len(several)
        for each in several
        if each.meaning.force is Force.WEAK and each.meaning.first.unit.dimension in COUNTED
    ]
    asked = {item.unit.name for rival in rivals for item in rival.meaning.senses}
    rates = [each for each in _more_often(own, other) if _is_rated(each) or each.meaning.first.unit.name in asked]
    return [*counts[:1], *rates[:1]]


def _by_value(text: Reading) -> dict[Fraction, list[Quantity]]:
    found: dict[Fraction, list[Quantity]] = {}
    for each in text.quantities:
        found.setdefault(each.value, []).append(each)
    return found


def _more_often(own: Reading, other: Reading) -> list[Quantity]:
    """The rates with a count, once a day, and the fractions and multiples that one text says more often."""
    ours, theirs = (
        Counter(
            key
            for each in text.quantities
            if _is_rated(each) or not each.meaning.parts
            for key in {item.key for item in each.meaning.senses}
        )
        for text in (own, other)
    )
    told = (each for each in own.quantities if (each.meaning.parts and _is_rated(each)) or _is_share(each))
    return [each for each in told if ours[each.meaning.first.key] > theirs[each.meaning.first.key] > 0]


def _is_share(quantity: Quantity) -> bool:
    told = quantity.meaning
    return quantity.strong and bool(told.senses) and not told.parts and told.first.unit.dimension == "share"


def _is_seldom(quantity: Quantity) -> bool:
    """Once a month or week, which no translation leaves out; once a day may be told by the days: Monday to Friday."""
    return bool(quantity.meaning.parts) and _is_rated(quantity) and quantity.meaning.first.unit.name not in _DAILY


def _is_rated(quantity: Quantity) -> bool:
    return bool(quantity.meaning.senses) and _is_rate(quantity.meaning.first)


def rivalling(one: Quantity, other: Quantity) -> bool:
    """Whether one may stand where the other should: both measure the same."""
    if all(any(item.unit is FOLD for item in each.meaning.senses) for each in (one, other)):
        return True  # three times as much: 2倍 was meant, whatever else is three
    return _unlike(one, other) <= _LIKE_UNIT and one.meaning.first.unit.dimension not in COUNTED


def _unlike(one: Quantity, other: Quantity) -> int:
    """0 same value, like unit; 1 same unit; 2 like unit; 3 same value; 4 a count; 5 nothing in common."""
    first, second = one.meaning.first, other.meaning.first
    same = abs(first.value) == abs(second.value) and first.unit is not DATE
    ones, others = (_LIKE.get(item.unit.dimension, item.unit.dimension.split("/")[0]) for item in (first, second))
    if ones == others:
        return 0 if same else 1 if first.unit.name == second.unit.name else 2
    if same:
        return 3
    return 4 if "count" in (ones, others) else _STRANGE


def _comparable(one: Meaning, other: Meaning) -> bool:
    """Whether two weak quantities may be the same one with a wrong value. One is said in too many ways to tell."""
    if one.ordinal != other.ordinal:
        return False
    several = one.ordinal or min(one.first.value, other.first.value) > 1
    for first in one.senses:
        for second in other.senses:
            if first.unit.dimension in COUNTED and second.unit.dimension in COUNTED:
                if several:
                    return True
            elif _alike(first, second) or _weekday_or_count(first, second) or (_is_rate(first) and _is_rate(second)):
                return True
    return False


def _weekday_or_count(one: Sense, other: Sense) -> bool:
    """每周三 is every Wednesday, not three a week."""
    dimensions = {one.unit.dimension, other.unit.dimension}
    return "weekday" in dimensions and not dimensions.isdisjoint(COUNTED)


def _alike(one: Sense, other: Sense) -> bool:
    ones, others = (_LIKE.get(item.unit.dimension, item.unit.dimension) for item in (one, other))
    return ones == others


def _is_rate(item: Sense) -> bool:
    return item.unit.dimension.startswith("rate/")


def kind(one: Meaning, other: Meaning) -> str:
    """How two quantities differ: "frequency", "sign", "unit" or "value"."""
    first, second = one.first, other.first
    if _is_rate(first) and _is_rate(second):
        return "frequency"
    if first.value == -second.value and first.value:
        return "sign"
    if first.value == second.value and first.unit is not DATE:
        return "unit"
    return "value"
