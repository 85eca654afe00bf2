"""Finds the pieces of quantities in Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.chinese_patterns import GROWTH, SCALES, SCAN
from duizhao.check.quantity.measuring import measure, stroke
from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.numerals import ROMAN, digits, han
from duizhao.check.quantity.tokens import NOTHING, Token, also, counted, each, marker, plain, times_in, with_senses, word
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
_LINKED = re.compile("[\u4e00-\u9fff]$")
_PERIODS = {"晚上": "晚", "早晨": "日", "早上": "日", "早": "日", "晨": "日", "个月": "月", "季": "季度"}


def tokens(lowered: str) -> list[Token]:
    """The pieces in a text in lower case and with half-width digits, without names that hold digits."""
    found: list[Token] = []
    for hit in SCAN.finditer(lowered):
        found.extend(_READERS[hit.lastgroup or ""](hit))
    return found


def _one(hit: re.Match[str], *meanings: Meaning | None) -> Iterator[Token]:
    return (Token(hit.start(), hit.end(), "q", meaning) for meaning in meanings if meaning is not None)


def _skip(hit: re.Match[str]) -> Iterator[Token]:
    """Numerals inside words may answer to the other text's."""
    return _one(hit, *(word(int(han(char))) for char in re.findall("[一二两三四五六七八九十]", hit[0])))


def _iso(hit: re.Match[str]) -> Iterator[Token]:
    return _one(hit, dates.iso(hit[0]))


def _date(hit: re.Match[str]) -> Iterator[Token]:
    return _one(hit, *dates.chinese(hit[0]))


def _clock(hit: re.Match[str]) -> Iterator[Token]:
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


def _weekday(hit: re.Match[str]) -> Iterator[Token]:
    return _one(hit, *(dates.weekday(day) for day in re.findall("[一二三四五六日天](?![期])", hit[0])))


def _decade(hit: re.Match[str]) -> Iterator[Token]:
    century, tens = hit["century"], hit["tens"]
    number = Fraction(_number_of(tens) if not tens.endswith("十") else han(tens))
    if century:
        number += (_number_of(century) - 1) * 100
    return _one(hit, dates.decade(number))


def _bound(hit: re.Match[str]) -> Iterator[Token]:
    bound = bounds.before(hit[0], "zh", hit["no"] is not None)
    yield Token(hit.start(), hit.end(), "bound", NOTHING, bound, 7 if hit["far"] else 3)


def _after(hit: re.Match[str]) -> Iterator[Token]:
    yield Token(hit.start(), hit.end(), "after", NOTHING, bounds.behind(hit[0]), 0)


def _fraction(hit: re.Match[str]) -> Iterator[Token]:
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


def _half(hit: re.Match[str]) -> Iterator[Token]:
    if hit["hu"] is None:
        return _one(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    unit = UNITS[hit["hu"].removeprefix("个")]
    if unit is MONTH:
        weeks = (sense(Fraction(2), WEEK), sense(Fraction(15), DAY))
        return _one(hit, also(plain(Fraction(1, 2), MONTH, Force.STRONG), *weeks))
    return _one(hit, plain(Fraction(1, 2), unit, Force.WEAK if unit is DAY else Force.STRONG))


def _double(hit: re.Match[str]) -> Iterator[Token]:
    if hit["down"]:
        return _one(hit, plain(Fraction(1, 2), SHARE, Force.WEAK))
    return _one(hit, Meaning((sense(Fraction(2), FOLD), sense(Fraction(1), FOLD)), Force.WEAK))


def _per(hit: re.Match[str]) -> Iterator[Token]:
    meanings = _period(*hit.group("apart", "step", "step2", "pu", "alt", "q", "qu", "latin", "mass", "daily", "meals"))
    return (Token(hit.start(), hit.end(), "per", meaning) for meaning in meanings)


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


def _pair(hit: re.Match[str]) -> Iterator[Token]:
    """两三天, 十七八岁, 二三十人."""
    one, two = (int(han(hit[name])) for name in ("p1", "p2"))
    tens, scale = (int(han(hit[name])) if hit[name] else other for name, other in (("p0", 0), ("p3", 1)))
    if not (two == one + 1 or (one, two) == (3, 5)):
        return iter(())
    unit = UNITS.get((hit["pair_unit"] or "").removeprefix("个"), NOUN) if hit["pair_unit"] != "个" else NOUN
    return _one(hit, *(plain(Fraction((tens + each_) * scale), unit, Force.WEAK) for each_ in (one, two)))


def _rough_number(hit: re.Match[str]) -> Iterator[Token]:
    """数百, 几十, 十几: as vague as dozens."""
    return _one(hit, plain(han(hit["some"] or hit["round"].removeprefix("成百").lstrip("数几上近好")), BARE, Force.SILENT))


def _number(hit: re.Match[str]) -> Iterator[Token]:
    groups = hit.group(
        "di",
        "cold",
        "sign",
        "cur",
        "n",
        "below_line",
        "w",
        "scale",
        "odd",
        "ge",
        "half",
        "unit",
        "div",
        "tail",
        "beast",
    )
    meanings, bound = _meanings(*groups)
    value = meanings[0].first.value
    if groups[11] == "倍" and GROWTH.search(hit.string, max(0, hit.start() - 7), hit.start()):
        meanings = (also(meanings[0], sense(value + 1, FOLD)),)
    start, end, text = hit.start(), hit.end(), hit.string
    if len(meanings) == 1 and text[start - 1 : start] == "(" and text[end : end + 1] == ")" and value <= 20:
        meanings = (Meaning(meanings[0].senses, min(meanings[0].force, Force.WEAK), ordinal=True),)
    if groups[2] == "-" and _LINKED.search(text[:start]):
        meanings = (with_senses(meanings[0], (sense(-value, meanings[0].first.unit), *meanings[0].senses)),)
    for meaning in meanings:
        weak = meaning.force is not Force.STRONG and meaning.first.unit.dimension.startswith("rate/")
        yield Token(start, end, "per" if weak else "q", meaning)
    if bound:
        yield Token(end, end, "after", NOTHING, bound, 0)


@lru_cache(maxsize=4096)
def _meanings(
    ordinal: str | None, cold: str | None, sign: str | None, currency: str | None, n: str | None, below_line: str | None,
    w: str | None, scale: str | None, odd: str | None, piece: str | None, half: str | None, unit: str | None,
    divisors: str | None, tail: str | None, beast: str | None,
) -> tuple[tuple[Meaning, ...], str]:  # fmt: skip
    """(what a numeral with its unit may say, the bound that 多 or 余 sets)."""
    value = _mixed(n) if n else han(re.sub("[多余]", "", w or ""))
    value *= SCALES[scale] if scale else 1
    value += Fraction(1, 2) if half or (tail == "半" and unit) else 0
    value = -value if cold or sign else value
    bound = ">" if odd in ("多", "余") or (w and re.search("[多余]", w)) or tail in ("多", "余", "有余") else "about" if odd else ""
    kind = _kind(n, unit, piece, currency, beast, value, cold)
    if below_line is not None:
        return stroke(value, Fraction(int(below_line)), kind), bound
    if unit == "年" and n and not scale and 1500 <= value < 2200:
        return (dates.of_year(value),), bound
    if unit in ("日", "号") and not divisors:
        return ((dates.day_of_month(value) if n else counted(value, DAY, True, bool(ordinal))) if unit == "日"
                else counted(value, NOUN, n is None, True),), bound  # fmt: skip
    if n is None and not ordinal and (rough := _rough(w or "", kind, value)) is not None:
        return (rough,), bound
    names = tuple(_PER_NAMES.get(name, name) for name in re.split(r"[/每]", divisors or "") if name)
    return measure(value, kind, names, n is None, ordinal is not None), bound


_PER_NAMES = {"分": "分钟", "晚上": "晚"}


def _rough(typed: str, kind: Unit, value: Fraction) -> Meaning | None:
    """百, 千, 万 alone are ways of speaking; so are small numerals without a measure word (三餐, 四肢)."""
    if all(char in "百千万亿" for char in typed) or (kind is BARE and value <= 10):
        return word(int(value)) if value.denominator == 1 else None
    if kind is BARE:
        return plain(value, BARE, Force.WEAK)
    return None


def _kind(
    n: str | None,
    unit: str | None,
    piece: str | None,
    currency: str | None,
    beast: str | None,
    value: Fraction,
    cold: str | None,
) -> Unit:
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


def _small(hit: re.Match[str]) -> Iterator[Token]:
    if hit["circled"]:
        return _one(hit, plain(Fraction(int(unicodedata.numeric(hit[0]))), BARE, Force.WEAK, True))
    if hit["roman"]:
        return _one(hit, plain(Fraction(ROMAN[hit["roman"].upper()]), BARE, Force.STRONG, True))
    if hit["adult"]:
        return _one(hit, plain(Fraction(18), YEAR, Force.SILENT))
    pairs = {"双": 2, "俩": 2, "仨": 3, "首": 1, "次日": 2, "翌日": 2, "其次": 2, "再次": 3}
    return _one(hit, plain(Fraction(pairs[hit[0]]), NOUN, Force.WEAK) if hit[0] in "俩仨" else word(pairs[hit[0]]))


_READERS: dict[str, Callable[[re.Match[str]], Iterator[Token]]] = {
    "skip": _skip, "iso": _iso, "date": _date, "clock": _clock, "weekday": _weekday, "decade": _decade, "bound": _bound,
    "after": _after, "fraction": _fraction, "halfword": _half, "double": _double, "per": _per, "pair": _pair, "rough": _rough_number,
    "number": _number, "small": _small,
}  # fmt: skip
