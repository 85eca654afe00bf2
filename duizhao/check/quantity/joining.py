"""Joins the pieces of one text: bounds to what they bound, counts to periods, amounts to body weight."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, zip_longest

from duizhao.check.quantity import bounds
from duizhao.check.quantity.chinese_periods import in_cell, pulses
from duizhao.check.quantity.model import Force, Meaning, Unit, sense
from duizhao.check.quantity.ranges import NEAR, ranges
from duizhao.check.quantity.strengths import counted_forms, in_every, unit_behind
from duizhao.check.quantity.tokens import Token, also, compound, each, plain
from duizhao.check.quantity.units import BARE, CLOCK, NOUN, TIMES, over

_COUNT_GAP = {
    "en": re.compile(r"[ -]{0,2}(?:[a-z'’-]+ ){0,3}"),
    "zh": re.compile(r"[^，。；、：！？,.;:!?\n\d\x00()（）每]{0,8}"),
}
_LIMIT = re.compile(r" (?:the|your|their|his|her|its|this|that|a) ")  # twice the daily limit is no rate
_EACH_ONE = frozenset(
    ("daily", "weekly", "fortnightly", "monthly", "yearly", "annual")
)  # six weekly sessions: one a week
_AT = re.compile(r"(?:weeks?|days?|months?|years?|hours?)[ -]")  # three times in week 2
_CHANGED = re.compile(r"[减增加降][少加量低]?[约去了]? ?$")  # 每周减1次: a step, not once a week
_COMPARES = re.compile(r" (?:as|the|that|those|what|more|higher|larger|greater|faster|heavier)\b")
_IN = re.compile(r" (?:in|within)(?: any| a| each| every)? ")
_DURING = (" in ", " in any ", " within ", " over ", " per ")
_CLOSELY = 3
_CLOSE = re.compile(" ?")
_REACH = {"en": 120, "zh": 8}  # the most characters that the patterns of gaps below and above let stand between
_AFTER_GAP = {"en": re.compile(r"(?:/[a-zµμ]+)?(?:[ -][a-z]+){0,4} ?"), "zh": re.compile("")}
_BEATING = ("心", "脉搏", "呼吸")
_UNBOUNDED = ("date", "clock", "weekday")
_WEIGHT_GAP = {"en": re.compile(r" (?:[a-z]+ ){0,3}"), "zh": re.compile(r"(?:体重)?[^，。；、\d\x00]{0,6}")}


def join(text: str, pieces: list[Token], lang: str) -> list[Token]:
    """Each token that comes back says one quantity."""
    kinds = {piece.kind for piece in pieces}
    if "bound" in kinds or "after" in kinds:
        pieces = _bounded(text, pieces, lang)
    if lang == "zh" and "次" in text and any(map(text.__contains__, _BEATING)):
        pieces = pulses(text, pieces)
    if len(pieces) == 1 and lang == "zh":
        return in_cell(text, pieces)
    for one, two in pairwise(pieces):
        if two.start - one.end <= NEAR:
            break
    else:
        return pieces
    if lang == "zh":
        ranged = ranges(text, pieces, lang)
        often = "per" in kinds or any(piece.meaning.senses[0].unit is TIMES for piece in ranged)
        paced = _rates(text, ranged, lang) if often else ranged
        return paced if ranged is pieces and len(paced) == len(pieces) else ranges(text, paced, lang)
    pieces = counted_forms(text, in_every(text, pieces) if " every " in text else pieces)
    if "per" in kinds or "times" in text:
        pieces = _rates(text, pieces, lang)
    ranged = ranges(text, pieces, lang)
    return _carried(text, ranged) if " to " in text else ranged


def _carried(text: str, pieces: list[Token]) -> list[Token]:
    """For 10 seconds at first, building up to 30: what the first was counted in."""
    found: list[Token] = []
    unit = BARE
    for piece in pieces:
        told = piece.meaning
        if told.senses and told.first.unit is BARE and unit is not BARE and _TO_BARE.search(text, 0, piece.end):
            piece = piece.saying(also(told, sense(told.first.value, unit))) if _CLOSED.match(text, piece.end) else piece
        elif told.senses and told.first.unit.dimension in _CARRIED:
            unit = told.first.unit
        found.append(piece)
    return found


_CARRIED = ("time", "mass", "volume", "length")  # a number alone may mean them
_TO_BARE = re.compile(r"\bto (?:about |around |just )?\d+$")
_CLOSED = re.compile(r" ?(?:[.,;:)]|$)")


# ---------------------------------------------------------------- bounds


def _bounded(text: str, pieces: list[Token], lang: str) -> list[Token]:
    """At least | 3 days; 18 years | or older."""
    found: list[Token] = []
    waiting: Token | None = None
    last: Token | None = None  # what the waiting bound was bound to, as it was found
    for piece, behind in zip_longest(pieces, pieces[1:]):
        if piece.kind == "bound":
            compares = found and piece.start - found[-1].end <= 1 and " than" in text[piece.start : piece.end]
            waiting = None if compares else piece  # 5.5 points more than the 16.3% of before: no limit
        elif piece.kind == "after":
            _bind_last(text, found, piece, lang)
        else:
            if last is not None and (piece.start, piece.end) == (last.start, last.end):
                piece = _bound_to(piece, found[-1].meaning.bound)  # both numbers of 140/90
            elif waiting is not None:
                last = piece
                if _measured_next(piece, behind):  # 不超过每分钟2升: the litres are limited
                    found.append(piece)
                    waiting = Token(piece.end, piece.end, "bound", piece.meaning, waiting.bound, 2)
                    continue
                if piece.start - waiting.end <= waiting.reach:
                    typed = text[waiting.start : waiting.end].strip()
                    bound = bounds.counting_back(typed, waiting.bound, text, piece.end)
                    piece = Token(waiting.start, piece.end, piece.kind, _limited(piece.meaning, bound, typed))
                waiting = None
            found.append(piece)
    return found


def _measured_next(period: Token, behind: Token | None) -> bool:
    """Whether a measured quantity follows a period at once: no times, which it counts itself."""
    if period.kind != "per" or behind is None or behind.kind != "q" or behind.start - period.end > 1:
        return False
    return bool(behind.meaning.senses) and behind.meaning.first.unit.dimension in _CARRIED


def _bind_last(text: str, found: list[Token], after: Token, lang: str) -> None:
    if len(found) > 1 and found[-1].kind == "per" and found[-2].kind == "q" and after.start - found[-1].end < _CLOSELY:
        if found[-1].start - found[-2].end < _CLOSELY:  # three times a day at most
            found[-2] = _bound_to(found[-2], after.bound)
        return
    if not found or after.start - found[-1].end > after.reach:
        return
    if len(found) > 1 and after.bound == "<=" and text[found[-2].end : found[-1].start] in _DURING:
        found[-2] = _bound_to(found[-2], after.bound)  # 4 g in 24 hours at the very most
        return
    start = found[-1].start
    if found[-1].kind != "q" or not _AFTER_GAP[lang].fullmatch(text, found[-1].end, after.start):
        return
    for place in range(len(found) - 1, -1, -1):
        if found[place].start != start:
            break
        if after.bound == "<=" and text.startswith(("至少", "最少", "不少于"), start):
            continue  # 至少24小时内
        bound = bounds.counting_back(text[after.start : after.end], after.bound, text, found[place].end)
        piece = unit_behind(text, found[place], after.end)
        found[place] = Token(piece.start, after.end, piece.kind, _limited(piece.meaning, bound, ""))


def _bound_to(piece: Token, bound: str) -> Token:
    """The piece with the bound of its neighbour."""
    return Token(piece.start, piece.end, piece.kind, _limited(piece.meaning, bound, ""))


def _limited(meaning: Meaning, bound: str, typed: str) -> Meaning:
    """The meaning with the bound that was typed. 近3年 are the last three years: no bound."""
    dimension = meaning.first.unit.dimension
    if dimension in _UNBOUNDED or (meaning.bound and bound == "about"):
        return meaning
    return meaning if typed == "近" and dimension in ("time", "months") else meaning.bounded(bound)


# ---------------------------------------------------------------- rates


def _rates(text: str, pieces: list[Token], lang: str) -> list[Token]:
    """每日 | 3次; three times | a day; 一天 | 三次; 每千克 | 5毫克."""
    found: list[Token] = []
    reach = _REACH[lang]
    for place, piece in enumerate(pieces):
        near = bool(found) and 0 <= piece.start - found[-1].end <= reach
        if near and lang == "zh" and piece.kind == "per" and _counted_behind(pieces[place : place + 2], found[-1]):
            near = False
        joined = _rate(text, found[-1], piece, lang) if near else None
        if joined is None:
            found.append(piece)
        else:
            if len(found) > 1 and found[-2].start == found[-1].start:  # 两三天一次: both
                found[-2] = _rate(text, found[-2], piece, lang) or found[-2]
            found[-1] = joined
    return found


def _counted_behind(pieces: list[Token], before: Token) -> bool:
    """Whether a Chinese period, the first piece, has its count right behind it, and not right before.

    两次达标后改为每周|一次
    """
    period, *counts = pieces
    return before.end < period.start and any(
        after.start == period.end and _counts(after.meaning, "zh") for after in counts
    )


def _rate(text: str, one: Token, two: Token, lang: str) -> Token | None:
    if one.kind == two.kind:
        if one.kind == "per" and one.end == two.start and two.meaning.parts:
            return replace(two, start=one.start)  # 每天|早晚各一次
        if lang == "en":
            within = _IN.fullmatch(text, one.end, two.start) and not _AT.match(text, two.start)
            return _spell(text, two, one) if within else None
        return _spell(text, one, two) if one.kind == "q" and one.end == two.start else None
    count, period = (one, two) if two.kind == "per" else (two, one)
    if period.meaning.first.unit.dimension.startswith("per/"):
        return _by_weight(text, one, two, count.meaning, period.meaning, lang)
    if lang == "en" and count is two and count.meaning.first.unit is not TIMES:
        return None
    gap = _COUNT_GAP[lang] if count.meaning.first.unit is TIMES else _CLOSE
    if lang == "en" and text.endswith(" or ", 0, count.start) and count.meaning.first.unit is not TIMES:
        return None  # an hour or two a day
    if lang == "en" and count is two and _COMPARES.match(text, two.end):
        return None  # two cans a day run 2.5 times the risk
    if lang == "en" and any(item.unit is CLOCK for item in count.meaning.senses):
        return None  # at 7.30 every morning
    if lang == "en" and text.startswith(" as ", one.end):
        return None  # twice as many calories a day
    if not _counts(count.meaning, lang) or gap.fullmatch(text, one.end, two.start) is None:
        return None
    if lang == "zh" and _CHANGED.search(text, one.end, two.start):
        return None
    typed = text[period.start : period.end]
    if lang == "en" and _LIMIT.fullmatch(text, one.end, two.start) and typed.endswith("ly"):
        return None
    meant = _times(count.meaning, period.meaning)
    if meant is not None and count.meaning.first.unit is not TIMES and typed in _EACH_ONE:
        meant = also(meant, sense(count.meaning.first.value, NOUN))
    return Token(one.start, two.end, "q", meant) if meant is not None else None


def _spell(text: str, one: Token, two: Token) -> Token | None:
    """一天三次, 两周1次, three times in 24 hours: a span of time beside a count."""
    span, count = one.meaning.first, two.meaning
    if count.first.unit is not TIMES or span.unit.dimension not in ("time", "months") or one.meaning.ordinal:
        return None
    if count.ordinal or one.meaning.bound or "岁" in text[one.start : one.end]:
        return None  # 40岁以上第一次便血
    if one.start < two.start and span.value != 1 and count.first.value != 1:
        return None
    said = Force.WEAK if span.value == 1 else None  # in an hour is a span of time too
    return Token(
        min(one.start, two.start), max(one.end, two.end), "q", _times(count, each(span.value, span.unit, said)) or count
    )


def _counts(meaning: Meaning, lang: str) -> bool:
    """Whether a quantity says how often: 3 times; in English 2 infusions too."""
    unit = meaning.first.unit
    if meaning.ordinal or meaning.parts:
        return False
    return unit is TIMES or (lang == "en" and unit.dimension in ("noun", "") and meaning.first.value < 100)


def _times(count: Meaning, period: Meaning) -> Meaning | None:
    paced = _paced(count.first.value, count.first.unit is TIMES, period)
    return paced.bounded(count.bound or period.bound) if paced is not None else None


@lru_cache(maxsize=1024)
def _paced(number: Fraction, of_times: bool, period: Meaning) -> Meaning | None:
    """So many times, or of whatever, in a period: without bounds, which stand apart."""
    rates = [item for item in period.senses if item.unit.dimension.startswith("rate/")]
    if number <= 0 or period.parts or not rates:
        return None
    known = number != 1 or period.force is Force.STRONG
    senses = tuple(sense(number, item.unit) for item in rates)
    unit = TIMES if of_times else BARE  # 8 a day may be tablets
    parts = (plain(number, unit, Force.STRONG if number != 1 else Force.SILENT), _said(period))
    return Meaning(senses, Force.STRONG if known else Force.WEAK, parts=parts)


def _said(period: Meaning) -> Meaning:
    return replace(period, force=Force.WEAK) if period.force is Force.SILENT else period


def _by_weight(text: str, one: Token, two: Token, amount: Meaning, mark: Meaning, lang: str) -> Token | None:
    if not _WEIGHT_GAP[lang].fullmatch(text, one.end, two.start):
        return None
    first, unit = amount.first, mark.first.unit
    if amount.force is Force.SILENT or amount.ordinal:
        return None  # 一般为每公斤: the one of a word
    if "/" in first.unit.dimension or first.unit.dimension in ("time", "months", "date", "share"):
        return None
    below = Unit(unit.name[1:], unit.dimension[4:], 1 / Fraction(unit.factor))
    meant = compound(first.value, first.unit, below, over(first.unit, below))
    return Token(one.start, two.end, "q", meant.bounded(amount.bound))
