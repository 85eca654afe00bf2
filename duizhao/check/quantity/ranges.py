"""Joins numbers that stand together: 5-10 mg, 百分之三十到四十, two years and three months."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from duizhao.check.quantity.chinese_patterns import SCALES
from duizhao.check.quantity.dates import PARTS_ZH, clock, day_of_month
from duizhao.check.quantity.model import Day, Force, Meaning, sense
from duizhao.check.quantity.numerals import EXPONENT, HAN, LARGE, digits, han
from duizhao.check.quantity.prefixes import tree
from duizhao.check.quantity.tokens import Token, counted, date
from duizhao.check.quantity.units import BARE, CLOCK, DATE, NOUN, SHARE, TIMES, WORD
from duizhao.check.quantity.wholes import EACH, SHARE_EN, SHARE_ZH, begins_with_whole, of_every, share_told

NEAR = 24  # characters: what stands farther apart is never joined
_RANGE = re.compile(r"\s*(?:-|–|—{1,2}|―|~|～|〜|to|through|- to|-to-|至|到|或|或者|or)\s*")
_TURNED = re.compile(" ?[，,]?[减降增升缩延下提上变][少低加高短长到升]?[到至为成] ?")  # 每天从4次减到2次
_UNDER = re.compile(rf"(\d+|(?!百)[{HAN}]+)分之")  # 万分之五到十二
_BETWEEN = re.compile(r"\bbetween(?: about| around)? $")
_SCALED = re.compile(rf"hundred|thousand|(?:m|b|tr)illion|[十百千万]?亿|[十百千]?万|[百千成]|10{EXPONENT}")
_SCALES = SCALES | LARGE | {"成": 10}
_COMPOSED = ("money-cny", "time", "months", "mass", "length", "imperial-mass", "imperial-length")  # 5斤6两
_LENT = ("share", "temperature", "time", "months", "money-cny", "money-usd", "money-eur")
_NUMERAL = re.compile(rf"[\d{HAN}]")
_PART = re.compile(rf"({tree(PARTS_ZH)}) ?$")
_ENDED = re.compile(r" (?:or|and) (?:over|above|older|more|under|below|younger|less|fewer)$")
_HELD_OVER = re.compile(r"(?:over|above|(under|below)) (?=\d)")
_SPAN_PARTS = " 零又加"  # between 1小时 and 30分钟
# Whatever of the above may stand between two numbers that are one quantity or a range: most pairs have none of it.
_JOINT = {
    "en": re.compile(rf"{_RANGE.pattern}|[{_SPAN_PARTS}]*(?:and)?[{_SPAN_PARTS}]*|{SHARE_EN.pattern}"),
    "zh": re.compile(
        rf"{_RANGE.pattern}|[{_SPAN_PARTS}]*(?:and)?[{_SPAN_PARTS}]*|、?和?或?|{_TURNED.pattern}|{SHARE_ZH.pattern}"
    ),
}
_BREAKS = (" – ", " — ")  # between words with blanks round it, a dash sets off what follows


def ranges(text: str, pieces: list[Token], lang: str) -> list[Token]:
    """From the last to the first, so that a unit reaches all numbers before it. The same list where nothing joins."""
    found = pieces
    joint = _JOINT[lang].fullmatch
    wholes = any(each in text for each in EACH[lang])
    for place in range(len(found) - 2, -1, -1):
        one, two = found[place], found[place + 1]
        gap = two.start - one.end
        if not 0 <= gap <= NEAR or (gap == 0 and one.kind != two.kind):
            continue  # 每天|三次: of no one kind, and no word between them
        if joint(text, one.end, two.start) is None and not (wholes and begins_with_whole(text, one, lang)):
            continue
        if found is pieces:
            found = list(pieces)
        between = text[one.end : two.start]
        if lang == "zh" and two.meaning.first.unit is CLOCK and _RANGE.fullmatch(between):
            two = found[place + 1] = _in_part(text, one, two)
        if _ENDED.search(text, one.start, one.end):
            continue  # aged 55 or over to 2,000 IU a day
        if between in _BREAKS and text[one.end - 1].isalpha() and text[two.start].isalpha():
            continue  # only the first two – six months altogether
        if between == " or " and not one.meaning.bound and (held := _HELD_OVER.match(text, two.start)):
            found[place : place + 2] = _given_back(one, two, held)
            continue
        if between in "、和或" and lang == "zh" and _is_month(two.meaning) and one.meaning.first.unit in (BARE, WORD):
            months = date((Day(month=int(one.meaning.first.value)),))
            found[place] = one.saying(replace(months, force=one.meaning.force))
            continue
        fell = lang == "zh" and one.kind == two.kind and _TURNED.fullmatch(between) is not None
        if fell and one.meaning.first.unit.dimension.startswith("rate/") and two.meaning.first.unit is TIMES:
            rate = _shared(text, one, two)[1].meaning
            found[place + 1] = two.saying(replace(rate, senses=(*rate.senses, *two.meaning.senses)))
        elif (_RANGE.fullmatch(between) and (one.kind == two.kind or "-" in between)) or (
            between == " and " and _BETWEEN.search(text, max(0, one.start - 18), one.start)
        ):
            found[place], found[place + 1] = _shared(text, one, two)
        elif one.kind == two.kind == "q":
            if (longer := _together(one, two, text)) is not None:
                found[place : place + 2] = [longer]
                continue
            share = share_told(one, two, text, lang) or (of_every(one, two, text) if lang == "en" else None)
            found[place : place + 2] = [share] if share is not None else [one, two]
            if (
                share is not None
                and len(found) > place + 1
                and (found[place + 1].start < share.end or _RANGE.fullmatch(text, share.end, found[place + 1].start))
            ):
                found[place + 1] = _as_share(found[place + 1], share.meaning)
    return found


def _is_month(meaning: Meaning) -> bool:
    """九、十月份: both are months."""
    size = meaning.first.size
    return isinstance(size, Day) and size.month is not None and size.day is None and size.year is None


def _in_part(text: str, one: Token, two: Token) -> Token:
    """晚上7～9点: nine in the evening too."""
    part = _PART.search(text, max(0, one.start - 3), one.start)
    told = [item for item in two.meaning.senses if item.unit is CLOCK]
    if part is None or len(told) < 2:
        return two
    hour, minute = divmod(int(min(item.value for item in told)), 60)
    meant = clock(hour, minute, part[1])
    return two.saying(meant) if meant is not None else two


def _given_back(one: Token, two: Token, held: re.Match[str]) -> list[Token]:
    """Those aged two or over | 100 to 200 ml: the word sets a limit to the number before it."""
    bound = "<=" if held[1] else ">="
    return [
        replace(one, end=held.end() - 1, meaning=one.meaning.bounded(bound)),
        replace(two, start=held.end(), meaning=two.meaning.bounded("")),
    ]


def _shared(text: str, one: Token, two: Token) -> tuple[Token, Token]:
    """The second number's unit for the first, or the first's for the second."""
    first, second = one.meaning, two.meaning
    if text[one.start : one.end] == "一" and text[two.start].isdigit():
        return one, two  # 体温一到38℃: as soon as
    rate = first.first.unit.dimension.startswith("rate/")
    if "/" in first.first.unit.dimension and len(first.parts) == 2 and not second.parts and not rate:
        return one, two.saying(_by(first, second))
    if (first.parts and not rate) or second.first.unit.dimension == "weekday":
        return one, two
    if second.first.unit is SHARE and second.parts and first.first.unit is BARE and not first.ordinal:
        return one.saying(_of_whole(first, second)), two
    if first.first.unit is NOUN and text.endswith("个", 0, one.end) and "个" in text[two.start : two.end]:
        lent = counted(first.first.value, second.first.unit, first.force is not Force.STRONG)
        return one.saying(replace(first, senses=(*lent.senses, *first.senses))), two  # 两个到三个小时
    if _lends(first, second):
        return one.saying(_like(text[two.start : two.end], first, second)), two
    if first.first.unit.dimension.startswith("rate/") and second.first.unit is TIMES:
        return one, two.saying(_like("", second, first))
    if first.first.unit is CLOCK and second.first.unit is CLOCK:
        return one, two.saying(_later(first, second))
    if second.first.unit in (BARE, WORD) and (under := _UNDER.search(text, one.start, one.end)) is not None:
        below = digits(under[1]) if under[1][0].isdigit() else han(under[1])
        part = sense(second.first.value / below, SHARE)
        return one, two.saying(Meaning((part, *second.senses), Force.STRONG, second.bound))
    spelt = second.first.unit is WORD and "分之" in text[one.start : one.end]  # 百分之五至十
    if (second.first.unit is BARE or spelt) and first.first.unit.dimension in _LENT:
        lent = counted(second.first.value, first.first.unit, second.force is not Force.STRONG)
        return one, two.saying(Meaning((*lent.senses, *second.senses), lent.force, second.bound))
    if second.first.unit is BARE and not second.ordinal:
        return _scaled(text, one, two), two
    return one, two


def _as_share(token: Token, share: Meaning) -> Token:
    """十个里有五到八个: eight in ten too."""
    value = token.meaning.first.value / share.parts[1].first.value
    return token.saying(replace(token.meaning, senses=(*token.meaning.senses, sense(value, SHARE))))


def _of_whole(first: Meaning, second: Meaning) -> Meaning:
    """1 to 2 in 10,000: both in 10,000; the first may be what it says all the same: from 42 to one in ten."""
    share = sense(first.first.value / second.parts[1].first.value, SHARE)
    return Meaning((*first.senses, share), first.force, first.bound)


def _by(first: Meaning, second: Meaning) -> Meaning:
    """每千克10～15毫克: both by body weight."""
    amount, below = first.parts
    if amount.first.unit is not second.first.unit:
        return second
    value = second.first.value
    parts = (counted(value, amount.first.unit, False), below)
    return Meaning((sense(value, first.first.unit),), second.force, second.bound, parts=parts)


def _lends(first: Meaning, second: Meaning) -> bool:
    """Whether a number without a unit of its own stands before one that has it."""
    if first.ordinal and second.first.unit.dimension in ("time", "months") and first.first.unit is BARE:
        return True  # 第7～14天
    if first.ordinal or second.first.unit is BARE or (second.first.unit is SHARE and second.parts):
        return False  # over 42 to less than one in ten
    if (
        first.first.unit is BARE
        and 1900 <= first.first.value < 2100
        and second.first.value < 1000
        and second.first.unit is not DATE
    ):
        return False  # in 2000 to 12.9%
    rate = second.first.unit.dimension.startswith("rate/")
    return first.first.unit in (BARE, WORD) or (rate and first.first.unit is TIMES)


def _later(first: Meaning, second: Meaning) -> Meaning:
    """凌晨3点到5点: five in the morning too."""
    later = [item for item in second.senses if item.unit is CLOCK and item.value > first.first.value]
    if len(first.senses) > 1 or len(second.senses) == 1 or not later:
        return second
    return Meaning((min(later, key=lambda item: item.value),), second.force)


def _like(typed: str, first: Meaning, second: Meaning) -> Meaning:
    value, unit = first.first.value, second.first.unit
    if unit.dimension == "date":
        return date((Day(int(value)),)) if value >= 1500 else first
    if unit is CLOCK and any(item.unit is CLOCK for item in first.senses):
        return Meaning((*(item for item in first.senses if item.unit is CLOCK),), Force.STRONG)
    if unit is CLOCK:
        noon = 720 if isinstance(second.first.size, Fraction) and second.first.size >= 720 and value < 12 else 0
        minutes = value // 1 * 60 + value % 1 * 100  # 8.30 to 11 a.m.
        return Meaning((sense(minutes + noon, CLOCK), sense(minutes, CLOCK)), Force.STRONG)
    scale = _scale(typed)
    senses = [sense(value, item.unit) for item in second.senses if item.number == second.first.number]
    if any(isinstance(item.size, Day) and item.size.month is None and item.size.year is None for item in second.senses):
        senses += day_of_month(value).senses[1:]  # 1～3日
    if scale != 1 and value * scale <= second.first.value:
        senses.insert(0, sense(value * scale, unit))
    force = Force.STRONG if Force.STRONG in (first.force, second.force) and value else min(first.force, Force.WEAK)
    return Meaning(tuple(senses), force, first.bound, second.ordinal, _parts(value, second))


def _parts(value: Fraction, second: Meaning) -> tuple[Meaning, ...]:
    if len(second.parts) != 2:
        return ()
    return (counted(value, second.parts[0].first.unit, False), second.parts[1])


def _scaled(text: str, one: Token, two: Token) -> Token:
    """1-2 million: one million or one."""
    scale, value = _scale(text[two.start : two.end]), one.meaning.first.value
    if scale == 1 or one.meaning.first.unit is not BARE:
        return one
    if value * scale > two.meaning.first.value:
        scale = _outer(text[two.start : two.end])  # 两千至三千万: the 千 stands with both
        if not two.meaning.first.value / 100 < value * scale < two.meaning.first.value:
            return one
    return one.saying(Meaning((sense(value * scale, BARE), sense(value, BARE)), one.meaning.force, one.meaning.bound))


def _outer(typed: str) -> Fraction:
    return Fraction(10**8 if "亿" in typed else 10**4 if "万" in typed else 1)


def _scale(typed: str) -> Fraction:
    found = _SCALED.search(typed)
    if found is None:
        return Fraction(1)
    return Fraction(_SCALES[found[0]]) if found[0] in _SCALES else digits(found[0])


def _together(one: Token, two: Token, text: str) -> Token | None:
    """1小时30分钟, two years and three months: one span of time."""
    first, second = one.meaning.first, two.meaning.first
    if two.meaning.bound and _NUMERAL.match(text, two.start) is None:
        return None  # 一周至少戴五晚
    if text[one.end : two.start].strip(_SPAN_PARTS) not in ("", "and") or first.unit.dimension not in _COMPOSED:
        return None
    if first.unit.dimension != second.unit.dimension or first.unit.factor <= second.unit.factor or one.meaning.parts:
        return None
    value = first.value + second.value * second.unit.factor / first.unit.factor
    force = max(one.meaning.force, two.meaning.force)
    meant = Meaning(
        (sense(value, first.unit),), force, one.meaning.bound or two.meaning.bound, parts=(one.meaning, two.meaning)
    )
    return Token(one.start, two.end, "q", meant)
