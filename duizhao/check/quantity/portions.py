"""Parts told for wholes and wholes for parts: half of 48 as 24, all but one of 30, weeks 0 to 4 for each of them."""

from __future__ import annotations

import re
from fractions import Fraction

from duizhao.check.quantity.agreeing import COUNTED
from duizhao.check.quantity.model import Day, Quantity, Reading
from duizhao.check.quantity.numerals import WORDS
from duizhao.check.quantity.sizes import is_counted, is_known, like_unit, size_of, sizes_of
from duizhao.check.quantity.units import PERCENT, SHARE, measured

_PARTS = (2, 3, 4)  # of a tablet
_ALL_BUT = re.compile(r"\ball (?:but|except) (?:for )?([a-z]+|\d+)\b")
_ROW = re.compile(r"\d(?: ?[、,，] ?| or | and )\d")
_RANGE = re.compile(r"(?<![\d.])(\d{1,2}) ?(?:to|through|[-–～~至到]) ?(\d{1,2})(?![\d.])")
_ENDS = re.compile(r"(?:\d ?[-–—～~至到] ?|\bto |\bup to )\d?")  # the last year of a range
_HALF = Fraction(1, 2)


def portion(one: Quantity, two: Quantity, own: Reading) -> bool:
    """Whether one text says half of 48 as 24."""
    share, count = one.meaning.first, two.meaning.first
    if share.unit is not SHARE or count.unit.dimension not in COUNTED or not 0 < share.value < 1:
        return False
    kinds = ("money-cny", *COUNTED)  # 800元，减半: 400
    wholes = (each.value for each in own.quantities if is_known(each) and each.meaning.first.unit.dimension in kinds)
    return any(whole * share.value == count.value for whole in wholes if whole > count.value)


def dispensed(one: Quantity, two: Quantity, own: Reading) -> bool:
    """Whether half a bottle is told as 5 mL, where the text that counts bottles says that each holds 10 mL."""
    count, amount = one.meaning.first, two.meaning.first
    if count.unit.dimension != "count" or amount.unit.dimension not in ("volume", "mass") or not amount.value:
        return False
    if own.lang != "zh" or re.search(f"[每一1] ?{re.escape(one.typed.rstrip()[-1])}", own.text) is None:
        return False
    return any(
        size_of(each.meaning.first) * count.value == size_of(amount)
        for each in own.quantities
        if is_known(each) and each.meaning.first.unit.dimension == amount.unit.dimension
    )


def below_birthday(one: Quantity, own: Reading, two: Quantity, other: Reading) -> bool:
    """Whether both texts end at one age, by the birthday and by the last year before it: 不到55岁, 18 to 54."""
    for under, last, text in ((one, two, other), (two, one, own)):
        size = under.meaning.first.size
        if under.bound != "<" or under.meaning.first.unit.dimension != "months" or isinstance(size, Day):
            continue
        if last.value + 1 == size / 12 and last.bound in ("", "<="):
            return _ENDS.search(text.text, max(0, last.start - 10), last.start + 2) is not None
    return False


def all_but(one: Quantity, own: Reading, two: Quantity | None, other: Reading) -> bool:
    """Whether one text says 29 of 30 as all but one of them; `two`: what may be that one."""
    left = {number for typed in _ALL_BUT.findall(other.text) if (number := _spelt(typed))}
    if two is not None:
        left &= {two.value}
    said = [part.first.value for part in one.meaning.parts] or [one.value]
    counts = {each.value for text in (own, other) for each in text.quantities if is_known(each)} | set(said)
    return any(value + number in counts for value in said for number in left)


def _spelt(typed: str) -> int | None:
    return int(typed) if typed.isdigit() else WORDS.get(typed)


def shared_out(one: Quantity, own: Reading, two: Quantity, other: Reading) -> bool:
    """Whether 25 mg here is half a 50 mg tablet there, and both texts say half."""
    first, second = one.meaning.first, two.meaning.first
    if first.unit.dimension != second.unit.dimension or not measured(first.unit) or not first.value or not second.value:
        return False
    if first.unit.dimension == "share":
        return False
    if isinstance(first.size, Day) or isinstance(second.size, Day):
        return False
    ratios = {first.size / second.size, second.size / first.size}
    return any(
        ratio.denominator in _PARTS
        and all(any(_is_part(each, ratio) for each in text.quantities) for text in (own, other))
        for ratio in ratios
    )


def _is_part(quantity: Quantity, ratio: Fraction) -> bool:
    """Half a tablet, one and a half, three quarters of one."""
    return (
        is_known(quantity) and quantity.value == ratio and quantity.meaning.first.unit.dimension in (*COUNTED, "share")
    )


def share_of(quantity: Quantity, other: Reading) -> bool:
    """Whether a span is told as a share of one that the other text names: half of each hour is 30 minutes."""
    told = quantity.meaning.first
    if told.unit.dimension != "time" or isinstance(told.size, Day):
        return False
    known = [each.meaning.first for each in other.quantities if is_known(each)]
    shares = [each.value for each in known if each.unit is SHARE and 0 < each.value < 1]
    sizes = sizes_of(each for each in known if like_unit(each, told))
    return any(size * share == told.size for share in shares for size in sizes)


def other_half(quantity: Quantity, other: Reading, own: Reading) -> bool:
    """Whether a count is half of one that its text says, where the other text says half once more."""
    halves = sum(
        each.meaning.first.unit is SHARE and each.value == _HALF for each in other.quantities if is_known(each)
    )
    return halves > 1 and any(
        quantity.value * 2 == each.value and is_counted(each.meaning.first) for each in own.quantities if is_known(each)
    )


def in_range(quantity: Quantity, own: Reading, other: Reading) -> bool:
    """Whether a number of a row (第0、1、2、3、4周) lies inside a range of the other text: weeks 0 to 4."""
    row = _ROW.search(own.text, max(0, quantity.start - 4), quantity.end + 6)
    if row is None or quantity.value.denominator != 1:
        return False
    return any(int(first) < quantity.value < int(last) for first, last in _RANGE.findall(other.text))


def rounded_tenths(one: Quantity, two: Quantity) -> bool:
    """四成 may be 41%: tenths are round."""
    first, second = one.meaning.first, two.meaning.first
    if "成" not in one.typed or first.unit is not PERCENT or second.unit is not PERCENT:
        return False
    return abs(first.value - second.value) <= 1
