"""Quantities that a text works out from its others, or tells by another one of the other text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from duizhao.check.late import Late
from duizhao.check.quantity.agreeing import COUNTED
from duizhao.check.quantity.changes import grown, outcome
from duizhao.check.quantity.model import Day, Meaning, Mismatch, Quantity, Reading, Sense
from duizhao.check.quantity.portions import (
    all_but,
    below_birthday,
    dispensed,
    in_range,
    other_half,
    portion,
    rounded_tenths,
    share_of,
    shared_out,
)
from duizhao.check.quantity.sizes import is_counted, is_known, like_unit, size_of, sizes_of
from duizhao.check.quantity.units import BARE, CHANGE, CLOCK, FOLD, PERCENT, measured

_SMALL = 10  # sums of counts up to here happen by chance
_DOSES = 31  # the largest number of tablets or days by which an amount is multiplied
_HUNDRED = Fraction(100)


_SHOWN = {  # what introduces a figure that was worked out, and what stands behind one
    "en": (
        Late(
            r"\b(?:that is|i\.e\.|in (?:all|total)|altogether|total\w*|together|combined|overall|mak(?:es?|ing)"
            r"|a (?:drop|fall|rise|gain|loss|cut|reduction|decrease|increase|difference) of|differ\w*"
            r"|(?:fell|rose|dropped|went (?:up|down)) by)\b[^.;!?()]*$|[(=][^()=]{0,12}$|, or (?:about )?$"
        ),
        Late(
            r"[^.;!?]{0,8}\b(?:in (?:all|total)|altogether|together|combined|a day|a dose)\b"
            r"| ?\((?:\d|one|two|three|four|five|six|half) "
        ),
    ),
    "zh": (
        Late(
            r"(?:即|也就是|合计|总[共计量]|一?共|加起来|相差|差距|相当于|折合|[降升提增减下上][低高加少了][了约]?)[^。；！？()（）]*$"
            r"|[(（=＝][^()（）=＝]{0,6}$"
        ),
        Late("$^"),
    ),
}
_TIMES_TEN = re.compile(r"[)）] ?[×✕x] ?$")  # (0.5–2) × 10⁶ per kg: both numbers are compared
_UNCHANGED = re.compile(
    "(?:次数|频率|用法)(?:都|均|仍)?(?:不变|照旧|相同|同前|同上)|同前|同上|照旧"
)  # still twice a day
_AS_BESIDE = re.compile("同[左右上下前]")  # as in year 1: a cell that points at another one
_HALF = Fraction(1, 2)
_LARGE = 1000  # counts that are rounded when they are told again
_ROUNDLY = Fraction(6, 5)
_HALF_AS = re.compile(r" as (?:many|much|often|long|large|high)\b")
_LESS = re.compile(r" (?:less|fewer|more|longer|shorter|later|earlier|higher|lower)\b(?! than)")
_REACH = 40  # characters before a figure in which that stands


def worked_out(each: Mismatch, source: Reading, target: Reading) -> bool:
    """Whether a number that only one text says follows from what the two say, so that nothing is lost or added."""
    one, two = each.source, each.target
    if _AS_BESIDE.fullmatch(source.text.strip()):
        return True
    if two is None:
        return one is not None and (
            in_range(one, source, target)
            or share_of(one, target)
            or multiplied(one, target)
            or all_but(one, source, None, target)
        )
    if one is None:
        return (
            _TIMES_TEN.search(target.text, max(0, two.start - 5), two.start) is not None
            or other_half(two, source, target)
            or in_range(two, target, source)
            or (two.meaning.first.unit.dimension.startswith("rate/") and _UNCHANGED.search(source.text) is not None)
            or followed(two, target)
            or multiplied(two, source)
        )
    return (
        rounded_tenths(one, two)
        or outcome(one, source, two, target)
        or grown(one, two, target)
        or grown(two, one, source)
        or told_by_another(one, two, source, target)
        or below_birthday(one, source, two, target)
        or dispensed(one, two, source)
        or dispensed(two, one, target)
        or portion(one, two, source)
        or portion(two, one, target)
        or all_but(one, source, two, target)
        or (each.kind == "value" and shared_out(one, source, two, target))
    )


def followed(quantity: Quantity, own: Reading) -> bool:
    """Whether a quantity that only this text says follows from what else it says.

    50 µg and 25 µg are 75 µg; one and a half of 50 µg too; from 24% to 15% are 9 points; 29 of 54 are 54%;
    half an hour from 4 p.m. ends at 4.30; lie for 30 seconds, sit for another 30.
    """
    known = [each.meaning for each in own.quantities if each is not quantity and is_known(each)]
    if _rounded(quantity.meaning, known):
        return True
    others = [item for each in known for item in each.senses if item is each.first or item.unit is CLOCK]
    before, behind = _SHOWN.get(own.lang, _SHOWN["en"])
    shown = before.pattern.search(own.text, max(0, quantity.start - _REACH), quantity.start) or behind.pattern.match(
        own.text, quantity.end
    )
    return any(
        _stands_in(item, others) or (shown is not None and _follows(item, others))
        for item in quantity.meaning.senses
        if not isinstance(item.size, Day)
    )


def _rounded(meaning: Meaning, known: list[Meaning]) -> bool:
    """Over half a million, where the same text says 520,000: told once more, roughly."""
    if meaning.bound not in (">", ">=") or not meaning.senses or isinstance(meaning.first.size, Day):
        return False
    told = meaning.first
    if told.unit.dimension not in COUNTED:
        return False
    like = sizes_of(each.first for each in known if each.senses and each.first.unit.dimension in COUNTED)
    return told.value >= _LARGE and any(size_of(told) <= size <= size_of(told) * _ROUNDLY for size in like)


def multiplied(quantity: Quantity, other: Reading) -> bool:
    """Whether a quantity is what the other text makes of its own: 由15分钟延长一倍 are 30 minutes."""
    known = [each.meaning.first for each in other.quantities if is_known(each)]
    told = quantity.meaning.first
    if not measured(told.unit) or isinstance(told.size, Day):
        return False
    rates = (each for each in known if each.unit.dimension == f"rate/{told.unit.dimension}" and each.value == 1)
    counts = [each.value for each in known if is_counted(each) and 1 < each.value <= _DOSES]
    if any(count == told.size * size_of(rate) for rate in rates for count in counts):
        return True  # once a month, three times in all: for three months
    folds = [each.value for each in known if each.unit in (FOLD, CHANGE)]
    return any(
        size * fold == told.size for size in sizes_of(each for each in known if like_unit(each, told)) for fold in folds
    )


def told_by_another(one: Quantity, two: Quantity, own: Reading, other: Reading) -> bool:
    """Whether 15 minutes here are ten minutes less than 25 there, 30% half as many as 60%."""
    first, second = one.meaning.first, two.meaning.first
    if isinstance(first.size, Day) or isinstance(second.size, Day):
        return False
    known = [each.meaning.first for each in own.quantities if each is not one and is_known(each)]
    like = sizes_of(each for each in known if like_unit(each, first))
    if _HALF_AS.match(other.text, two.end):
        return second.value == _HALF and any(size * _HALF == first.size for size in like)
    return _LESS.match(other.text, two.end) is not None and any(abs(size - first.size) == second.size for size in like)


def _stands_in(told: Sense, others: list[Sense]) -> bool:
    """Another 30, with its unit understood; the end of a visit that lasts half an hour."""
    if told.unit is BARE:
        return told.value > _SMALL and any(each.value == told.value and measured(each.unit) for each in others)
    return told.unit is CLOCK and size_of(told) in set(_other_ways(told, others))


def _follows(told: Sense, others: list[Sense]) -> bool:
    if told.unit is PERCENT:
        return _percent(told, others)
    like = sizes_of(each for each in others if like_unit(each, told))
    if told.unit.dimension in ("", "noun"):
        return False
    sums = {one + two for one, two in combinations(like, 2)}
    if len(like) > 1 and size_of(told) in sums | {sum(like)}:
        return measured(told.unit) or told.value > _SMALL
    if not measured(told.unit):
        return False
    apart = {abs(one - two) for one, two in combinations(like, 2)}
    return bool(told.value) and size_of(told) in apart | set(_other_ways(told, others))


def _other_ways(told: Sense, others: list[Sense]) -> Iterator[Fraction]:
    """Sizes that come from quantities of two kinds."""
    if told.unit.dimension == "point":
        shares = [each.value for each in others if each.unit is PERCENT]
        yield from (abs(one - two) for one in shares for two in shares)
    elif told.unit is CLOCK or told.unit.dimension == "time":
        clocks = [each.value for each in others if each.unit is CLOCK]
        spans = [size_of(each) / 60 for each in others if each.unit.dimension == "time"]
        if told.unit is CLOCK:
            yield from (clock + sign * span for clock in clocks for span in spans for sign in (1, -1))
        else:
            yield from (abs(one - two) * 60 for one in clocks for two in clocks)
    if told.unit.dimension not in ("point", "clock"):
        counts = [each.value for each in others if is_counted(each) and 1 < each.value <= _DOSES]
        for size in sizes_of(each for each in others if each.unit.dimension == told.unit.dimension):
            yield from (size * count for count in counts)
            yield from (size * one * two for one, two in combinations(counts, 2))


def _percent(told: Sense, others: list[Sense]) -> bool:
    """The rest of a hundred, a sum, or the share of two counts, rounded as it is told."""
    shares = [each.value for each in others if each.unit is PERCENT]
    if not told.value:
        return False
    if _HUNDRED - told.value in shares or told.value in {one + two for one in shares for two in shares if one != two}:
        return True
    counts = [each.value for each in others if each.unit.dimension in COUNTED and each.value > 0]
    places = next((places for places in range(3) if (told.value * 10**places).denominator == 1), 3)
    half = Fraction(1, 2 * 10**places)
    return any(abs(part / whole * 100 - told.value) <= half for part in counts for whole in counts if part < whole)
