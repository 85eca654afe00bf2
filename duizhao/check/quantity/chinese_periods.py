"""How often, in Chinese: 每8小时, 每天, 隔日, q8h, tid, 每千克, 早晚."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.model import Force, Meaning, sense
from duizhao.check.quantity.numerals import NEIGHBOURS, digits, han
from duizhao.check.quantity.tokens import SHORT, Token, also, each, marker, times_in
from duizhao.check.quantity.units import DAY, HOUR, MONTH, TIMES, UNITS, WEEK, YEAR

_NAMES = {"晚上": "晚", "早晨": "日", "早上": "日", "早": "日", "晨": "日", "季": "季度"}
_DAILY = {"周": WEEK, "月": MONTH, "年": YEAR}
_BEATS = each(Fraction(1), UNITS["分钟"]).first.unit
_PULSE = re.compile("(?:心率|心跳|脉搏|呼吸)[^，。；、！？次]*$")
_PULSE_REACH = 16  # characters from the pulse to its number
_GROUPS = (
    "meals_each",
    "gap",
    "gap_unit",
    "apart",
    "step",
    "step2",
    "pu",
    "alt",
    "q",
    "qu",
    "latin",
    "mass",
    "daily",
    "meals",
    "slash",
)


def periods(hit: re.Match[str]) -> list[Token]:
    """The tokens of one match."""
    return [Token(hit.start(), hit.end(), "per", meaning) for meaning in _meanings(hit.group(*_GROUPS))]


@lru_cache(maxsize=512)
def _meanings(groups: tuple[str | None, ...]) -> tuple[Meaning, ...]:
    meals_each, gap, gap_unit, apart, step, step2, named, alternate, q, q_unit, latin, mass, daily, meals, slash = (
        groups
    )
    if gap and gap_unit:
        return _steps(gap_unit, [length(gap)], True)
    if mass:
        return (marker(UNITS[mass]),)
    if meals:
        number = 2 if meals.startswith("早") and "中" not in meals else 3
        return (times_in(Fraction(number), Fraction(1), DAY, Force.STRONG if meals_each else Force.SILENT),)
    if daily:
        return (each(Fraction(1), _DAILY.get(daily[-1], DAY), Force.SILENT),)
    if latin:
        return (SHORT[latin],)
    if q and q_unit:
        return (each(Fraction(int(q)), MONTH if q_unit == "m" else UNITS[q_unit]),)
    if alternate:
        return (each(Fraction(2), UNITS[alternate]),)
    steps = (*step, step2) if step and NEIGHBOURS.fullmatch(step) else (step, step2)  # 每一两年
    return _steps(named or slash or "日", [length(typed) for typed in steps if typed], apart is not None)


def _steps(named: str, lengths: list[Fraction], apart: bool) -> tuple[Meaning, ...]:
    """每两周; 每隔一天 is every second day, 每隔两天 every second or third."""
    unit = UNITS[_NAMES.get(named, named)]
    if unit is MONTH and lengths == [Fraction(1, 2)]:
        return (also(each(lengths[0], unit), each(Fraction(2), WEEK).first, each(Fraction(15), DAY).first),)
    if not apart or not lengths:
        return tuple(each(length, unit) for length in lengths or [Fraction(1)])
    if lengths[0] == 1 and unit.dimension == "time" and unit is not HOUR:
        return (each(Fraction(2), unit),)
    return tuple(also(each(length, unit), each(length + 1, unit).first) for length in lengths)


def in_cell(text: str, pieces: list[Token]) -> list[Token]:
    """A stretch that is all a cell says may be how often: under 更换, 一年 is once a year."""
    told = pieces[0].meaning if len(pieces) == 1 and pieces[0].start == 0 and pieces[0].end == len(text) else None
    if told is None or told.bound or told.parts or told.first.unit.dimension not in ("time", "months"):
        return pieces
    return [pieces[0].saying(also(told, each(told.first.value, told.first.unit).first))]


def pulses(text: str, pieces: list[Token]) -> list[Token]:
    """心率超过100次: beats and breaths are counted in a minute, whether that is said or not."""
    found = []
    for piece in pieces:
        told = piece.meaning
        counts = piece.kind == "q" and bool(told.senses) and told.first.unit is TIMES and not told.ordinal
        if counts and _PULSE.search(text, max(0, piece.start - _PULSE_REACH), piece.start) is not None:
            piece = piece.saying(also(told, sense(told.first.value, _BEATS)))
        found.append(piece)
    return found


def length(typed: str) -> Fraction:
    """半, 3, 三."""
    if typed.startswith("半"):
        return Fraction(1, 2)
    return digits(typed) if typed[0].isdigit() else han(typed)
