"""Numbers in Chinese with what they count: 10毫克, 两周, 半小时, 三分之一, 三成五, 十七八岁."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity import dates
from duizhao.check.quantity.chinese_patterns import GROWTH, SCALES
from duizhao.check.quantity.chinese_periods import length
from duizhao.check.quantity.measuring import measure, stroke
from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.numerals import NEIGHBOURS, digits, han
from duizhao.check.quantity.tokens import (
    NOTHING,
    Token,
    also,
    counted,
    enumerating,
    is_period,
    plain,
    said,
    with_senses,
    word,
)  # fmt: skip
from duizhao.check.quantity.units import (
    BARE,
    CELSIUS,
    DAY,
    FOLD,
    INCREASE,
    MONTH,
    NOUN,
    PERCENT,
    PRICE,
    SHARE,
    UNITS,
    WEEK,
)

_BEASTS = {
    "狗": "dog", "犬": "dog", "鼠": "mouse", "小鼠": "mouse", "大鼠": "rat", "猫": "cat",
    "兔": "rabbit", "猴": "monkey",
}  # fmt: skip
_HALF = Fraction(1, 2)
_CURRENCIES = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp", "¥": "cny", "￥": "cny", "人民币": "cny"}
# A hyphen behind Chinese may link (白介素-4) or be a minus (相差-4).
_LINKED = re.compile("(?![为是达至到差约于在低降])[\u4e00-\u9fff]$")
_WITHOUT_GE = frozenset({"分钟", "秒", "秒钟", "天", "日", "年", "夜", "岁"})
_STEPS = re.compile("[增加升减降][加高少低]?[了约]?$")
_SAYING = re.compile('[“"「『]|[牢谨]?记住?|做[到好]|坚持|遵守')
_HOURS, _SECONDS = re.compile("小时(?:零)? ?$"), re.compile(" ?\\d{1,2} ?秒")  # 16小时48分, 5分30秒
_BELOW = {"分": "分钟", "晚上": "晚", "千克体重": "千克", "公斤体重": "公斤"}
_GROUPS = (
    "unit", "ge", "half", "di", "cold", "sign", "cur", "n", "below_line", "w", "more_than", "scale", "odd", "odd_bare",
    "ge_bare", "div", "tail", "beast",
)  # fmt: skip


def numbers(hit: re.Match[str]) -> list[Token]:
    """The tokens of a numeral with its unit."""
    groups = hit.group(*_GROUPS)
    meanings, bound, special = _meanings(groups)
    start, end, text = hit.start(), hit.end(), hit.string
    unit, ge, half = groups[:3]
    if ge and half:
        meanings = _times_half(hit, meanings)
    if unit == "分" and (_HOURS.search(text, max(0, start - 5), start) or _SECONDS.match(text, end)):
        meanings = (plain(meanings[0].first.value, UNITS["分钟"], Force.STRONG),)
    if special or text[start - 1 : start] in ("(", "（"):
        meanings = (_in_place(meanings[0], text, start, end), *meanings[1:])
    found = [Token(start, end, "per" if is_period(meaning) else "q", meaning) for meaning in meanings]
    if bound:
        found.append(Token(end, end, "after", NOTHING, bound))
    return found


def _times_half(hit: re.Match[str], meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """三个半分钟: a minute takes no 个, so it is three times half a minute. “三个半小时” may be a saying as well."""
    unit, many = UNITS.get(hit["unit"], NOUN), meanings[0].first.value - Fraction(1, 2)
    if hit["unit"] in _WITHOUT_GE:
        return counted(many, NOUN, True), plain(Fraction(1, 2), unit, Force.STRONG)
    if _SAYING.search(hit.string, max(0, hit.start() - 3), hit.start()):
        return (also(meanings[0], sense(Fraction(1, 2), unit)), *meanings[1:])
    return meanings


def _in_place(meaning: Meaning, text: str, start: int, end: int) -> Meaning:
    """What the text around it makes of a number: 增加2倍 may be three times as much; (1) numbers a point."""
    first = meaning.first
    if first.unit is FOLD and GROWTH.search(text, max(0, start - 7), start):
        return with_senses(meaning, (sense(first.value + 1, FOLD), sense(first.value, INCREASE)))
    if text[start] == "-" and _LINKED.search(text[:start]):
        return with_senses(meaning, (sense(-first.value, first.unit), first))
    if start and text[start - 1] in "(（" and text[end : end + 1] in (")", "）"):
        return enumerating(meaning)
    return meaning


@lru_cache(maxsize=4096)
def _meanings(groups: tuple[str | None, ...]) -> tuple[tuple[Meaning, ...], str, bool]:
    """(what a numeral with its unit may say, the bound that 多 or 余 sets, whether the text around it matters)."""
    unit, piece, half, di, cold, sign, currency, n, below_line, w, *vague, div, tail, beast = groups
    more, scale, odd, bare_odd, bare_piece = vague
    value = _mixed(n) if n else han(re.sub("[多余有]", "", w or ""))
    value = Fraction(100) if w == "百十" else value  # 百十来块: a hundred or so
    tens = SCALES[scale] if scale else 1
    value = value * tens if scale and below_line is None else value  # 1.5/10万: of a hundred thousand
    value = value + _HALF if half or (tail == "半" and unit) else value
    value = -value if cold or sign else value
    if unit == "旬":  # 年过八旬: over eighty
        value, unit = value * 10, "岁"
    if unit == "分" and tail == "半":
        unit = "分钟"  # 一分半钟
    yuan = unit == "块"  # of money, or of soap
    steps = unit == "单位" and piece is not None  # 低5个单位: of whatever is measured
    bound = _bound({more, odd, bare_odd, tail, *re.findall("[多余]", w)} if w else {more, odd, bare_odd, tail})
    kind = CELSIUS if cold else _kind(unit, currency, beast, NOUN if piece or bare_piece else BARE)
    if below_line is not None:
        return stroke(value, digits(below_line) * tens, kind), bound, False
    meanings = _dated(value, n, unit, di is not None) if unit and unit in "年日号" and not div and not scale else None
    if meanings is None and n is None and not di:
        meanings = _rough(w or "", kind, value)
    if meanings is None:
        divisors = tuple(_BELOW.get(name, name) for name in re.split(r"[/每]", div or "") if name)
        meanings = measure(value, kind, divisors, n is None, di is not None)
    if steps:
        meanings = (also(meanings[0], sense(meanings[0].first.value, NOUN)), *meanings[1:])
    if yuan:
        meanings = (also(meanings[0], sense(meanings[0].first.value, UNITS["元"])), *meanings[1:])
    return meanings, bound, kind is FOLD or sign == "-"


def _bound(vague: set[str | None]) -> str:
    """20多人, 十余年, 五十来岁, 十几个."""
    if vague & {"多", "余", "有余"}:
        return ">"
    return "about" if vague & {"来", "几"} else ""


def _dated(value: Fraction, n: str | None, unit: str, ordinal: bool) -> tuple[Meaning, ...] | None:
    """2015年, 7日, 3号."""
    if unit == "年":
        return (dates.of_year(value),) if n and 1500 <= value < 2200 else None
    if unit == "号":
        return (counted(value, NOUN, n is None, True),)
    if n and not ordinal:
        return (dates.day_of_month(value),)
    return (also(counted(value, DAY, True, ordinal), *dates.day_of_month(value).senses[1:]),)  # 四日起


def _rough(typed: str, kind: Unit, value: Fraction) -> tuple[Meaning, ...] | None:
    """百, 千, 万 alone are ways of speaking; so are small numerals without a measure word (三餐, 四肢)."""
    if kind is not BARE and not all(char in "百千万亿" for char in typed):
        return None
    if kind is BARE and all(char in "百千万亿" for char in typed):  # 万千黑点, 千千万万
        return (plain(value, BARE, Force.SILENT),)
    if kind is not BARE and value >= 100:
        return (plain(value, kind, Force.SILENT),)  # 每百人
    if value.denominator != 1 or (value > 10 and kind is BARE):
        return (plain(value, BARE, Force.WEAK),)
    return (word(int(value)),)


def _kind(unit: str | None, currency: str | None, beast: str | None, otherwise: Unit) -> Unit:
    if currency:
        return UNITS[_CURRENCIES[currency.strip()]]
    if beast:
        return UNITS[_BEASTS[beast]]
    if unit is None:
        return otherwise
    return UNITS.get(unit) or UNITS.get(unit.replace(" ", "")) or NOUN


def _mixed(typed: str) -> Fraction:
    """1,200; 3万5千; 1亿2000万."""
    if typed[-1] not in SCALES:
        return digits(typed)
    pieces = re.findall(r"([\d.]+)([亿万千百]?)", typed)
    return sum((Fraction(number) * (SCALES[scale] if scale else 1) for number, scale in pieces), Fraction(0))


# ---------------------------------------------------------------- parts, pairs and round numbers


def fractions(hit: re.Match[str]) -> list[Token]:
    """三分之一, 百分之五, 三成五, 八折."""
    if hit["of_ten"]:  # 十之八九: often no more than “most”, so nobody need say it
        return said(hit, Meaning(tuple(sense(han(each) / 10, SHARE) for each in hit["of_ten"]), Force.SILENT))
    if hit["full"]:  # 七八分饱: 70-80% full
        return said(hit, *(plain(han(each) * 10, PERCENT, Force.WEAK) for each in hit["full"]))
    if hit["split"]:  # 三七开: 30% of the one, 70% of the other
        return said(hit, *(plain(han(each) * 10, PERCENT, Force.WEAK) for each in hit["split"]))
    if hit["liang"]:
        more = Fraction(1, 2) if hit["liang_half"] else 0
        return said(hit, plain(length(hit["liang"]) + more, UNITS["两"], Force.STRONG))
    if hit["tenths"] or hit["off"]:
        found = [_tenths(hit["tenths"], hit["more"], hit["off"])]
        if hit["tenths"] and _STEPS.search(hit.string, max(0, hit.start() - 4), hit.start()):  # 逐周增加一成
            found = [also(found[0], sense(found[0].first.value, UNITS["个百分点"]))]
        return said(hit, *([_tenths(hit["fewer"], "", None)] if hit["fewer"] else []), *found)
    if NEIGHBOURS.fullmatch(hit["over"]) and hit["under"] == "百":  # 百分之一二: one or two per cent
        return said(hit, *(plain(han(each), PERCENT, Force.STRONG) for each in hit["over"]))
    below, above = length(hit["under"]), length(hit["over"])
    if hit["under"] == "百" or below == 100:
        return said(hit, plain(above, PERCENT, Force.WEAK if above == 100 else Force.STRONG))
    share = plain(above / (below or 1), SHARE, Force.STRONG)
    counted_in = _MEASURED.match(hit.string, hit.end())  # 四分之一片: of a tablet, and that many tablets
    return said(hit, also(share, sense(share.first.value, UNITS[counted_in[0]])) if counted_in else share)


_MEASURED = re.compile("[片粒杯碗勺斤瓶袋包支升米](?!段)|小时|公斤|毫升|公里")


@lru_cache(maxsize=128)
def _tenths(tenths: str | None, more: str | None, off: str | None) -> Meaning:
    """三成五 is 35%; 八折 is 80% of the price, or 20% off."""
    if tenths:
        tail = Fraction(1, 2) if more == "半" else han(more) / 10 if more else Fraction(0)
        return plain((length(tenths) + tail) * 10, PERCENT, Force.STRONG)
    price = length(off or "")
    price = price * 10 if price < 10 else price
    return plain(price, PRICE, Force.STRONG)


def halves(hit: re.Match[str]) -> list[Token]:
    """半小时, 半片, 一半; 半个月 may be two weeks or fifteen days."""
    if hit["hu"] is None:
        half = plain(Fraction(1, 2), SHARE, Force.WEAK)
        more = GROWTH.search(hit.string, max(0, hit.start() - 5), hit.start())  # 多备一半: half as much again
        return said(hit, also(half, sense(Fraction(3, 2), FOLD), sense(Fraction(1, 2), INCREASE)) if more else half)
    unit = UNITS[hit["hu"].removeprefix("个")]
    meaning = plain(Fraction(1, 2), unit, Force.WEAK if unit is DAY else Force.STRONG)
    return said(hit, also(meaning, sense(Fraction(2), WEEK), sense(Fraction(15), DAY)) if unit is MONTH else meaning)


def pairs(hit: re.Match[str]) -> list[Token]:
    """两三天, 十七八岁, 二三十人."""
    one, two = (int(han(hit[name])) for name in ("p1", "p2"))
    tens, scale = int(han(hit["p0"] or "零")), int(han(hit["p3"] or hit["p3_bare"] or "一"))
    if not (two == one + 1 or (one, two) == (3, 5)):
        return []
    ordinal = hit["pair_di"] is not None
    unit = UNITS.get((hit["pair_unit"] or "").removeprefix("个"), NOUN)
    return said(hit, *(plain(Fraction((tens + each) * scale), unit, Force.WEAK, ordinal) for each in (one, two)))


def crowds(hit: re.Match[str]) -> list[Token]:
    """数百, 几十, 十几: as vague as dozens."""
    typed = hit["some"] + hit["some_scale"] if hit["some"] else hit["round"].removeprefix("成百").lstrip("数几上近好")
    return said(hit, plain(han(typed), BARE, Force.SILENT))
