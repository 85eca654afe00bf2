"""Finds the pieces of quantities in Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.chinese_patterns import GATE, GROWTH, NUMBER, SCALES, SCAN
from duizhao.check.quantity.measuring import measure, stroke
from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.numerals import ROMAN, digits, han
from duizhao.check.quantity.tokens import (
    NOTHING,
    Token,
    also,
    counted,
    each,
    enumerating,
    is_period,
    marker,
    plain,
    times_in,
    with_senses,
    word,
)
from duizhao.check.quantity.units import (
    BARE,
    CELSIUS,
    DAY,
    FOLD,
    MONTH,
    NOUN,
    PERCENT,
    SHARE,
    UNITS,
    WEEK,
    YEAR,
)  # fmt: skip

_BEASTS = {
    "狗": "dog",
    "犬": "dog",
    "鼠": "mouse",
    "小鼠": "mouse",
    "大鼠": "rat",
    "猫": "cat",
    "兔": "rabbit",
    "猴": "monkey",
}
_CURRENCIES = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp", "¥": "cny", "￥": "cny", "人民币": "cny"}
_LATIN = {
    "bid": (2, DAY),
    "tid": (3, DAY),
    "qid": (4, DAY),
    "qd": (1, DAY),
    "qn": (1, DAY),
    "biw": (2, WEEK),
    "tiw": (3, WEEK),
}
# A hyphen behind Chinese may link (白介素-4) or be a minus (相差-4).
_LINKED = re.compile("(?![为是达至到差约于在低降])[\u4e00-\u9fff]$")
_PERIODS = {"晚上": "晚", "早晨": "日", "早上": "日", "早": "日", "晨": "日", "个月": "月", "季": "季度"}


def tokens(lowered: str) -> list[Token]:
    """The pieces in a text in lower case and with half-width digits, without names that hold digits."""
    found: list[Token] = []
    gate = GATE.search(lowered)
    while gate is not None:
        start = gate.start()
        hit = NUMBER.match(lowered, start) or SCAN.match(lowered, start)
        if hit is None:
            gate = GATE.search(lowered, start + 1)
            continue
        found.extend(_READERS[hit.lastgroup or ""](hit))
        gate = GATE.search(lowered, hit.end())
        if found and (end := found[-1].end) == hit.end() and (after := bounds.AFTER_ZH.match(lowered, end)) is not None:
            found.append(Token(end, after.end(), "after", NOTHING, bounds.behind(after[0])))
    return found


def _one(hit: re.Match[str], *meanings: Meaning | None) -> Sequence[Token]:
    return [Token(hit.start(), hit.end(), "q", meaning) for meaning in meanings if meaning is not None]


def _skip(hit: re.Match[str]) -> Sequence[Token]:
    """Numerals inside words may answer to the other text's."""
    return _one(hit, *(word(int(han(char))) for char in re.findall("[一二两三四五六七八九十]", hit[0])))


def _iso(hit: re.Match[str]) -> Sequence[Token]:
    return _one(hit, dates.iso(hit[0]))


def _date(hit: re.Match[str]) -> Sequence[Token]:
    return _one(hit, *dates.chinese(hit[0]))


def _clock(hit: re.Match[str]) -> Sequence[Token]:
    hour, minute = hit["h"] or hit["h2"], hit["m"] or hit["m2"] or "0"
    hours, minutes = _number_of(hour), _number_of(minute)
    if hit["half_hour"] or hit["quarter_hour"]:
        minutes = 30 if hit["half_hour"] else {"一": 15, "三": 45}[hit["quarter_hour"]]
    part = hit["part"] or ""
    if hit["h2"] and not part and dates.is_ratio(hours, minutes):
        return _one(hit, *(counted(Fraction(each_), BARE, False) for each_ in (hours, minutes)))
    meaning = dates.clock(hours, minutes, part)
    if meaning is None or part or hit["h2"] or minutes or re.search("[钟时半刻分]", hit[0]):
        return _one(hit, meaning)
    force = Force.STRONG if hour.isdigit() and hours > 1 else Force.WEAK if hours > 1 else Force.SILENT
    return _one(hit, Meaning((*meaning.senses, sense(Fraction(hours), NOUN)), force))  # 3点: three o'clock or points


def _number_of(typed: str) -> int:
    return int(typed) if typed.isdigit() else int(han(typed))


def _weekday(hit: re.Match[str]) -> Sequence[Token]:
    return _one(hit, *(dates.weekday(day) for day in re.findall("[一二三四五六日天](?![期])", hit[0])))


def _decade(hit: re.Match[str]) -> Sequence[Token]:
    century, tens = hit["century"], hit["tens"] or hit["born"]
    number = Fraction(_number_of(tens) if not tens.endswith("十") else han(tens))
    if century:
        number += (_number_of(century) - 1) * 100
    return _one(hit, dates.decade(number))


def _bound(hit: re.Match[str]) -> Sequence[Token]:
    bound, start = bounds.before(hit[0], hit.string, hit.start(), "zh")
    return [Token(start, hit.end(), "bound", NOTHING, bound, 7 if hit[0] in bounds.FAR_ZH else 3)]


def _fraction(hit: re.Match[str]) -> Sequence[Token]:
    if hit["tenths"] or hit["off"]:
        return _one(hit, _tenths(hit["tenths"], hit["more"], hit["off"]))
    under, over_ = hit["under"], hit["over"]
    below, above = (Fraction(digits(each_)) if each_[0].isdigit() else han(each_) for each_ in (under, over_))
    value = above / (below or 1)
    if under == "百" or below == 100:
        return _one(hit, plain(above, PERCENT, Force.WEAK if above == 100 else Force.STRONG))
    return _one(hit, plain(value, SHARE, Force.STRONG))


@lru_cache(maxsize=128)
def _tenths(tenths: str | None, more: str | None, off: str | None) -> Meaning:
    """三成五 is 35%; 八折 is 80% of the price, or 20% off."""
    if tenths:
        value = _value(tenths) + (Fraction(han(more), 10) if more and more != "半" else Fraction(1 if more else 0, 2))
        return plain(value * 10, PERCENT, Force.STRONG)
    price = _value(off or "")
    price = price * 10 if price < 10 else price
    return also(plain(price, PERCENT, Force.STRONG), sense(100 - price, PERCENT))


def _half(hit: re.Match[str]) -> Sequence[Token]:
    if hit["hu"] is None:
        return _one(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    unit = UNITS[hit["hu"].removeprefix("个")]
    if unit is MONTH:
        weeks = (sense(Fraction(2), WEEK), sense(Fraction(15), DAY))
        return _one(hit, also(plain(Fraction(1, 2), MONTH, Force.STRONG), *weeks))
    return _one(hit, plain(Fraction(1, 2), unit, Force.WEAK if unit is DAY else Force.STRONG))


def _double(hit: re.Match[str]) -> Sequence[Token]:
    if hit["down"]:
        return _one(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    return _one(hit, Meaning((sense(Fraction(2), FOLD), sense(Fraction(1), FOLD)), Force.WEAK))


def _per(hit: re.Match[str]) -> Sequence[Token]:
    meanings = _period(*hit.group("apart", "step", "step2", "pu", "alt", "q", "qu", "latin", "mass", "daily", "meals"))
    return [Token(hit.start(), hit.end(), "per", meaning) for meaning in meanings]


@lru_cache(maxsize=512)
def _period(
    apart: str | None, step: str | None, step2: str | None, named: str | None, alternate: str | None, q: str | None,
    q_unit: str | None, latin: str | None, mass: str | None, daily: str | None, meals: str | None,
) -> tuple[Meaning, ...]:  # fmt: skip
    """每8小时, 每天, 隔日, q8h, tid, 每千克, 早晚."""
    if mass:
        return (marker(UNITS[mass]),)
    if meals:
        return (
            times_in(
                Fraction(2 if meals.startswith("早") and "中" not in meals else 3), Fraction(1), DAY, Force.SILENT
            ),
        )
    if daily:
        return (each(Fraction(1), {"周": WEEK, "月": MONTH, "年": YEAR}.get(daily[-1], DAY), Force.SILENT),)
    if latin:
        if latin == "qod":
            return (each(Fraction(2), DAY),)
        count, unit = _LATIN[latin]
        return (times_in(Fraction(count), Fraction(1), unit, Force.STRONG),)
    if q and q_unit:
        return (each(Fraction(int(q)), MONTH if q_unit == "m" else UNITS[q_unit]),)
    unit = UNITS[_PERIODS.get(named or alternate or "日", named or alternate or "日")]
    if alternate:
        return (each(Fraction(2), unit),)
    lengths = [_value(typed) for typed in (step, step2) if typed] or [Fraction(1)]
    if unit is MONTH and lengths == [Fraction(1, 2)]:
        return (also(each(lengths[0], unit), each(Fraction(2), WEEK).first, each(Fraction(15), DAY).first),)
    if not apart:
        return tuple(each(length, unit) for length in lengths)
    if lengths[0] == 1 and unit.dimension == "time" and unit is not UNITS["小时"]:
        return (each(Fraction(2), unit),)  # 每隔一天: every other day
    return tuple(also(each(length, unit), each(length + 1, unit).first) for length in lengths)


def _value(typed: str) -> Fraction:
    if typed.startswith("半"):
        return Fraction(1, 2)
    return digits(typed) if typed[0].isdigit() else han(typed)


def _pair(hit: re.Match[str]) -> Sequence[Token]:
    """两三天, 十七八岁, 二三十人."""
    one, two = (int(han(hit[name])) for name in ("p1", "p2"))
    tens, scale = (int(han(hit[name])) if hit[name] else other for name, other in (("p0", 0), ("p3", 1)))
    if not (two == one + 1 or (one, two) == (3, 5)):
        return ()
    unit = UNITS.get((hit["pair_unit"] or "").removeprefix("个"), NOUN) if hit["pair_unit"] != "个" else NOUN
    return _one(hit, *(plain(Fraction((tens + each_) * scale), unit, Force.WEAK) for each_ in (one, two)))


def _rough_number(hit: re.Match[str]) -> Sequence[Token]:
    """数百, 几十, 十几: as vague as dozens."""
    return _one(hit, plain(han(hit["some"] or hit["round"].removeprefix("成百").lstrip("数几上近好")), BARE, Force.SILENT))


_PARTS = ("di", "cold", "sign", "cur", "n", "below_line", "w", "more_than", "scale", "odd", "odd_bare", "ge", "ge_bare",
          "half", "unit", "div", "tail", "beast")  # fmt: skip
Groups = tuple[str | None, ...]


def _number(hit: re.Match[str]) -> Sequence[Token]:
    meanings, bound, special = _meanings(hit.group(*_PARTS))
    start, end, text = hit.start(), hit.end(), hit.string
    if special or text[start - 1 : start] in ("(", "（"):
        meanings = (_in_place(meanings[0], text, start, end), *meanings[1:])
    found = [Token(start, end, "per" if is_period(meaning) else "q", meaning) for meaning in meanings]
    if bound:
        found.append(Token(end, end, "after", NOTHING, bound))
    return found


def _in_place(meaning: Meaning, text: str, start: int, end: int) -> Meaning:
    """What the text around it makes of a number: 增加2倍 may be three times as much; (1) numbers a point."""
    first = meaning.first
    if first.unit is FOLD and GROWTH.search(text, max(0, start - 7), start):
        return also(meaning, sense(first.value + 1, FOLD))
    if text[start] == "-" and _LINKED.search(text[:start]):
        return with_senses(meaning, (sense(-first.value, first.unit), first))
    if text[start - 1] in "(（" and text[end : end + 1] in (")", "）"):
        return enumerating(meaning)
    return meaning


@lru_cache(maxsize=4096)
def _meanings(groups: Groups) -> tuple[tuple[Meaning, ...], str, bool]:
    """(what a numeral with its unit may say, the bound that 多 or 余 sets, whether the text around it matters)."""
    di, cold, sign, currency, n, below_line, w, more, scale, odd, bare_odd, piece, bare_piece, half, unit, div, tail, beast = groups
    value = _mixed(n) if n else han(re.sub("[多余]", "", w or ""))
    value *= SCALES[scale] if scale else 1
    value += Fraction(1, 2) if half or (tail == "半" and unit) else 0
    value = -value if cold or sign else value
    vague = {odd, bare_odd, more, tail, "多" if w and re.search("[多余]", w) else None}
    bound = ">" if vague & {"多", "余", "有余"} else "about" if vague & {"来", "几"} else ""
    kind = _kind(unit, piece or bare_piece, currency, beast, cold)
    if below_line is not None:
        return stroke(value, Fraction(int(below_line)), kind), bound, False
    meanings = _dated(value, unit, groups) if unit in ("年", "日", "号") and not div else None
    if meanings is None and n is None and not di:
        meanings = _rough(w or "", kind, value)
    if meanings is None:
        divisors = tuple(_PER_NAMES.get(name, name) for name in re.split(r"[/每]", div or "") if name)
        meanings = measure(value, kind, divisors, n is None, di is not None)
    return meanings, bound, kind is FOLD or sign == "-"


def _dated(value: Fraction, unit: str | None, groups: Groups) -> tuple[Meaning, ...] | None:
    """2015年, 7日, 3号."""
    ordinal, n, scale = groups[0], groups[4], groups[8]
    if unit == "年":
        return (dates.of_year(value),) if n and not scale and 1500 <= value < 2200 else None
    if unit == "号":
        return (counted(value, NOUN, n is None, True),)
    return (dates.day_of_month(value) if n else counted(value, DAY, True, ordinal is not None),)


_PER_NAMES = {"分": "分钟", "晚上": "晚"}


def _rough(typed: str, kind: Unit, value: Fraction) -> tuple[Meaning, ...] | None:
    """百, 千, 万 alone are ways of speaking; so are small numerals without a measure word (三餐, 四肢)."""
    if kind is not BARE and not all(char in "百千万亿" for char in typed):
        return None
    if value.denominator != 1 or value > 10 and kind is BARE:
        return (plain(value, BARE, Force.WEAK),)
    return (word(int(value)),)


def _kind(unit: str | None, piece: str | None, currency: str | None, beast: str | None, cold: str | None) -> Unit:
    if currency:
        return UNITS[_CURRENCIES[currency.strip()]]
    if beast:
        return UNITS[_BEASTS[beast]]
    if cold:
        return CELSIUS
    if unit is None:
        return NOUN if piece else BARE
    return UNITS.get(unit) or UNITS.get(unit.replace(" ", "")) or NOUN


def _mixed(typed: str) -> Fraction:
    """1,200; 3万5千; 1亿2000万."""
    if typed[-1] not in SCALES:
        return digits(typed)
    pieces = re.findall(r"([\d.]+)([亿万千百]?)", typed)
    return sum((Fraction(number) * (SCALES[scale] if scale else 1) for number, scale in pieces), Fraction(0))


def _small(hit: re.Match[str]) -> Sequence[Token]:
    if hit["circled"]:
        return _one(hit, plain(Fraction(int(unicodedata.numeric(hit[0]))), BARE, Force.WEAK, True))
    if hit["roman"]:
        return _one(hit, plain(Fraction(ROMAN[hit["roman"].upper()]), BARE, Force.STRONG, True))
    if hit["adult"]:
        return _one(hit, plain(Fraction(18), YEAR, Force.SILENT))
    pairs = {"双": 2, "俩": 2, "仨": 3, "首": 1, "次日": 2, "翌日": 2, "其次": 2, "再次": 3}
    return _one(hit, plain(Fraction(pairs[hit[0]]), NOUN, Force.WEAK) if hit[0] in "俩仨" else word(pairs[hit[0]]))


_READERS: dict[str, Callable[[re.Match[str]], Sequence[Token]]] = {
    "skip": _skip, "iso": _iso, "date": _date, "clock": _clock, "weekday": _weekday, "decade": _decade, "bound": _bound,
    "fraction": _fraction, "halfword": _half, "double": _double, "per": _per, "pair": _pair, "rough": _rough_number,
    "number": _number, "small": _small,
}  # fmt: skip
