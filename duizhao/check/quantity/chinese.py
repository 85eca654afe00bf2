"""Finds the pieces of quantities in Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from fractions import Fraction

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.chinese_numbers import crowds, fractions, halves, numbers, pairs
from duizhao.check.quantity.chinese_patterns import GATE, NUMBER, PLAIN, SCANNER
from duizhao.check.quantity.chinese_periods import periods
from duizhao.check.quantity.model import Force, Meaning, sense
from duizhao.check.quantity.numerals import ROMAN, han
from duizhao.check.quantity.tokens import NOTHING, Token, counted, plain, said, word
from duizhao.check.quantity.units import BARE, FOLD, NOUN, SHARE, STAGE, UNITS, YEAR

_DOUBLED = Meaning((sense(Fraction(2), FOLD), sense(Fraction(1), FOLD)), Force.WEAK)  # by 100%
_DOUBLINGS = {  # 翻两番: twice doubled
    turns: plain(Fraction(2**number), FOLD, Force.WEAK)
    for turns, number in (("两", 2), ("二", 2), ("三", 3), ("四", 4))
}
_HALVED = plain(Fraction(1, 2), SHARE, Force.WEAK)
_SMALL = {"双": 2, "首": 1, "次日": 2, "翌日": 2, "其次": 2, "再次": 3}
_STAGES = {"上": 1, "初": 1, "中": 2, "下": 3, "底": 3, "末": 3}
_WEAK = {"俩": 2, "仨": 3}
_REACHES = re.compile(
    r"(?:[低高大小少多]于|超过|不足|[升降达跌]到?至?|等于|[≥≤<>])\s?$"
)  # 低于20时: once it is below 20


def tokens(lowered: str) -> list[Token]:
    """The pieces in a text in lower case and with half-width digits, without names that hold digits."""
    found: list[Token] = []
    gate = GATE.search(lowered)
    while gate is not None:
        start = gate.start()
        hit = (NUMBER.match(lowered, start) if PLAIN.match(lowered, start) else None) or SCANNER.match(lowered, start)
        if hit is None:
            gate = GATE.search(lowered, start + 1)
            continue
        found.extend(_READERS[hit.lastgroup or ""](hit))
        end = hit.end()
        if found and found[-1].end == end and (after := bounds.AFTER_ZH.match(lowered, end)) is not None:
            found.append(Token(end, after.end(), "after", NOTHING, bounds.behind(after[0])))
        gate = GATE.search(lowered, end)
    return found


def _skip(hit: re.Match[str]) -> list[Token]:
    """Numerals inside words may answer to the other text's."""
    return said(hit, *(word(_int(char)) for char in re.findall(r"\d+|[一二两三四五六七八九十]", hit[0])))


def _clock(hit: re.Match[str]) -> list[Token]:
    """上午8点, 20:30; 3点 may be three o'clock or three points."""
    hour, minute, part = _int(hit["h"] or hit["h2"]), _int(hit["m"] or hit["m2"] or "0"), hit["part"] or ""
    if not part and hit.string.endswith(("每晚", "每晚 ", "天晚上"), 0, hit.start()):
        part = "晚"
    if hit[0].endswith("时") and not part and _REACHES.search(hit.string, max(0, hit.start() - 4), hit.start()):
        return said(hit, counted(Fraction(hour), BARE, not hit["h"].isdigit()))
    if hit["half_hour"] or hit["quarter_hour"]:
        minute = 30 if hit["half_hour"] else {"一": 15, "三": 45}[hit["quarter_hour"]]
    if hit["to"] and _int(hit["to"]) < 60:  # 七点差五分
        hour, minute = (hour - 1) % 24, 60 - _int(hit["to"])
    if hit["h2"] and not part and dates.is_ratio(hour, minute):
        return said(hit, *(counted(Fraction(number), BARE, False) for number in (hour, minute)))
    meaning = dates.clock(hour, minute, part)
    if meaning is None or part or minute or re.search("[钟时半刻分:：]", hit[0]):
        return said(hit, meaning)
    firm = Force.STRONG if hit["h"].isdigit() else Force.WEAK
    return said(hit, Meaning((*meaning.senses, sense(Fraction(hour), NOUN)), firm if hour > 1 else Force.SILENT))


def _int(typed: str) -> int:
    return int(typed) if typed.isdigit() else int(han(typed))


def _decade(hit: re.Match[str]) -> list[Token]:
    number = _int(hit["tens"] or hit["born"])
    return said(hit, dates.decade(Fraction(number + (_int(hit["century"]) - 1) * 100 if hit["century"] else number)))


def _tall(hit: re.Match[str]) -> list[Token]:
    """1米70, 一米七: metres and their hundredths or tenths."""
    metres, part = (
        typed if typed.isdigit() else "".join(str(int(han(char))) for char in typed)
        for typed in hit.group("metres", "hundredths")
    )
    return said(hit, plain(Fraction(f"{metres}.{part}"), UNITS["米"], Force.STRONG))


def _bound(hit: re.Match[str]) -> list[Token]:
    bound, start = bounds.before(hit[0], hit.string, hit.start(), "zh")
    return [Token(start, hit.end(), "bound", NOTHING, bound, 10 if hit["of"] else 7 if hit[0] in bounds.FAR_ZH else 3)]


def _small(hit: re.Match[str]) -> list[Token]:
    typed = hit[0]
    if hit["circled"]:
        return said(hit, plain(Fraction(int(unicodedata.numeric(typed))), BARE, Force.WEAK, True))
    if roman := hit["roman"] or hit["factor"]:
        value = ROMAN.get(roman.upper())
        return said(hit, plain(Fraction(value), BARE, Force.STRONG, True) if value else None)
    if hit["stage"]:
        return said(
            hit,
            plain(Fraction(_STAGES[hit["stage"][0] if "旬" in hit["stage"] else hit["stage"][1]]), STAGE, Force.WEAK),
        )
    if hit["adult"]:
        return said(hit, plain(Fraction(18), YEAR, Force.SILENT))
    return said(hit, plain(Fraction(_WEAK[typed]), NOUN, Force.WEAK) if typed in _WEAK else word(_SMALL[typed]))


_READERS: dict[str, Callable[[re.Match[str]], list[Token]]] = {
    "iso": lambda hit: said(hit, dates.iso(hit[0])),
    "date": lambda hit: said(hit, *dates.chinese(hit[0])),
    "weekday": lambda hit: said(hit, *(dates.weekday(day) for day in re.findall("[一二三四五六日天](?!期)", hit[0]))),
    "double": lambda hit: said(hit, _HALVED if hit["down"] else _DOUBLINGS.get(hit["turns"] or "", _DOUBLED)),
    "skip": _skip,
    "digits": _skip,
    "clock": _clock,
    "decade": _decade,
    "bound": _bound,
    "fraction": fractions,
    "tall": _tall,
    "halfword": halves,
    "per": periods,
    "pair": pairs,
    "rough": crowds,
    "number": numbers,
    "small": _small,
}
